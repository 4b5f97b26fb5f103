import { describe, expect, it } from 'vitest'
import { checkSources } from '../../src/lint/check.js'
import { plainSettings } from '../../src/settings/in-force.js'
import { readPaper } from '../fixtures/paper.js'
import { sources } from '../fixtures/sources.js'
import { makeWord } from '../fixtures/word.js'
import { docx, namespaces, p, pack } from '../read/docx/make.js'
import { docxOutcome } from './docx-outcome.js'
import { mangle, mangleParts, randomFrom } from './mangle.js'
import type { Outcome } from './outcome.js'
import { type EvilEntry, evilZip } from './zip.js'

const MEGABYTE = 1024 * 1024
/** Milliseconds that reading any file may take, on a machine that does something else meanwhile. */
const PATIENCE = 20_000

const bytesOf = (text: string) => new TextEncoder().encode(text)
const document = (body: string) => `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`

/** An archive with this document, and what else is told. */
function archive(main: Omit<EvilEntry, 'name'>, ...others: readonly EvilEntry[]): Uint8Array {
  return evilZip([{ name: 'word/document.xml', ...main }, ...others])
}

async function timed(bytes: Uint8Array): Promise<Outcome> {
  const start = performance.now()
  const outcome = await docxOutcome(bytes)
  expect(performance.now() - start).toBeLessThan(PATIENCE)
  return outcome
}

async function textOf(bytes: Uint8Array): Promise<string> {
  return textIn(await timed(bytes))
}

function textIn(outcome: Outcome): string {
  return 'text' in outcome ? outcome.text : expect.fail(outcome.message)
}

const good = docx({ body: p('Hello') })

describe('archives that lie', () => {
  it('reads one that does not', async () => {
    expect(await textOf(archive({ data: bytesOf(document(p('Hello'))) }))).toBe('Hello\n')
  })

  it('gives up on a bomb, whatever size it claims', async () => {
    const blanks = new Uint8Array(70 * MEGABYTE).fill(0x20)
    expect(await timed(archive({ data: blanks, crc: 0 }))).toMatchObject({ code: 'too-large' })
    expect(await timed(archive({ data: blanks, crc: 0, size: 1000 }))).toMatchObject({
      code: 'too-large',
    })
  })

  it('gives up on a bomb of elements', async () => {
    const bomb = bytesOf(document('<w:p/>'.repeat(2_600_000)))
    expect(await timed(archive({ data: bomb }))).toMatchObject({ code: 'too-large' })
  })

  it('gives up on an archive of very many files', async () => {
    const files = Array.from({ length: 60_000 }, (_, at) => ({ name: `${at}.xml`, data: 0 }))
    const bytes = archive({ data: bytesOf(document(p('Hello'))) }, ...files)
    expect(await timed(bytes)).toMatchObject({ code: 'too-large' })
  })

  it('unpacks no more where parts share their bytes', async () => {
    const picture = new Uint8Array(60 * MEGABYTE)
    const names = Array.from({ length: 500 }, (_, at) => `word/media/image${at}.png`)
    const blips = names.map(
      (_, at) => `<w:p><w:r><w:drawing><a:blip r:embed="r${at}"/></w:drawing></w:r></w:p>`,
    )
    const links = names.map(
      (name, at) =>
        `<Relationship Id="r${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="/${name}"/>`,
    )
    const bytes = archive(
      { data: bytesOf(document(`${p('Hello')}${blips.join('')}`)) },
      { name: names[0] ?? '', data: picture },
      ...names.slice(1).map((name) => ({ name, data: 1 })),
      {
        name: 'word/_rels/document.xml.rels',
        data: bytesOf(
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
        ),
      },
    )
    await timed(bytes)
  })

  it.each([
    ['a wrong checksum', archive({ data: bytesOf(document('')), crc: 7 })],
    ['a password on the parts', archive({ data: bytesOf(document('')), encrypted: true })],
    ['bytes that are no archive', bytesOf('PK but nothing else')],
    ['nothing', new Uint8Array()],
  ])('has one error for %s', async (_, bytes) => {
    expect(await timed(bytes)).toMatchObject({ code: 'unreadable' })
  })

  it('reads a truncated one as damaged, wherever it ends', async () => {
    const whole = await word()
    for (let part = 0; part < 20; part++) {
      const cut = whole.subarray(0, Math.floor((whole.length * part) / 20))
      expect(await timed(cut)).toMatchObject({ code: 'unreadable' })
    }
  })
})

describe('files that only have the name', () => {
  const compound = (stream: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1500),
      Buffer.from(stream, 'utf16le'),
      Buffer.alloc(2000),
    ])

  it.each([
    ['a document with a password', compound('EncryptedPackage'), 'unreadable', /password/],
    ['an old document', compound('WordDocument'), 'unsupported', /\.doc/],
    ['an archive of something else', pack({ 'a.txt': 'x' }), 'unsupported', /no Word document/],
    ['a workbook', pack({ 'xl/workbook.xml': '<workbook/>' }), 'unsupported', /no Word document/],
    ['a rich text', bytesOf('{\\rtf1 Hello}'), 'unsupported', /no Word document/],
  ])('says what %s is', async (_, bytes, code, message) => {
    expect(await timed(bytes)).toMatchObject({ code, message: expect.stringMatching(message) })
  })
})

describe('XML that attacks', () => {
  it('expands no entities', async () => {
    const laughs = Array.from(
      { length: 12 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    )
    const type = `<!DOCTYPE w [<!ENTITY l0 "ha">${laughs.join('')}]>`
    const main = `<?xml version="1.0"?>${type}${document(p('&l12;'))}`
    expect(await timed(docx({ files: { 'word/document.xml': main } }))).toMatchObject({
      code: 'unreadable',
    })
  })

  it('opens no file that an entity names', async () => {
    const type = '<!DOCTYPE w [<!ENTITY own SYSTEM "file:///etc/passwd">]>'
    const main = `<?xml version="1.0"?>${type}${document(p('&own;'))}`
    expect(await timed(docx({ files: { 'word/document.xml': main } }))).toMatchObject({
      code: 'unreadable',
    })
  })

  it.each(['w:sdt', 'w:ins', 'w:tbl', 'w:smartTag', 'mc:AlternateContent'])(
    'bounds the depth of %s',
    async (name) => {
      const deep = 50_000
      const body = `<${name}>`.repeat(deep) + p('Deep') + `</${name}>`.repeat(deep)
      await timed(docx({ body }))
    },
  )

  it.each([
    '../../../../etc/passwd',
    '/etc/passwd',
    '..\\..\\..\\etc\\passwd',
    'file:///etc/passwd',
    '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    'media/../../../../../../etc/passwd',
  ])('looks for %s nowhere but inside of the file', async (target) => {
    for (const mode of ['', ' TargetMode="External"']) {
      const relations = ['image', 'footnotes', 'styles', 'attachedTemplate', 'header'].map(
        (type) =>
          `<Relationship Id="evil-${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`,
      )
      const body = `${p('Hello')}<w:p><w:r><w:drawing><a:blip r:embed="evil-image" r:link="evil-image"/></w:drawing></w:r></w:p>`
      const outcome = await timed(docx({ body, relations: relations.join('') }))
      expect(textIn(outcome)).not.toMatch(/root:/)
      expect('recovered' in outcome && outcome.recovered.pictures.size).toBe(0)
    }
  })

  it('gives pictures names that stay where they are put', async () => {
    const names = ['../../evil.png', '/evil.png', 'word/media/../../../evil.png', 'C:\\evil.png']
    const files = Object.fromEntries(
      names.map((name) => [name, Buffer.from('89504e470d0a1a0a', 'hex')]),
    )
    const relations = names.map(
      (name, at) =>
        `<Relationship Id="r${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${name}"/>`,
    )
    const blips = names.map(
      (_, at) => `<w:p><w:r><w:drawing><a:blip r:embed="r${at}"/></w:drawing></w:r></w:p>`,
    )
    const outcome = await timed(
      docx({ body: blips.join(''), relations: relations.join(''), files }),
    )
    const addresses = 'recovered' in outcome ? [...outcome.recovered.pictures.keys()] : []
    for (const address of addresses) expect(address).toMatch(/^media\/[\w-]+\.[a-z]+$/)
  })
})

describe('documents that go round in circles or count without end', () => {
  it('cuts styles that are based on each other', async () => {
    const style = (id: string, base: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/><w:link w:val="${base}"/><w:next w:val="${base}"/></w:style>`
    const styles = style('a', 'b') + style('b', 'c') + style('c', 'a')
    expect(await textOf(docx({ styles, body: p('Hello', '<w:pStyle w:val="a"/>') }))).toBe(
      'Hello\n',
    )
  })

  it('takes a chain of 20,000 styles', async () => {
    const styles = Array.from(
      { length: 20_000 },
      (_, at) =>
        `<w:style w:type="paragraph" w:styleId="s${at}"><w:name w:val="s${at}"/><w:basedOn w:val="s${at + 1}"/></w:style>`,
    )
    const body = p('Hello', '<w:pStyle w:val="s0"/>')
    expect(await textOf(docx({ styles: styles.join(''), body }))).toBe('Hello\n')
  })

  it('cuts numbering that links to itself', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="n"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="n"/><w:numStyleLink w:val="n"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const styles = `<w:style w:type="numbering" w:styleId="n"><w:name w:val="n"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    const body = p('Hello', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    expect(await textOf(docx({ styles, numbering, body }))).toContain('Hello')
  })

  it.each(['lowerLetter', 'upperRoman', 'cardinalText', 'ordinal', 'decimal', 'chicago'])(
    'writes no number without end in %s',
    async (format) => {
      const start = '99999999999'
      const text = '%1.%2.%9%0%a%1'.repeat(20)
      const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`
      const number = (level: string) =>
        `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`
      const body = ['0', '8', '9', '-1', '99999999999', 'x'].map((level) =>
        p('Hello', number(level)),
      )
      const outcome = await timed(docx({ numbering, body: body.join('') }))
      expect(textIn(outcome).length).toBeLessThan(MEGABYTE)
    },
  )

  it('takes names that JavaScript has too', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const styles = names.map(
      (name) =>
        `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/><w:basedOn w:val="valueOf"/></w:style>`,
    )
    const body = names.map((name) =>
      p('Hello', `<w:pStyle w:val="${name}"/><w:numPr><w:numId w:val="${name}"/></w:numPr>`),
    )
    const notes = names.map((name) => `<w:p><w:r><w:footnoteReference w:id="${name}"/></w:r></w:p>`)
    expect(
      await textOf(docx({ styles: styles.join(''), body: [...body, ...notes].join('') })),
    ).toContain('Hello')
  })
})

describe('documents without end', () => {
  it('reads 100,000 paragraphs, and checks 20,000', { timeout: 60_000 }, async () => {
    const body = Array.from({ length: 100_000 }, (_, at) =>
      p(`Paragraph ${at} of a very long document.`),
    )
    const whole = await textOf(docx({ body: body.join('') }))
    const text = whole.slice(0, whole.indexOf('Paragraph 20000 '))
    const { files, problems } = await checkSources(
      [{ path: 'long.docx', kind: 'docx', text }],
      () => plainSettings,
    )
    expect(files.length + problems.length).toBe(1)
  })

  it('reads 30,000 headings with numbers', {
    timeout: 60_000,
  }, async () => {
    const style = `<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const body = p('Title', '<w:pStyle w:val="h"/>').repeat(30_000)
    const outcome = await timed(docx({ styles: style, numbering, body }))
    const text = textIn(outcome)
    expect(text.startsWith('# 1. Title\n')).toBe(true)
    const { files, problems } = await checkSources(
      [{ path: 'long.docx', kind: 'docx', text }],
      () => plainSettings,
    )
    expect(files.length + problems.length).toBe(1)
  })

  it.each([
    [
      'a table of a million cells',
      `<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(1000)}</w:tr>`.repeat(100)}</w:tbl>`,
    ],
    [
      'a cell as wide as the world',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p('Wide')}</w:tc></w:tr><w:tr><w:tc>${p('b')}</w:tc><w:tc>${p('c')}</w:tc></w:tr></w:tbl>`,
    ],
    [
      'fields in fields',
      `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50_000)}<w:r><w:t>Hello</w:t></w:r></w:p>${p('Hello')}`,
    ],
    [
      'one paragraph of 40,000 runs',
      `<w:p>${'<w:r><w:t>a </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b </w:t></w:r>'.repeat(20_000)}</w:p>`,
    ],
    [
      'remarks that never end',
      `<w:p>${Array.from({ length: 50_000 }, (_, at) => `<w:commentRangeStart w:id="${at}"/>`).join('')}<w:r><w:t>Hello</w:t></w:r></w:p>`,
    ],
    [
      'changes without end',
      `<w:p>${'<w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del>'.repeat(50_000)}</w:p>`,
    ],
    [
      'one note a thousand times',
      `<w:p>${'<w:r><w:footnoteReference w:id="2"/></w:r>'.repeat(20_000)}</w:p>`,
    ],
    ['spaces without end', p(' '.repeat(2_000_000))],
    ['stars without end', p('*_`['.repeat(300_000))],
  ])('is done soon with %s', { timeout: 60_000 }, async (_, body) => {
    const footnotes = `<w:footnote w:id="2">${p('Note')}</w:footnote>`
    await timed(docx({ body, footnotes }))
  })
})

describe('fuzzed files', () => {
  it('reads 150 with mangled bytes', { timeout: 120_000 }, async () => {
    const whole = await word()
    const random = randomFrom(1)
    for (let run = 0; run < 150; run++) await timed(mangle(whole, random))
  })

  it('reads 150 with mangled parts', { timeout: 120_000 }, async () => {
    const whole = await word()
    const random = randomFrom(2)
    let read = 0
    for (let run = 0; run < 150; run++)
      if ('text' in (await timed(mangleParts(whole, random)))) read++
    // Else nothing behind the archive was tried.
    expect(read).toBeGreaterThan(50)
  })

  it('still reads a good one', async () => {
    expect(await textOf(good)).toBe('Hello\n')
  })
})

/** A small real summary with lists, footnotes and tables. */
async function word(): Promise<Uint8Array> {
  const source = sources.find(({ name }) => name === 'furnished-vi')
  if (!source) throw new Error('no such source')
  return makeWord(readPaper(source.text), 'automatic')
}

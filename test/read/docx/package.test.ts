import { deflateRawSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Package } from '../../../src/read/docx/types.js'
import { DocxError } from '../../../src/read/package/error.js'
import { openPackage } from '../../../src/read/package/package.js'
import { textOf } from '../../../src/read/package/tree.js'
import { crc32, openZip } from '../../../src/read/package/zip.js'
import { docx, p, pack } from './make.js'

const strict = 'http://purl.oclc.org/ooxml'

function failure(run: () => unknown): DocxError {
  try {
    run()
  } catch (error) {
    if (error instanceof DocxError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

const mainText = (file: Package) => {
  const root = file.part(file.main)
  return root ? textOf(root) : null
}

function compound(...streams: string[]): Uint8Array {
  const signature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return Buffer.concat([signature, ...streams.map((name) => Buffer.from(name, 'utf16le'))])
}

describe('openPackage', () => {
  it('finds the document and what it refers to', () => {
    const file = openPackage(docx({ body: p('Mở đầu'), styles: '', footers: { f1: p('1') } }))
    expect(file.main).toBe('word/document.xml')
    expect(mainText(file)).toBe('Mở đầu')
    expect(file.relations(file.main).get('f1')).toEqual({
      type: 'footer',
      target: 'word/footer-f1.xml',
      external: false,
    })
    expect(file.part('word/styles.xml')?.name).toBe('w:styles')
    expect(file.part('word/numbering.xml')).toBeNull()
    expect(file.bytes('word/none.png')).toBeNull()
  })

  it('parses a part once', () => {
    const file = openPackage(docx({ body: p('a') }))
    expect(file.part('WORD/Document.XML')).toBe(file.part(file.main))
  })

  it('reads what the docx library writes', async () => {
    const made = new Document({ sections: [{ children: [new Paragraph('Luận án')] }] })
    const file = openPackage(await Packer.toBuffer(made))
    expect(mainText(file)).toBe('Luận án')
  })

  it('follows strict relationships to a part of any name', () => {
    const file = openPackage(
      pack({
        '_rels/.rels': `<x:Relationships xmlns:x="http://schemas.openxmlformats.org/package/2006/relationships"><x:Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/Content/main.xml"/></x:Relationships>`,
        'content/Main.xml': `<document xmlns="${strict}/wordprocessingml/main"><body><p/></body></document>`,
      }),
    )
    expect(file.main).toBe('content/Main.xml')
    expect(file.part(file.main)?.name).toBe('w:document')
  })

  it.each([
    ['a document', 'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
    ['a template', 'vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'],
    ['a document with macros', 'vnd.ms-word.document.macroEnabled.main+xml'],
    ['a template with macros', 'vnd.ms-word.template.macroEnabledTemplate.main+xml'],
  ])('finds %s by its content type where no relationship leads to it', (_, type) => {
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/w/d.xml" ContentType="application/${type}"/></Types>`
    const main =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    expect(openPackage(pack({ '[Content_Types].xml': types, 'w/d.xml': main })).main).toBe(
      'w/d.xml',
    )
  })

  it('falls back to the usual name', () => {
    const file = openPackage(
      docx({ body: p('a'), files: { '_rels/.rels': null, '[Content_Types].xml': null } }),
    )
    expect(file.main).toBe('word/document.xml')
  })

  it('reads names with backslashes, a leading slash, or coded letters', () => {
    const file = openPackage(
      docx({
        body: p('a'),
        files: { 'word\\media\\a.bin': strToU8('A'), '/word/media/b c.bin': strToU8('B') },
      }),
    )
    expect(file.bytes('word/media/a.bin')).toEqual(strToU8('A'))
    expect(file.bytes('word/media/b%20c.bin')).toEqual(strToU8('B'))
    expect(file.bytes('word/media/%zz.bin')).toBeNull()
  })

  it('keeps targets inside of the package, and addresses as they are', () => {
    const relations = ['../../../etc/passwd', '..\\..\\x.xml', '/word/y.xml', './z.xml'].map(
      (target, at) => `<Relationship Id="t${at}" Type="a/image" Target="${target}"/>`,
    )
    const link =
      '<Relationship Id="link" Type="a/hyperlink" Target="https://example.org/../a" TargetMode="External"/>'
    const file = openPackage(docx({ relations: relations.join('') + link }))
    const target = (id: string) => file.relations(file.main).get(id)?.target
    expect(['t0', 't1', 't2', 't3'].map(target)).toEqual([
      'etc/passwd',
      'x.xml',
      'word/y.xml',
      'word/z.xml',
    ])
    expect(target('link')).toBe('https://example.org/../a')
  })

  it('reads parts in UTF-16, with and without a mark', () => {
    const xml = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    for (const bytes of [
      Buffer.from(`\uFEFF${xml}`, 'utf16le'),
      Buffer.from(xml, 'utf16le'),
      Buffer.from(`\uFEFF${xml}`, 'utf16le').swap16(),
      Buffer.from(`\uFEFF${xml}`, 'utf8'),
    ]) {
      const file = openPackage(docx({ files: { 'word/styles.xml': bytes } }))
      expect(file.part('word/styles.xml')?.name).toBe('w:styles')
    }
  })
})

describe('what is no Word file', () => {
  it.each([
    ['a text', Buffer.from('Tóm tắt luận án'), 'unsupported'],
    ['nothing', new Uint8Array(), 'unreadable'],
    ['a file of Word 97', compound('WordDocument'), 'unsupported'],
    ['a file with a password', compound('EncryptionInfo', 'EncryptedPackage'), 'unreadable'],
    ['another compound file', compound('Workbook'), 'unsupported'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'unsupported'],
  ])('refuses %s', (_, bytes, code) => {
    const error = failure(() => openPackage(bytes))
    expect(error.code).toBe(code)
    expect(error.texts.vi).toMatch(/\. .*\.$/)
  })

  it('says which password error it is', () => {
    expect(failure(() => openPackage(compound('EncryptedPackage'))).texts.en).toContain('password')
  })

  it('says that a file is cut off', () => {
    const whole = docx({ body: p('a'.repeat(500)) })
    const error = failure(() => openPackage(whole.subarray(0, whole.length - 30)))
    expect(error.texts.en).toContain('not complete')
  })

  it('says which part is damaged', () => {
    const file = docx({ body: p('a'), files: { 'word/styles.xml': '<a><b></a>' } })
    const error = failure(() => openPackage(file).part('word/styles.xml'))
    expect(error.texts.en).toContain('word/styles.xml')
  })

  it('notices a changed byte', () => {
    const bytes = zipSync({ 'word/document.xml': [strToU8('<a>luận án</a>'), { level: 0 }] })
    const at = Buffer.from(bytes.buffer).indexOf('<a>') + 4
    bytes[at] = (bytes[at] ?? 0) ^ 1
    expect(failure(() => openPackage(bytes)).code).toBe('unreadable')
  })

  it('refuses encrypted entries', () => {
    const bytes = docx({ body: p('a') })
    for (let at = 0; at + 4 < bytes.length; at++) {
      const isEntry = bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1
      if (isEntry && bytes[at + 3] === 2) bytes[at + 8] = (bytes[at + 8] ?? 0) | 1
    }
    expect(failure(() => openPackage(bytes)).texts.en).toContain('password')
  })
})

/** An archive with a document and entries that all share one stretch of packed zeros. */
function bomb(size: number, names: readonly string[], claimed = size): Uint8Array {
  const zeros = new Uint8Array(size)
  const files = Object.fromEntries(names.map((name) => [name, new Uint8Array()]))
  const checksum = crc32(zeros)
  const bytes = zipSync({ 'a.bin': deflateRawSync(zeros), ...files }, { level: 0 })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const packed = view.getUint32(18, true)
  let at = view.getUint32(bytes.length - 6, true)
  while (view.getUint32(at, true) === 0x02014b50) {
    view.setUint16(at + 10, 8, true)
    view.setUint32(at + 16, checksum, true)
    view.setUint32(at + 20, packed, true)
    view.setUint32(at + 24, claimed, true)
    view.setUint32(at + 42, 0, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true)
  }
  return bytes
}

describe('hostile archives', () => {
  const megabyte = 1024 * 1024
  const limits = { part: megabyte, total: 2 * megabyte }

  it('stops unpacking a bomb, whatever size it claims', () => {
    for (const claimed of [3 * megabyte, 100]) {
      const zip = openZip(bomb(3 * megabyte, [], claimed), limits)
      expect(failure(() => zip.read('a.bin')).code).toBe('too-large')
    }
  })

  it('does not begin to unpack what claims to be huge', () => {
    const bytes = bomb(megabyte, ['word/document.xml'], 4_000_000_000)
    expect(failure(() => openPackage(bytes)).code).toBe('too-large')
  })

  it('counts everything that comes out of entries that share their bytes', () => {
    const zip = openZip(bomb(900_000, ['b.bin', 'c.bin', 'd.bin']), limits)
    expect(zip.read('b.bin')).toHaveLength(900_000)
    expect(zip.read('B.bin')).toBe(zip.read('b.bin'))
    const error = failure(() => ['a.bin', 'c.bin', 'd.bin'].map((name) => zip.read(name)))
    expect(error.code).toBe('too-large')
  })

  it('expands no entities', () => {
    const bomb =
      '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;</w:document>'
    const error = failure(() => openPackage(docx({ files: { 'word/document.xml': bomb } })))
    expect(error.code).toBe('unreadable')
  })
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openPackage, relatedPart } from '../../src/read/package/package.js'
import { elements, textOf } from '../../src/read/package/tree.js'
import { annotate } from '../../src/report/annotate/annotate.js'
import { readPaper } from '../fixtures/paper.js'
import { sources } from '../fixtures/sources.js'
import { makeWord } from '../fixtures/word.js'
import { docx, p } from '../read/docx/make.js'
import { checked, commented } from '../report/annotate/commented.js'

/** Needs LibreOffice (`soffice`). */
const home = mkdtempSync(path.join(os.tmpdir(), 'tomtat-office-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** What LibreOffice makes of a Word file: its bytes as another kind of file. */
function converted(bytes: Uint8Array, to: string, filter = to): Buffer {
  writeFileSync(path.join(home, 'in.docx'), bytes)
  const profile = `-env:UserInstallation=file://${home}/profile`
  const args = [profile, '--headless', '--convert-to', filter, '--outdir', `${home}/out`]
  const run = spawnSync('soffice', [...args, path.join(home, 'in.docx')], { encoding: 'utf8' })
  expect(run.stderr + run.stdout).toContain(`${home}/out/in.${to}`)
  return readFileSync(path.join(home, 'out', `in.${to}`))
}

/** Texts of the comments by author. */
function commentsOf(bytes: Uint8Array): readonly (readonly [author: string, text: string])[] {
  return elements(relatedPart(openPackage(bytes), 'comments'), 'w:comment').map((one) => [
    one.attributes['w:author'] ?? '',
    textOf(one).replace(/\s+/gu, ' '),
  ])
}

function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, at) => p(`Đoạn ${at}`)).join('')
}

const sorted = (all: ReturnType<typeof commentsOf>) => all.map((one) => one.join(': ')).sort()

describe('LibreOffice', () => {
  it.each(sources.slice(0, 3).map(({ name }) => name))(
    'has the text of %s, and all comments',
    { timeout: 120_000 },
    async (name) => {
      const source = sources.find((one) => one.name === name)
      const bytes = await makeWord(readPaper(source?.text ?? ''), 'typed')
      const report = await checked(bytes, 'vi')
      const copy = annotate(bytes, report, 'vi').bytes
      expect(converted(copy, 'txt', 'txt:Text (encoded):UTF8').toString()).toBe(
        converted(bytes, 'txt', 'txt:Text (encoded):UTF8').toString(),
      )
      expect(converted(copy, 'pdf').subarray(0, 5).toString()).toBe('%PDF-')
      const kept = commentsOf(converted(copy, 'docx'))
      expect(kept).toHaveLength(report.findings.length + 1)
      expect(sorted(kept)).toEqual(sorted(commentsOf(copy)))
    },
  )

  it('keeps the text of content controls', { timeout: 120_000 }, () => {
    const control = (inside: string) =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
    const cell = (inside: string) => `<w:tc>${inside}</w:tc>`
    const table = (inside: string) => `<w:tbl><w:tblPr/><w:tblGrid/>${inside}</w:tbl>`
    const cells = (text: string) => `<w:tr>${cell(p(text))}${cell(p(`${text} nữa`))}</w:tr>`
    const body = [
      control(p('Một') + p('Hai')),
      table(`<w:tr>${control(cell(p('Ba') + p('Bốn')))}${cell(control(p('Năm')))}</w:tr>`),
      control(table(cells('Sáu'))),
      table(control(cells('Bảy'))),
      control(control(p('Tám'))),
      p('Chín'),
    ]
    const bytes = docx({ body: body.join('') })
    const copy = commented(bytes, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
    // Lines that end with a control end with a return too, where no comment stands in it.
    const text = (file: Uint8Array) =>
      converted(file, 'txt', 'txt:Text (encoded):UTF8').toString().replaceAll('\r', '')
    expect(text(copy)).toBe(text(bytes))
    expect(text(copy)).toContain('Tám')
  })

  it('keeps the comments of people beside ours', { timeout: 60_000 }, () => {
    const body = `<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Một</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>${paragraphs(3)}`
    const comments = `<w:comment w:id="0" w:author="Lan">${p('Vì sao?')}</w:comment>`
    const kept = commentsOf(converted(commented(docx({ body, comments }), 1, 2, 3), 'docx'))
    expect(kept.map(([author]) => author).sort()).toEqual([
      'Lan',
      'tomtat',
      'tomtat',
      'tomtat',
      'tomtat',
    ])
  })

  it('leaves comments that a second run replaces', { timeout: 60_000 }, () => {
    const saved = converted(commented(docx({ body: paragraphs(4) }), 1, 2), 'docx')
    const again = commentsOf(commented(saved, 3))
    expect(again.map(([author]) => author)).toEqual(['tomtat', 'tomtat'])
  })
})

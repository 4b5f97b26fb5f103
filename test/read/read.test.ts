import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/files/read-file.js'
import { isProblem, readBytes, readText } from '../../src/read/read.js'
import { decode } from '../../src/read/text/encoding.js'

const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-read-'))
const bytes = (...values: number[]) => Uint8Array.from(values)

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name)
  writeFileSync(full, content)
  return full
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const body = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return bigEndian ? body.swap16() : body
}

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from('Tóm tắt luận án')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFTóm tắt luận án')],
    ['UTF-16 LE', utf16('Tóm tắt luận án', false)],
    ['UTF-16 BE', utf16('Tóm tắt luận án', true)],
  ])('reads %s and takes the mark off', (_, given) => {
    expect(decode(given)).toBe('Tóm tắt luận án')
  })

  it('keeps the rest where one byte is no UTF-8', () => {
    expect(decode(bytes(0x61, 0xff, 0x62))).toBe('a\uFFFDb')
  })

  it('never throws and leaves UTF-8 text as it is', () => {
    fc.assert(fc.property(fc.uint8Array(), (given) => typeof decode(given) === 'string'))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\uFEFF'))
        expect(decode(Buffer.from(text))).toBe(text)
      }),
    )
  })
})

describe('readFile', () => {
  it.each([
    ['a.md', 'markdown'],
    ['b.markdown', 'markdown'],
    ['c.txt', 'text'],
    ['D.MD', 'markdown'],
    ['E.TXT', 'text'],
  ])('reads %s as %s', async (name, kind) => {
    const given = file(name, '# Tóm tắt\r\n')
    expect(await readFile(given)).toEqual({ path: given, kind, text: '# Tóm tắt\r\n' })
  })

  it.each([
    ['draft.doc', /Word 97.*save it as a Word document \(\.docx\)/],
    ['draft.rtf', /RTF.*\(\.docx\)/],
    ['draft.odt', /OpenDocument.*LibreOffice.*\(\.docx\)/],
    ['draft.tex', /\.tex is not known.*\.md, \.markdown/],
    ['draft', /no extension/],
  ])('refuses %s with the next step', async (name, said) => {
    const read = await readFile(file(name, 'x'))
    expect(read).toMatchObject({ code: 'unsupported', message: { en: said } })
  })

  it.each([
    ['word.txt', [0x50, 0x4b, 0x03, 0x04, 0x14], /Word.*\.docx/],
    ['old.md', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], /Word.*\.docx/],
    ['page.txt', [0x25, 0x50, 0x44, 0x46, 0x2d], /PDF.*\.pdf/],
    ['page.docx', [0x25, 0x50, 0x44, 0x46, 0x2d], /PDF.*\.pdf/],
    ['word.pdf', [0x50, 0x4b, 0x03, 0x04, 0x14], /Word.*\.docx/],
    ['rich.docx', [0x7b, 0x5c, 0x72, 0x74, 0x66], /RTF.*\.docx/],
  ])('sees what %s really is', async (name, start, said) => {
    const read = await readFile(file(name, bytes(...start)))
    expect(read).toMatchObject({ code: 'unsupported', message: { en: said, vi: said } })
  })

  it('says what is missing and what is a folder', async () => {
    mkdirSync(path.join(folder, 'folder.md'))
    expect(await readFile(path.join(folder, 'none.md'))).toMatchObject({ code: 'missing' })
    expect(await readFile(path.join(folder, 'a.md', 'b.md'))).toMatchObject({ code: 'missing' })
    expect(await readFile(path.join(folder, 'folder.md'))).toMatchObject({ code: 'unreadable' })
  })

  it('refuses what is too large', async () => {
    const read = await readFile(file('large.txt', new Uint8Array(32 * 1024 * 1024 + 1)))
    expect(read).toMatchObject({ code: 'too-large', message: { en: /33 MB.*32 MB/ } })
  })
})

describe('readBytes and readText', () => {
  it('reads standard input as Markdown', async () => {
    expect(await readBytes(Buffer.from('a'), '<stdin>')).toEqual({
      path: '<stdin>',
      kind: 'markdown',
      text: 'a',
    })
  })

  it('goes by the name that was given', async () => {
    expect(await readBytes(Buffer.from('a'), 'x.txt')).toMatchObject({ kind: 'text' })
    expect(readText('\uFEFFa', 'x.txt')).toEqual({ path: 'x.txt', kind: 'text', text: 'a' })
    expect(isProblem(await readBytes(Buffer.from('a'), 'x.pdf'))).toBe(true)
    expect(isProblem(readText('a', 'x.pdf'))).toBe(true)
  })

  it('asks for a name where standard input is no text', async () => {
    const read = await readBytes(bytes(0x50, 0x4b, 0x03, 0x04), '<stdin>')
    expect(read).toMatchObject({ message: { en: /--stdin-filename summary\.docx/ } })
  })

  it.each(['x.docx', 'x.pdf'])('says that %s is empty', async (name) => {
    const read = await readBytes(bytes(), name)
    expect(read).toMatchObject({ code: 'unreadable', message: { en: /0 bytes/, vi: /0 byte/ } })
  })

  it('refuses too large an input', async () => {
    const read = await readBytes(new Uint8Array(32 * 1024 * 1024 + 1), 'x.txt')
    expect(read).toMatchObject({ code: 'too-large' })
  })
})

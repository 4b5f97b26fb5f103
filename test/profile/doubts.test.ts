import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { doubtsOf } from '../../src/profile/check/doubts.js'
import { loadLayers, SHIPPED } from '../../src/profile/load/load.js'
import { isShippedFile } from '../../src/profile/load/locate.js'

const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-doubts-'))
afterAll(() => rmSync(folder, { recursive: true }))
let made = 0

/** "line:column message" of every doubt in this text. */
function doubts(text: string, language: 'en' | 'vi' = 'en'): string[] {
  const file = path.join(folder, `p${made++}.yml`)
  writeFileSync(file, text)
  return doubtsOf(loadLayers(file), false).map(
    ({ at, message }) => `${at.line}:${at.column} ${message[language]}`,
  )
}

describe('doubts', () => {
  it.each(SHIPPED)('there are none in %s', (name) => {
    expect(doubtsOf(loadLayers(name), true)).toEqual([])
  })

  it('an id of a shipped profile', () => {
    expect(doubts('id: ctu\nextends: base\n')).toEqual([
      expect.stringMatching(/^1:5 A profile that comes with the program is called 'ctu' too/),
    ])
  })

  it('a Vietnamese label among the English ones', () => {
    const head = 'id: x\nextends: base\nlabels:\n  works:\n    en: ["LIST OF ALL WORKS", '
    expect(doubts(`${head}"Công trình của tôi"]\n`)).toEqual([
      expect.stringMatching(/^5:31 The label “Công trình của tôi” stands under en/),
    ])
    expect(doubts(`${head}"Công trình của tôi"]\n`.normalize('NFD'))).toHaveLength(1)
    expect(doubts(`${head}"RÉSUMÉ OF WORKS"]\n`)).toEqual([])
  })

  it('a label without words', () => {
    expect(doubts('id: x\nextends: base\nlabels: {works: {vi: ["1.2."]}}\n', 'vi')).toEqual([
      expect.stringMatching(/^3:23 Tên gọi “1\.2\.” chỉ gồm số/),
    ])
  })

  it('a part that no heading can be found for, in a language of the profile', () => {
    const text = (labels: string, rest = '') =>
      `id: x\nextends: base\n${rest}parts:\n  - { id: thanks, need: may, count: "?", basis: skeleton }\nlabels: { thanks: ${labels} }\n`
    expect(doubts(text('{}'))).toEqual([
      expect.stringMatching(/^4:11 The part 'thanks' has no label in en, vi/),
    ])
    expect(doubts(text('{en: [Thanks]}'))).toEqual([expect.stringMatching(/no label in vi/)])
    expect(doubts(text('{en: [Thanks]}', 'languages: [en]\n'))).toEqual([])
  })

  it('a list of works that nobody can know for one', () => {
    const text = (role: string) =>
      `id: x\nextends: base\nparts:\n  - { id: works, count: 0 }\n  - { id: publications, ${role}need: should, basis: skeleton, list: { items: 1.. } }\nlabels: { publications: { en: [PUBLICATIONS], vi: [CÔNG TRÌNH] } }\n`
    expect(doubts(text(''))).toEqual([
      expect.stringMatching(/^5:11 No part has the role 'works'.*'publications' is that list/),
    ])
    expect(doubts(text(''), 'vi')).toEqual([expect.stringMatching(/hãy thêm role: works/)])
    expect(doubts(text('role: works, '))).toEqual([])
  })

  it('a closing of what is no chapter', () => {
    const text =
      'id: x\nextends: base\nparts:\n  - { id: conclusion, basis: skeleton, closing: always }\n'
    expect(doubts(text)).toEqual([expect.stringMatching(/^4:40 'closing' has no effect/)])
  })

  it('a basis that nothing rests on', () => {
    const head = 'id: x\nextends: base\nbasis:\n  decision: { kind: rule, source: a text }\n'
    expect(doubts(head)).toEqual([
      expect.stringMatching(/^4:3 Nothing rests on the basis 'decision'/),
    ])
    for (const use of [
      'parts: [{ id: works, basis: decision }]\n',
      'parts: [{ id: works, list: { bases: { items: decision } } }]\n',
      'numbering: { dot: never, basis: decision }\n',
      'limits: { pages: 24, bases: { pages: decision } }\n',
      'page: { size: 11, basis: decision }\n',
      'cover: { fields: { code: { basis: decision } } }\n',
    ])
      expect(doubts(head + use)).toEqual([])
  })

  it('what is changed without naming a basis', () => {
    const text = `id: x
extends: base
labels: { thanks: { en: [Thanks], vi: [Lời cảm ơn] } }
cover: { fields: { code: { need: may } } }
parts:
  - id: introduction
    parts:
      - { id: thanks, need: may }
      - { id: scope, extra: deny }
  - id: works
    list: { items: 3.. }
    before: chapter
`
    expect(doubts(text).map((doubt) => doubt.replace(/ and names no basis.*/, ''))).toEqual([
      "4:26 'cover.fields.code' is asked for",
      "8:9 'introduction.thanks' is asked for",
      "9:29 'introduction.scope' has another 'extra' than the base",
      "10:5 'works' has another 'place' than the base",
      "11:20 'works.list' has another 'items' than the base",
    ])
    const named = text.replace('need: may }\n', 'need: may, basis: skeleton }\n')
    expect(doubts(named, 'vi')).toHaveLength(4)
  })
})

describe('the file of a shipped profile', () => {
  const schemas = path.resolve('schemas')

  it.each(SHIPPED)('is known by its path: %s', (name) => {
    expect(isShippedFile(name, path.join(schemas, `${name}.yml`))).toBe(true)
    expect(isShippedFile(name, path.join(schemas, '..', 'schemas', `${name}.yml`))).toBe(true)
  })

  it('is known through a link to it, or to its folder', () => {
    symlinkSync(path.join(schemas, 'ctu.yml'), path.join(folder, 'link.yml'))
    symlinkSync(schemas, path.join(folder, 'linked'))
    expect(isShippedFile('ctu', path.join(folder, 'link.yml'))).toBe(true)
    expect(isShippedFile('ctu', path.join(folder, 'linked/ctu.yml'))).toBe(true)
  })

  it('is no other file, though it has the same id, name or bytes', () => {
    const copy = path.join(folder, 'ctu.yml')
    copyFileSync(path.join(schemas, 'ctu.yml'), copy)
    expect(isShippedFile('ctu', copy)).toBe(false)
    expect(isShippedFile('ctu', path.join(schemas, 'hnue.yml'))).toBe(false)
    expect(isShippedFile('ctu', path.join(schemas, 'new.yml'))).toBe(false)
    expect(isShippedFile('ours', path.join(schemas, 'ours.yml'))).toBe(false)
  })
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { secondLists } from './second-lists.js'

/**
 * `src/text/` holds what the two languages know, once. Lists that stood in several places drifted: the cover knew
 * families that lists of works did not, and Roman numbers ended at twelve, fifteen, 39 or 399.
 *
 * Where this fails, ask `src/text/` for the words, or add them there.
 */
const root = path.resolve(import.meta.dirname, '../..')

describe('no second list of words outside src/text', () => {
  it('in the sources', () => {
    const files = globSync(['src/**/*.ts', 'rules/**/*.ts'], {
      cwd: root,
      ignore: ['src/text/**', 'src/generated/**'],
    })
    expect(files.length).toBeGreaterThan(400)
    const faults = files.sort().flatMap((file) => {
      const found = secondLists(readFileSync(path.join(root, file), 'utf8'))
      return found.map((fault) => `${file}: ${fault}`)
    })
    expect(faults).toEqual([])
    // It parses every source.
  }, 60_000)

  it.each([
    "const families = 'nguyễn trần lê phạm'.split(' ')",
    "const families = ['Khương', 'Giàng', 'Sùng']",
    'const name = /^(?:Nguyen|Tran|Le) /u',
    'const title = /^(?:PGS|GS|TS)\\./u',
    "const titles = new Set(['ths', 'prof', 'dr'])",
    'const roman = /^[IVXLC]{1,6}/u',
    'const page = `^[ivx]+$`',
    "const roman = ['i', 'ii', 'iii', 'iv']",
    "const months = 'jan|feb|mar'",
    "const small = 'một|hai|ba|bốn'",
    "const ordinal = 'first|second|third'",
    'function isCapitals(text: string) { return text === text.toUpperCase() }',
    'const unaccent = (text: string) => text',
    "const bare = text.normalize('NFD')",
  ])('%s is seen', (source) => {
    expect(secondLists(source)).toHaveLength(1)
  })

  it.each([
    '// Nguyễn, Trần, Lê; PGS, GS, TS; [IVXLC]',
    "const hint = 'Ghi họ và tên, ví dụ: PGS.TS. Nguyễn Văn A.'",
    "const message = 'The candidate has to do an overview in one or two pages.'",
    'const onset = /[bcdđghklmnprstvx]/u',
    "const places = 'tay nguyen|son la|lao cai'",
    "import { isCapitals } from './capitals.js'",
  ])('%s is none', (source) => {
    expect(secondLists(source)).toEqual([])
  })
})

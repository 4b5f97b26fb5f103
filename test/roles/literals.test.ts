import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allParts } from '../../src/profile/derive/basis.js'
import { loadProfile, SHIPPED } from '../../src/profile/load/load.js'
import { literalsIn } from './literals.js'

/** The one table of roles. */
const TABLE = 'src/model/roles.ts'

/** Literals that mean something else: what, the words, and the files that write them. */
const OTHERS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a kind of heading or level of a label that is handed on',
    'chapter',
    [
      'src/bind/outline-tree.ts',
      'src/language/completion/references.ts',
      'src/model/outline/outline.ts',
      'src/model/outline/references.ts',
      'src/model/outline/tree.ts',
      'src/profile/labels/vocabulary.ts',
    ],
  ],
  ['a kind of slip', 'parent', ['src/model/outline/numbering.ts']],
  ['a kind of block', 'code', ['src/language/completion/cursor.ts', 'src/model/signs/blocks.ts']],
  [
    'a hole in an entry of the list of works',
    'year title',
    [
      'src/model/works/duplicates.ts',
      'src/model/works/faults.ts',
      'src/model/works/fix-entry.ts',
      'src/profile/check/line.ts',
      'src/write/markdown/skeleton/works.ts',
    ],
  ],
  [
    'a key of the front matter that is no field',
    'abbreviations',
    ['src/model/cover/front-matter.ts'],
  ],
  ['a key below `defence` in the front matter', 'place', ['src/bind/unfilled.ts']],
  ['a key of a profile', 'title', ['src/profile/derive/print.ts']],
  ['a value of a part in a profile', 'place', ['src/profile/derive/own-basis.ts']],
  [
    'a keyword of JSON Schema',
    'type',
    ['src/profile/check/structure.ts', 'src/rule/front-matter-faults.ts'],
  ],
  ['a key of the JSON report', 'title', ['src/report/html/table.ts']],
  ['a number that `stats` tells', 'contributions works', ['src/report/stats/types.ts']],
  [
    'an option of `new`, or what it calls its value',
    'title author major institution place code chapter',
    [
      'src/cli/commands/new/command.ts',
      'src/cli/commands/new/new-flags.ts',
      'src/cli/commands/new/plan.ts',
    ],
  ],
  ['the id of a message', 'place', ['rules/chapters/conclusion.ts', 'rules/layout/numbers.ts']],
  ['the id of a message', 'title', ['src/language/rename/rename.ts']],
  ['a word of a sentence', 'chapter', ['rules/chapters/count.ts']],
]

const profiles = SHIPPED.map((name) => loadProfile(name))
const ids = new Set([
  ...profiles.flatMap(({ parts }) => allParts(parts).map(({ id }) => id)),
  ...profiles.flatMap(({ cover }) => cover.fields.map(({ id }) => id)),
])

const files = ['src', 'rules'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('src/generated/')),
)

const meansOther = (file: string, word: string) =>
  OTHERS.some(([, words, where]) => words.split(' ').includes(word) && where.includes(file))

describe('ids of parts and cover fields', () => {
  it('do not stand as strings in the code', () => {
    expect([...ids]).toEqual(expect.arrayContaining(['works', 'tasks', 'independent-reviewers']))
    const found = files
      .filter((file) => file !== TABLE)
      .flatMap((file) =>
        literalsIn(readFileSync(file, 'utf8'), ids)
          .filter(({ word }) => !meansOther(file, word))
          .map(({ word, line }) => `${file}:${line} '${word}'`),
      )
    expect(found).toEqual([])
  })

  it('are excused only where they stand', () => {
    for (const [what, words, where] of OTHERS) {
      for (const file of where) {
        const found = literalsIn(readFileSync(file, 'utf8'), new Set(words.split(' ')))
        expect(found.length, `${file}: ${what}`).toBeGreaterThan(0)
      }
    }
  })

  it.each([
    "const is = part.id === 'works'",
    "const is = 'works' !== part.id",
    "bound.find('works')",
    "const text = cover['works']",
    "const some = new Set(['works'])",
    "const table = { 'works': 1 }",
    'const id = `works`',
    "const id = (part.id === 'works') as boolean",
    "switch (id) { case 'works': break }",
    "const more = { kind: f('works') }",
  ])('are seen in %s', (source) => {
    expect(literalsIn(source, new Set(['works']))).toEqual([{ word: 'works', line: 1 }])
  })

  it.each([
    "type Noun = 'works'",
    "let noun: 'works' | null",
    "const is = heading.kind === 'works'",
    "const node = { kind: 'works' }",
    "const say = { en: 'works', vi: 'công trình' }",
    "const has = 'works' in counts",
    'const { works } = summary',
    '// the works',
  ])('are left in %s', (source) => {
    expect(literalsIn(source, new Set(['works']))).toEqual([])
  })
})

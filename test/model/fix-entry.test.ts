import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFaults } from '../../src/model/works/faults.js'
import { type FixedEntry, fixEntry, type Style } from '../../src/model/works/fix-entry.js'
import { readWorks } from '../../src/model/works/works.js'
import { makeBlocks } from './block-maker.js'

const usual: Style = { quotes: true, yearEarly: true, nameOf: (hole) => `… ${hole}` }
const required = new Set(['authors', 'year', 'title', 'container', 'publisher'])

/** Entries in good form, for an entry to be compared with. */
const others = [
  'Nguyen Van An (2021), “Reading rooms in communes”, *Journal of Letters*, No. 2, pp. 11–20.',
  'Nguyen Van An (2022), “Mobile libraries in highlands”, *Journal of Letters*, No. 5, pp. 31–40.',
  'Nguyen Van An (2022), “Libraries of the coast”, *Journal of Letters*, No. 6, pp. 1–9.',
]

/** What is made of an entry that stands behind three good ones; undefined where nothing is wrong. */
function mended(entry: string, style = usual): FixedEntry | null | undefined {
  const source = [...others, entry].map((text, i) => `${i + 1}. ${text}`).join('\n\n')
  const works = readWorks(makeBlocks(source))
  const work = works[3]
  if (!work?.mark) throw new Error(`no entry was read from: ${entry}`)
  const faults = readFaults(work, works, required)
  const content = { start: work.mark.end + 1, end: work.end }
  return faults.length === 0 ? undefined : fixEntry(work, faults, style, source, content)
}

describe('mend', () => {
  it.each([
    [
      'puts the number behind the journal and keeps the month',
      'Nguyen Van An (2024), “Who borrows what”, *Journal of Letters*, (June 2024), pp. 1–9.',
      'Nguyen Van An (2024), “Who borrows what”, *Journal of Letters*, <… issue>, (June 2024), pp. 1–9.',
    ],
    [
      'puts it behind an ISSN in brackets',
      'Nguyen Van An (2024), “Who borrows what”, *Journal of Letters* (ISSN: 2734-9012), pp. 1–9',
      'Nguyen Van An (2024), “Who borrows what”, *Journal of Letters* (ISSN: 2734-9012), <… issue>, pp. 1–9',
    ],
    [
      'puts marks around a title and keeps everything else',
      'Nguyen Van An (2024), *Who borrows what, and when*. Journal of Letters, January 2024 issue (ISSN: 2734-9012), Academy of Letters, pp. 1–9.',
      'Nguyen Van An (2024), *“Who borrows what, and when”*. Journal of Letters, January 2024 issue (ISSN: 2734-9012), Academy of Letters, pp. 1–9.',
    ],
    [
      'closes a quotation inside of the emphasis where it was opened there',
      'Nguyen Van An (2024), *“Who borrows what*, Journal of Letters, No. 1, pp. 1–9.',
      'Nguyen Van An (2024), *“Who borrows what”*, Journal of Letters, No. 1, pp. 1–9.',
    ],
    [
      'parts two authors',
      'Nguyen Van An Le Thi Binh (2024), “Who borrows what”, *Journal of Letters*, No. 1, pp. 1–9.',
      'Nguyen Van An, Le Thi Binh (2024), “Who borrows what”, *Journal of Letters*, No. 1, pp. 1–9.',
    ],
    [
      'adds year and pages',
      'Nguyen Van An, “Who borrows what”, *Journal of Letters*, No. 1.',
      'Nguyen Van An (<… year>), “Who borrows what”, *Journal of Letters*, No. 1, <… pages>.',
    ],
    [
      'adds authors',
      '“Who borrows what” (2024), *Journal of Letters*, No. 1, pp. 1–9.',
      '<… authors>, “Who borrows what” (2024), *Journal of Letters*, No. 1, pp. 1–9.',
    ],
    [
      'adds authors with their year',
      '“Who borrows what”, *Journal of Letters*, No. 1, pp. 1–9.',
      '<… authors> (<… year>), “Who borrows what”, *Journal of Letters*, No. 1, pp. 1–9.',
    ],
    [
      'adds a journal behind the quotation mark',
      'Nguyen Van An (2024), “Who borrows what,” No. 1, pp. 1–9.',
      'Nguyen Van An (2024), “Who borrows what,” <… container>, No. 1, pp. 1–9.',
    ],
    [
      'adds a title',
      'Nguyen Van An (2024), *Journal of Letters*, No. 1, pp. 1–9.',
      'Nguyen Van An (2024), “<… title>”, *Journal of Letters*, No. 1, pp. 1–9.',
    ],
    [
      'moves a year that stands alone',
      'Nguyen Van An, “Who borrows what”, *Journal of Letters*, No. 1, pp. 1–9, 2024.',
      'Nguyen Van An (2024), “Who borrows what”, *Journal of Letters*, No. 1, pp. 1–9.',
    ],
    [
      'leaves a date whole',
      'Nguyen Van An, “Who borrows what”, *Journal of Letters*, No. 1, June 5, 2024, pp. 1–9.',
      'Nguyen Van An (2024), “Who borrows what”, *Journal of Letters*, No. 1, June 5, 2024, pp. 1–9.',
    ],
  ])('%s', (_, entry, wanted) => {
    const result = mended(entry)
    expect(result?.source).toBe(wanted)
    expect(result?.text).toBe(wanted.replaceAll('*', ''))
    expect(result?.text.slice(0, result.from)).toBe(
      entry.replaceAll('*', '').slice(0, result?.from),
    )
  })

  it.each([
    [
      'a title whose end is not plain',
      'Nguyen Van An (2024), “Who borrows what, and when, Coast 5.',
    ],
  ])('leaves alone %s', (_, entry) => {
    expect(mended(entry)).toBeNull()
  })

  it('does not put a year where the list has it at the end', () => {
    const entry = 'Nguyen Van An, “Who borrows what”, *Journal of Letters*, No. 1, pp. 1–9.'
    expect(mended(entry, { ...usual, yearEarly: false })).toBeNull()
  })

  it('never throws and loses no letter', () => {
    const piece = fc.constantFrom(
      'Nguyen Van An',
      'Nguyen Van An Le Thi Binh',
      ' (2024), ',
      ', 2024',
      '“',
      '”',
      '*Journal of Letters*',
      'Who borrows what',
      ', ',
      '. ',
      'ISSN 2734-9012',
      'No. 5',
      'pp. 1–9',
      ' (',
      ')',
      '*',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (parts) => {
        const entry = `Nguyen Van An, “Ab” ${parts.join('')} x`
        const result = mended(entry)
        if (!result) return
        const bare = result.source.replace(/<… \w+>/g, '')
        for (const word of new Set(entry.match(/\p{L}+|\d+/gu))) expect(bare).toContain(word)
      }),
      { numRuns: 500 },
    )
  })
})

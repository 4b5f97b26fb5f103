import { describe, expect, it } from 'vitest'
import { readSummary } from '../../src/index.js'

const cover = (...names: readonly string[]) =>
  `MINISTRY OF EDUCATION AND TRAINING\n\n${names.join('\n\n')}\n\nTRAN VAN AN\n\nREADING ROOMS OF THE NORTH\n\nSUMMARY OF THE DOCTORAL DISSERTATION\n\nHANOI - 2025\n\n`
const body =
  'INTRODUCTION\n\n1. Rationale\n\nText.\n\n2. Research purpose and tasks\n\nText.\n\nChapter 1. ONE\n\n1.1. A\n\nText.\n\n1.2. B\n\nText.\n\nCONCLUSION\n\nText.\n\nLIST OF THE AUTHOR’S PUBLISHED WORKS\n\n1. Tran Van An (2024), “A”, Journal of B, No. 1.\n'
const institution = (...names: readonly string[]) =>
  readSummary(cover(...names) + body)?.counts.institution

describe('the institution of a printed cover', () => {
  it('is the only one', () =>
    expect(institution('UNIVERSITY OF THE NORTH')).toBe('UNIVERSITY OF THE NORTH'))

  it('is the one below the others', () =>
    expect(institution('NATIONAL UNIVERSITY OF THE NORTH', 'ACADEMY OF READING')).toBe(
      'ACADEMY OF READING',
    ))
})

describe('the institution of two covers', () => {
  const two = (first: readonly string[], second: readonly string[]) =>
    readSummary(cover(...first) + cover(...second) + body)?.counts.institution

  it('is that of the first', () =>
    expect(
      two(
        ['NATIONAL UNIVERSITY OF THE NORTH', 'ACADEMY OF READING'],
        ['NATIONAL UNIVERSITY OF THE NORTH', 'ACADEMY OF READING'],
      ),
    ).toBe('ACADEMY OF READING'))

  it('may lack diacritics in one of them', () =>
    expect(two(['HỒ CHÍ MINH ACADEMY OF READING'], ['HO CHI MINH ACADEMY OF READING'])).toBe(
      'HỒ CHÍ MINH ACADEMY OF READING',
    ))
})

import { describe, expect, it } from 'vitest'
import {
  compileForm,
  FormError,
  fillForm,
  fits,
  holesOf,
  readLine,
} from '../../src/profile/check/line.js'
import { formatCount, isInverted, parseCount, within } from '../../src/profile/derive/count.js'
import { compileLabel, fillLabel } from '../../src/profile/labels/label.js'
import { loadProfile } from '../../src/profile/load/load.js'
import { fold } from '../../src/text/fold.js'
import { parseNumber } from '../../src/text/numbers/number-words.js'

const open = Number.POSITIVE_INFINITY

describe('counts', () => {
  it.each([
    [4, 4, 4],
    ['4', 4, 4],
    ['2..7', 2, 7],
    ['2..', 2, open],
    ['..4', 0, 4],
    ['?', 0, 1],
    [0, 0, 0],
  ])('%s', (text, min, max) => {
    expect(parseCount(text)).toEqual({ min, max })
    expect(parseCount(formatCount({ min, max }))).toEqual({ min, max })
  })

  it.each(['', '..', 'two', '2-4', '2...4', '-1', '1.5', null, 1.5, -1])('%s is none', (text) => {
    expect(parseCount(text)).toBeNull()
  })

  it('knows inverted ones and what lies within', () => {
    expect(isInverted({ min: 5, max: 3 })).toBe(true)
    expect(within(4, { min: 2, max: open })).toBe(true)
    expect(within(1, { min: 2, max: open })).toBe(false)
  })
})

describe('labels', () => {
  it.each([
    ['Chapter {n}', 'CHAPTER 4', 4],
    ['Chapter {n}', 'Chapter IV', 4],
    ['Chapter {n}', 'Chapter Four', 4],
    ['Chapter {n}', 'Chapter 04.', 4],
    ['CHƯƠNG {n}', 'Chương bốn', 4],
    ['CHƯƠNG {n}', 'Chương tư', 4],
    ['CHƯƠNG {n}', 'CHƯƠNG MƯỜI HAI', 12],
    ['Tiểu kết chương {n}', 'TIỂU KẾT CHƯƠNG 2'.normalize('NFD'), 2],
    ['Conclusion of chapter {n}', '5.3. Conclusion of Chapter 5', 5],
    ['Reviewer {n}', 'Reviewer 2:', 2],
  ])('%s finds %s', (label, text, n) => {
    expect(compileLabel(label).match(fold(text))).toEqual({ n, title: null })
  })

  it.each([
    ['Chapter {n}', 'Chapter overview'],
    ['Chapter {n}', 'Chapter 2 presents'],
    ['Chapter {n}', 'Chapter2x'],
    ['Chapter {n}. {title}', 'Chapter 2.'],
    ['Purpose', 'Purposes'],
  ])('%s does not find %s', (label, text) => {
    expect(compileLabel(label).match(fold(text))).toBeNull()
  })

  it.each(['Chapter {n}. {title}', 'CHƯƠNG {n}: {title}', 'Chapter {n} {title}'])(
    '%s goes round',
    (label) => {
      for (const n of [1, 12]) {
        const text = fillLabel(label, { n, title: 'Cơ sở lý luận' })
        expect(compileLabel(label).match(fold(text))).toEqual({ n, title: 'cơ sở lý luận' })
      }
    },
  )

  it('keeps every shipped label round', () => {
    for (const labels of Object.values(loadProfile('ajc').labels)) {
      for (const label of [...(labels.en ?? []), ...(labels.vi ?? [])]) {
        const text = fillLabel(label, { n: 3, title: 'Title' })
        for (const variant of [text, text.toUpperCase(), text.normalize('NFD'), `${text}.`]) {
          expect(compileLabel(label).match(fold(variant)), variant).not.toBeNull()
        }
      }
    }
  })

  it('reads numbers in words', () => {
    expect(['one', 'twelve', 'một', 'lăm', 'IX', '07', 'many'].map(parseNumber)).toEqual([
      1,
      12,
      1,
      5,
      9,
      7,
      null,
    ])
  })
})

describe('lines', () => {
  const form = compileForm('{authors} ({year}), “{title}”, {container}, {issue?}, {pages?}')
  const holes = {
    issue: { en: ['No. {n}'], vi: ['số {n}'] },
    pages: { en: ['pp. {n}'], vi: ['tr. {n}'] },
  }

  it('reads what it writes', () => {
    const values = {
      authors: 'A. Le, B. Tran',
      year: '2024',
      title: 'T, of all',
      container: 'Journal',
      pages: 'pp. 1–9',
    }
    expect(fillForm(form, values)).toBe('A. Le, B. Tran (2024), “T, of all”, Journal, pp. 1–9')
    expect(readLine(form, fillForm(form, values), holes)).toEqual(values)
    const full = { ...values, issue: 'số 3' }
    expect(readLine(form, fillForm(form, full), holes)).toEqual(full)
  })

  it('shows a hole that has no value, drops an optional one', () => {
    expect(fillForm(form, { authors: 'A' })).toBe('A ({year}), “{title}”, {container}')
    expect(holesOf(form)).toEqual(['authors', 'year', 'title', 'container', 'issue?', 'pages?'])
  })

  it('takes other quotes and a full stop', () => {
    expect(fits(form, 'A (2024), "T", J, No. 3.', holes)).toBe(true)
    expect(fits(form, 'A (2024), «T», J', holes)).toBe(true)
  })

  it.each(['A (2024) “T”, J', 'A, “T”, J, 2024', 'A (20), “T”, J', '', 'A (2024), “T”'])(
    '%s does not fit',
    (text) => {
      expect(fits(form, text, holes)).toBe(false)
    },
  )

  it('says which hole is none', () => {
    expect(() => compileForm('{a} {B}')).toThrow(FormError)
    expect(() => compileForm('{a} {b')).toThrow(FormError)
  })

  it('stays quick on long lines', () => {
    const start = performance.now()
    fits(form, 'a (2024), “'.repeat(60), holes)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

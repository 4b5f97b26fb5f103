import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswers } from '../../../src/cli/commands/new/answers-file.js'
import { everywhere, factsIn, merged, tidy } from '../../../src/write/markdown/skeleton/answers.js'

describe('merged', () => {
  it('lets the nearer answers win, wordings language by language and lists as a whole', () => {
    const near = { title: { en: 'Near' }, works: [{ en: 'One' }], year: '2026' }
    const far = {
      title: { en: 'Far', vi: 'Xa' },
      works: [{ en: 'Two' }, { en: 'Three' }],
      code: '9310202',
    }
    expect(merged(near, far)).toEqual({
      title: { en: 'Near', vi: 'Xa' },
      works: [{ en: 'One' }],
      year: '2026',
      code: '9310202',
    })
  })
})

describe('factsIn', () => {
  it('leaves out what was left open', () => {
    const answers = {
      title: { en: '', vi: 'Tên' },
      author: everywhere('An'),
      code: '',
      supervisors: [{ vi: 'TS. An' }, { en: 'Dr. Binh', vi: '' }],
    }
    expect(factsIn(answers, 'en')).toEqual({ author: 'An', supervisors: [null, 'Dr. Binh'] })
    expect(factsIn(answers, 'vi')).toEqual({
      title: 'Tên',
      author: 'An',
      supervisors: ['TS. An', null],
    })
  })
})

describe('tidy', () => {
  it.each([
    ['  a\n\tb\u00a0c ', 'a b c'],
    ['Tie\u0302\u0301ng Vie\u0323\u0302t', 'Tiếng Việt'],
    ['a\u0000\u0007\u0085b', 'a b'],
    ['\ud800x', '\ufffdx'],
    ['👩‍🔬 🇻🇳', '👩‍🔬 🇻🇳'],
  ])('%j becomes %j', (given, wanted) => {
    expect(tidy(given)).toBe(wanted)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text))
      }),
    )
  })
})

describe('readAnswers', () => {
  const read = (text: string) => readAnswers(text, 'a.yml', '/home/an')
  const told = (text: string) =>
    read(text).problems.map(({ line, column, message }) => `${line}:${column} ${message.en}`)

  it('takes a text for all languages, or one for each', () => {
    const text = [
      'profile: base',
      'languages: [vi, en, vi]',
      'title: {en: Reading Rooms, vi: "Phòng\n  đọc"}',
      'author: An',
      'major: {vi: }',
      'code: 9310202',
      'year: 2026',
      'supervisors: [Dr. Binh, {vi: TS. Chi}]',
      'chapters: [Overview, ~]',
    ].join('\n')
    expect(read(text)).toEqual({
      problems: [],
      answers: {
        profile: 'base',
        languages: ['vi', 'en'],
        title: { en: 'Reading Rooms', vi: 'Phòng đọc' },
        author: { en: 'An', vi: 'An' },
        major: { vi: '' },
        code: '9310202',
        year: '2026',
        supervisors: [{ en: 'Dr. Binh', vi: 'Dr. Binh' }, { vi: 'TS. Chi' }],
        chapters: [
          { en: 'Overview', vi: 'Overview' },
          { en: '', vi: '' },
        ],
      },
    })
  })

  it.each(['', '# nothing yet\n', '{}', 'chapters:\nworks:\n'])('%j has no faults', (text) => {
    expect(told(text)).toEqual([])
  })

  it('takes a number of chapters', () => {
    expect(read('chapters: 5').answers).toEqual({ chapterCount: 5 })
  })

  it.each([
    ['titel: X', "1:1 Unknown key 'titel'; allowed here: ", 'Did you mean "title"?'],
    ['year: 26', "1:7 'year' is 26; wanted: a year from 1990 to 2100.", ''],
    ['title:\n  fr: Titre', "2:3 Unknown key 'fr'; allowed here: en, vi.", ''],
    ['languages: [en, vn]', '1:17 ', 'wanted: en, vi. Did you mean "en"?'],
    ['chapters: 0', "1:11 'chapters' is 0; wanted: a number from 1 to 20", ''],
    ['supervisors: An', '1:14 \'supervisors\' is "An"; wanted: a list', ''],
    ['- a', '1:1 The file is ["a"]; wanted: a map of keys', ''],
    ['title: [a', '1:10 The YAML cannot be read', ''],
    ['profile: acj', "1:10 Unknown profile 'acj'", 'Did you mean "ajc"?'],
    [`title: ${'x'.repeat(401)}`, "1:8 'title' is ", 'a text of at most 400 characters'],
    ['title: *c', '1:1 ', 'Unresolved alias'],
  ])('%j is told with its place', (text, start, piece) => {
    const [first = ''] = told(text)
    expect(first.slice(0, start.length)).toBe(start)
    expect(first).toContain(piece)
  })

  it('is not kept busy by aliases that multiply', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let n = 1; n < 12; n++)
      lines.push(
        `a${n}: &a${n} [${Array(10)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
      )
    expect(told(lines.join('\n'))).not.toEqual([])
  })

  it('throws for no text whatever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { message } of read(`title: ${text}`).problems) expect(message.vi).not.toBe('')
      }),
    )
  })
})

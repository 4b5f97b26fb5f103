import { describe, expect, it } from 'vitest'
import { loadProfile } from '../../../src/profile/load/load.js'
import { skeleton } from '../../../src/write/markdown/skeleton/skeleton.js'
import { offered } from './accept.js'

const texts = {
  en: skeleton(loadProfile('ajc'), { language: 'en' }),
  vi: skeleton(loadProfile('ajc'), { language: 'vi' }),
}

/** A summary with this text as the first section of chapter 2. */
function inChapter(text: string, language: 'en' | 'vi' = 'en'): string {
  return texts[language].replace(/(## 2\.1\. .*\n\n)### /u, `$1${text}\n\n### `)
}

/** A summary with this text for its contributions. */
function asContributions(text: string, language: 'en' | 'vi'): string {
  return texts[language].replace(/(## 5\. .*\n\n)[\s\S]*?(?=## 6\.)/u, `$1${text}\n\n`)
}

describe('the next ordinal', () => {
  it.each([
    ['First, one is.\n\nSecond, two is.\n\n¦', 'Third, '],
    ['Firstly: one is.\n\nSecondly: two is.\n\n¦', 'Thirdly: '],
    ['*First*, one is.\n\n*Second*, two is.\n\n¦', '*Third*, '],
    ['**First,** one is.\n\n**Second,** two is.\n\n**Th¦', '**Third,** '],
    ['**First, one is.**\n\n**Second, two is.**\n\n¦', 'Third, '],
    ['(1) One is.\n\n(2) Two is.\n\n(¦', '(3) '],
    ['1. One is.\n2. Two is.\n¦', '3. '],
    ['- First, one is;\n- Second, two is;\n¦', '- Third, '],
    ['- First, one is;\n- Second, two is;\n- ¦', 'Third, '],
    ['- First, one is;\n- Second, two is;\n- Th¦', 'Third, '],
    ['a) One is.\n\nb) Two is.\n\n¦', 'c) '],
    ['First, one is.\n\nSecond, two is.\n\nThis explains it.\n\n¦', 'Third, '],
  ])('goes on %j', async (text, wanted) => {
    const { items, accepted, text: plain } = await offered(inChapter(text))
    const begun = /[^\n]*$/u.exec(text.replace('¦', ''))?.[0] ?? ''
    const line = begun.startsWith('- ') ? `- ${wanted}` : wanted
    expect(accepted(items[0])).toBe(inChapter(text.slice(0, text.length - begun.length - 1) + line))
    expect(plain).not.toBe(accepted(items[0]))
  })

  it.each([
    ['Thứ nhất, một.\n\nThứ hai, hai.\n\n¦', 'Thứ ba, '],
    ['Một là, một.\n\nHai là, hai.\n\n¦', 'Ba là, '],
    ['Thứ nhất là, một.\n\nThứ hai là, hai.\n\n¦', 'Thứ ba là, '],
    ['Thứ nhất, một.\n\nThứ hai, hai.\n\nthu b¦', 'Thứ ba, '],
  ])('goes on %j', async (text, wanted) => {
    const { items } = await offered(inChapter(text, 'vi'))
    expect(items[0]).toMatchObject({ label: wanted.trim(), textEdit: { newText: wanted } })
  })

  it('goes on an enumeration that is followed by another one', async () => {
    const other = 'These are the causes.\n\nFirst, a.\n\nSecond, b.\n\nThird, c.'
    const { labels } = await offered(inChapter(`First, one.\n\nSecond, two.\n\n¦\n\n${other}`))
    expect(labels).toContain('Third,')
  })

  it('makes a blank line where the items are paragraphs', async () => {
    const { items, accepted } = await offered(inChapter('First, one is.\n\nSecond, two is.\n¦'))
    expect(accepted(items[0])).toContain('Second, two is.\n\nThird, \n')
  })

  it('goes on a list with the line ends of the document', async () => {
    const list = '- First, one is;\n- Second, two is;\n'
    const { items, accepted } = await offered(inChapter(`${list}¦`).replaceAll('\n', '\r\n'))
    const wanted = inChapter(`${list}- Third, `).replaceAll('\n', '\r\n')
    expect(accepted(items[0])).toBe(wanted)
  })

  it.each([
    ['an item that has its successor', 'First, one is.\n\n¦\n\nSecond, two is.'],
    ['items of a list', '- First, one is;\n- Second, two is;\n¦\n- Third, three is.'],
    ['another word', 'First, one is.\n\nSecond, two is.\n\nFo¦'],
    ['the middle of a line', 'First, one is.\n\nSecond, two ¦is.'],
    ['the middle of a paragraph', 'First, one is.\n\nSecond, two is\nth¦'],
    ['a text far below', `First, a.\n\nSecond, b.\n\n${'Long text.\n\n'.repeat(6)}¦`],
    ['a text without items', 'Some text.\n\n¦'],
  ])('is not offered for %s', async (_, text) => {
    expect((await offered(inChapter(text))).labels).toEqual([])
  })

  it('is the first one in contributions that are still empty', async () => {
    expect((await offered(asContributions('¦', 'en'))).labels).toEqual(['First,'])
    expect(
      (await offered(asContributions('Luận án có các đóng góp sau:\n\n¦', 'vi'))).labels,
    ).toEqual(['Thứ nhất,'])
    expect((await offered(asContributions('- Một điểm.\n- ¦', 'vi'))).labels).toEqual([])
  })
})

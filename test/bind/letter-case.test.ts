import { describe, expect, it } from 'vitest'
import { fixText } from '../../src/files/fix-text.js'

/** What is offered for a heading in capitals among others, above this text. */
async function offered(capitals: string, others: readonly [string, string], text: string) {
  const lines = ['# Chapter 1. ONE', `## 1.1. ${others[0]}`, text, `## 1.2. ${capitals}`, text]
  const document = [...lines, `## 1.3. ${others[1]}`, text].join('\n\n')
  const fixed = await fixText(`---\nprofile: base\n---\n${document}\n`, { suggest: true })
  return /^## 1\.2\. (.*)$/mu.exec(fixed.text)?.[1]
}

describe('a heading in capitals', () => {
  it.each([
    [
      'RESEARCH OF UNESCO IN HA NOI',
      'The offices of UNESCO in Ha Noi and Hue did the research.',
      'Research of UNESCO in Ha Noi',
    ],
    [
      'THE HO CHI MINH CITY REPORT ON COVID-19',
      'In 2021 the report of Ho Chi Minh City on COVID-19 came out.',
      'The Ho Chi Minh City report on COVID-19',
    ],
    ['PHASE II OF THE PLAN', 'Nothing here helps.', 'Phase II of the plan'],
    ['WHAT “TOWN” MEANS', 'The town is small. Town halls are not.', 'What “town” means'],
  ])('%s keeps the names that the text knows', async (capitals, text, small) => {
    expect(await offered(capitals, ['Gardens of temples', 'Gardens of schools'], text)).toBe(small)
  })

  it('takes the capitals of titles that begin every word with one', async () => {
    const others = ['Gardens Around Temples', 'Gardens Inside Schools'] as const
    expect(await offered('RESEARCH ON GARDENS IN HUE', others, 'They are in Hue.')).toBe(
      'Research on Gardens in Hue',
    )
  })

  it('knows Vietnamese names by their neighbours', async () => {
    const others = ['Vai trò của nam giới', 'Vai trò của phụ nữ'] as const
    const text = 'Ở Việt Nam, nam giới làm vườn nhiều hơn; nam giới ở Thừa Thiên Huế cũng vậy.'
    expect(await offered('NAM GIỚI VIỆT NAM Ở THỪA THIÊN HUẾ', others, text)).toBe(
      'Nam giới Việt Nam ở Thừa Thiên Huế',
    )
  })

  it('is left where marks of Markdown stand in it', async () => {
    const others = ['Gardens of temples', 'Gardens of schools'] as const
    expect(await offered('GARDENS *OF* TOWNS', others, 'Text.')).toBe('GARDENS *OF* TOWNS')
  })
})

import { describe, expect, it } from 'vitest'
import { boundOf } from '../../src/bind/bound.js'
import { readReferences } from '../../src/model/outline/references.js'
import { parseMarkdown } from '../../src/model/signs/parse.js'
import { loadProfile } from '../../src/profile/load/load.js'

/** Numbers to which a sentence refers; those that may belong to another text have a question mark. */
function referred(sentence: string): string[] {
  const text = `# Chapter 1. OVERVIEW\n\n## 1.1. Studies\n\n${sentence}\n`
  const { outline } = boundOf(text, parseMarkdown(text), loadProfile('base'))
  return readReferences(outline).map(({ digits, at, own }) => {
    const raw = text.slice(at.start, at.end)
    expect([digits.join('.'), raw]).toContain(raw)
    return own ? raw : `${raw}?`
  })
}

describe('references', () => {
  it.each([
    ['As section 2.1.1 has shown, prices fell.', ['2.1.1']],
    ['Sections 2.1.1 and 2.1.2 compare them.', ['2.1.1', '2.1.2']],
    ['See sections 2.1.1, 2.1.2 and 2.2 below.', ['2.1.1', '2.1.2', '2.2']],
    ['It is told in Sections 3.1.2–3.1.4.', ['3.1.2', '3.1.4']],
    ['It is told in subsection 2.1.1.2 (see 2.1.1).', ['2.1.1.2', '2.1.1']],
    ['The causes (section 2.1.1) are old.', ['2.1.1']],
    ['The causes (§ 2.1.1) are old.', ['2.1.1']],
    ['They are in **section** *2.1.1* of this dissertation.', ['2.1.1']],
    ['They are in section 2.1.1. The rest is new.', ['2.1.1']],
    ['Như đã nêu ở mục 2.1.1, giá đã giảm.', ['2.1.1']],
    ['Các mục 2.1.1 và 2.1.2 của luận án so sánh hai nhóm.', ['2.1.1', '2.1.2']],
    ['Xem tiểu mục 2.1.1.2, tiết 2.1.3 và phần 2.2.', ['2.1.1.2', '2.1.3', '2.2']],
    ['Nguyên nhân (xem 2.1.1) đã có từ lâu.', ['2.1.1']],
    ['Mục số 2.1.1 trong chương này nêu rõ.', ['2.1.1']],
    ['Chapter 3 and chapters 4–5 follow.', ['3', '4', '5']],
    ['Chương 2, 3 và 4 trình bày kết quả.', ['2', '3', '4']],
    ['Chapter II is theory.', ['II']],
    ['The Law of 2013 is old. As said, section 2.1.1 is new.', ['2.1.1']],
    ['The rule [12] is old, as section 2.1.1 says.', ['2.1.1']],
  ])('are read in “%s”', (sentence, numbers) => {
    expect(referred(sentence).sort()).toEqual([...numbers].sort())
  })

  it.each([
    ['Prices rose by 2.1 percent in 2.5 million cases.'],
    ['Table 2.1.1 and Figure 2.1.2 show it; so does equation (2.1.1).'],
    ['Bảng 2.1.1 và hình 2.1.2 cho thấy điều này.'],
    ['Version 2.1.1 was used.'],
    ['`see section 2.1.1`'.replaceAll('`', '```\n').replace('2.1.1```', '2.1.1\n```')],
    ['The sections are 12.5.2024 and others.'],
    ['<!-- see section 2.1.1 -->'],
  ])('are none in “%s”', (sentence) => {
    expect(referred(sentence)).toEqual([])
  })

  it.each([
    ['Section 2.1.1 of the Law on Land says so.', ['2.1.1?']],
    ['Sections 2.1.1 and 2.1.2 of Decree 15 say so.', ['2.1.1?', '2.1.2?']],
    ['Mục 2.1.1 Nghị quyết số 29-NQ/TW nêu rõ.', ['2.1.1?']],
    ['Mục 2.1.1 của Nghị quyết nêu rõ.', ['2.1.1?']],
    ['Theo Nghị quyết số 29-NQ/TW, mục 2.1.1 nêu rõ.', ['2.1.1?']],
    ['By Circular No. 18/2021, section 2.1.1, it is due.', ['2.1.1?']],
    ['This was seen before [12, section 2.1.1].', ['2.1.1?']],
    ['This was seen before in [12], section 2.1.1.', ['2.1.1?']],
    ['Nội dung này ở mục 2.1.1 phần Mở đầu.', ['2.1.1?']],
    ['It stands in section 2.1.1 of the introduction.', ['2.1.1?']],
  ])('may belong to another text in “%s”', (sentence, numbers) => {
    expect(referred(sentence)).toEqual(numbers)
  })

  it('do not make long texts slow', () => {
    const started = performance.now()
    referred(`${'section 1.1, 1.2 and '.repeat(20_000)}1.3`)
    referred(`${'mục '.repeat(50_000)}1.1`)
    referred(`${'[1 '.repeat(50_000)}section 1.1`)
    expect(performance.now() - started).toBeLessThan(20_000)
  }, 60_000)
})

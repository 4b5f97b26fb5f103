import type { Texts } from '../text/types.js'
import type { Rule } from './types.js'

/** The subject of each group of rules, in the order in which groups are listed. */
export const groups: Readonly<Record<string, Texts>> = {
  document: { en: 'The file', vi: 'Tệp' },
  cover: { en: 'Cover', vi: 'Bìa' },
  parts: { en: 'Parts', vi: 'Các phần' },
  chapters: { en: 'Chapters', vi: 'Chương' },
  numbering: { en: 'Numbers', vi: 'Đánh số' },
  headings: { en: 'Headings', vi: 'Đề mục' },
  contributions: { en: 'New contributions', vi: 'Đóng góp mới' },
  claims: { en: 'What the text says of itself', vi: 'Những điều văn bản tự nêu' },
  works: { en: 'Published works', vi: 'Công trình đã công bố' },
  text: { en: 'Letters', vi: 'Chữ viết' },
  layout: { en: 'Page layout', vi: 'Trình bày trang' },
  lint: { en: 'Comments that silence rules', vi: 'Chú thích tắt quy tắc' },
}

/** The group of a rule: what stands before the hyphen of its id. */
export function groupOf(id: string): string {
  return id.slice(0, id.indexOf('-'))
}

/** Rules by group, in the order in which groups are listed. */
export function grouped(rules: readonly Rule[]): readonly (readonly [string, readonly Rule[]])[] {
  const known = Object.keys(groups)
  const own = [...new Set(rules.map(({ id }) => groupOf(id)))]
  const rank = (group: string) => (known.indexOf(group) + known.length) % known.length
  return own
    .sort((a, b) => rank(a) - rank(b))
    .map((group) => [group, rules.filter(({ id }) => groupOf(id) === group)])
}

import type { RunFinding } from '../../lint/types.js'
import type { Edit } from '../../rule/types.js'
import { fill, short } from '../../text/messages.js'
import type { Language, Texts } from '../../text/types.js'

const texts = {
  replace: { en: 'Replace with “{text}”', vi: 'Thay bằng “{text}”' },
  change: { en: 'Replace “{was}” with “{text}”', vi: 'Thay “{was}” bằng “{text}”' },
  insert: { en: 'Insert “{text}”', vi: 'Thêm “{text}”' },
  blank: { en: 'Insert the missing blank', vi: 'Thêm khoảng trắng còn thiếu' },
  remove: { en: 'Take out “{was}”', vi: 'Bỏ “{was}”' },
  more: {
    en: '{title}, and change {n} more {n|place|places}',
    vi: '{title} và sửa thêm {n} chỗ',
  },
  leaves: {
    en: '{title}; check {n} {n|reference|references} that {n|stays|stay}',
    vi: '{title}; cần kiểm tra {n} chỗ dẫn được giữ nguyên',
  },
  all: { en: 'Fix all {n}: {title}', vi: 'Sửa cả {n} chỗ: {title}' },
  suggestion: {
    en: '{title} (a suggestion: you decide)',
    vi: '{title} (đề xuất: cần bạn quyết định)',
  },
} as const satisfies Record<string, Texts>

/**
 * What the fix of a finding does, as a menu says it.
 *
 * @param changes of the source, at least one
 */
export function fixTitle(
  finding: RunFinding,
  changes: readonly Edit[],
  source: string,
  locale: Language,
): string {
  const [first] = changes
  const { fix } = finding
  let title = first ? changeTitle(finding, first, source, locale) : ''
  title = withMore(title, changes.length - 1, locale)
  const left = finding.leaves.length
  if (left > 0) title = fill(texts.leaves[locale], { title, n: left }, locale)
  return fix === 'suggest' ? fill(texts.suggestion[locale], { title }, locale) : title
}

/** @param n places that change besides the one that the title names */
export function withMore(title: string, n: number, locale: Language): string {
  return n > 0 ? fill(texts.more[locale], { title, n }, locale) : title
}

/** What the fixes of a rule do together. */
export function allTitle(title: string, n: number, isSuggestion: boolean, locale: Language) {
  const all = fill(texts.all[locale], { title: title.replace(/\.$/u, ''), n }, locale)
  return isSuggestion ? fill(texts.suggestion[locale], { title: all }, locale) : all
}

function changeTitle(finding: RunFinding, first: Edit, source: string, locale: Language): string {
  const was = shown(source.slice(first.start, first.end))
  const text = shown(first.text)
  const say = (key: keyof typeof texts, values: Record<string, string>) =>
    fill(texts[key][locale], values, locale)
  const [wanted = ''] = finding.expected
  const isPlace = finding.line === finding.endLine && finding.column === finding.endColumn
  if (first.start === first.end && first.text.trim() === '') return say('blank', {})
  if (wanted !== '' && !isPlace) return say('replace', { text: shown(wanted) })
  if (first.start === first.end) return say('insert', { text })
  return text === '' ? say('remove', { was }) : say('change', { was, text })
}

/** On one line, cut where it is long; what nobody can see by its code. */
function shown(text: string): string {
  const line = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Cf}]/gu, codeOf)
  return short(line)
}

function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

import type { OutlineNode } from '../../bind/outline-tree.js'
import { short } from '../../text/messages.js'
import type { Language } from '../../text/types.js'
import { isRecovered } from '../place.js'
import type { Located } from './parts.js'

/** The beginning of a heading without a number that is enough to find it, in UTF-16 units. */
const MAX_HEADING_CHARACTERS = 50

/** The beginning of a paragraph that is enough to find it in its section, in UTF-16 units. */
const MAX_OPENING_CHARACTERS = 36

/**
 * "Section 2.1, page 9, beginning with “…”" or "Section 2.1, line 103": where a person looks. Empty for what is about
 * the whole of a text.
 */
export function placeWords({ finding, part, section, isWhole }: Located, locale: Language): string {
  const vi = locale === 'vi'
  const { page, paragraph, words } = finding.origin
  const pieces = section ? [sectionWords(section, vi)] : []
  if (page !== null) pieces.push(`${vi ? 'trang' : 'page'} ${page}`)
  if (paragraph !== null) pieces.push(`${vi ? 'đoạn' : 'paragraph'} ${paragraph}`)
  if (!isRecovered(finding)) {
    if (!isWhole) pieces.push(`${vi ? 'dòng' : 'line'} ${finding.line}`)
  } else if (words !== null && !isHeading(words, section?.text ?? part.title)) {
    pieces.push(
      `${vi ? 'chỗ bắt đầu bằng' : 'beginning with'} “${short(words, MAX_OPENING_CHARACTERS)}”`,
    )
  }
  return pieces.join(', ')
}

function sectionWords({ number, text }: OutlineNode, vi: boolean): string {
  if (number === null) return `“${short(text, MAX_HEADING_CHARACTERS)}”`
  return `${vi ? 'Mục' : 'Section'} ${number}`
}

function isHeading(words: string, heading: string): boolean {
  return heading.startsWith(words.replace(/…$/u, '').trimEnd())
}

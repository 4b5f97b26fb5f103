import { hasLetter } from '../../text/capitals.js'
import { trimEndOf } from '../../text/trim.js'
import type { Block, CoverField } from '../types.js'
import { bareName, hasWord } from './names.js'

const filling = /[.…_·‥-]/g

/** Nothing but dots, underscores and ellipses, list numbers and academic titles: to be filled in by hand. */
export function isBlank(text: string): boolean {
  if (!hasWord(text)) return true
  // The skeleton's "[… full name]".
  if (/^[\s:]*\[\s*(?:…|\.{3})[^\][]*\]\s*$/.test(text)) return true
  if (!/\.{3}|…|_{3}|‥/.test(text)) return false
  const rest = bareName(text.replace(/\.{3,}|…+|_{2,}|‥+/g, ' ')).replace(filling, ' ')
  return !hasLetter(rest) && !/\d{3}/.test(text)
}

/** Makes a field of a stretch of a block, without the blanks and marks around the value. */
export function fieldOf(block: Block, from: number, to: number): CoverField {
  const raw = block.text.slice(from, to)
  if (isBlank(raw)) {
    const lead = /^[\s:]*/.exec(raw)?.[0].length ?? 0
    const text = raw.slice(lead).trimEnd()
    const start = text === '' ? from : from + lead
    const end = text === '' ? Math.max(to, from) : start + text.length
    return { value: text, blank: true, ...block.span(Math.min(start, end), end) }
  }
  const lead = /^[\s:;,.|–—-]*/.exec(raw)?.[0].length ?? 0
  const bare = withoutBrackets(trimEndOf(raw.slice(lead), ' :;,|(–—-'))
  const start = from + raw.indexOf(bare, lead)
  return { value: bare, blank: false, ...block.span(start, start + bare.length) }
}

/** "(Code: 9310202)" leaves "9310202)" behind its label. */
function withoutBrackets(text: string): string {
  if (text.startsWith('(') && text.endsWith(')')) return text.slice(1, -1)
  return text.endsWith(')') && !text.includes('(') ? text.slice(0, -1) : text
}

/** A field over two blocks that a page break or blank line divided. */
export function joinFields(first: CoverField, second: CoverField): CoverField {
  const value = `${first.value} ${second.value}`
  return { value, blank: false, start: first.start, end: second.end }
}

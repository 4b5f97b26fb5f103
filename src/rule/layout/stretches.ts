import type { Bound } from '../../bind/types.js'
import { PartRole } from '../../model/roles.js'
import type { Block, Heading, Outline } from '../../model/types.js'
import type { Span } from '../../text/types.js'

/** Everything behind the cover: from the first part to the end; null where no part was found. */
export function behindCover({ outline: { parts, source } }: Bound): Span | null {
  const [first] = parts
  return first ? { start: lineStart(source, first.start), end: source.length } : null
}

/** The text that a limit of pages is for: all parts but the list of works, which is no part of the body. */
export function bodyStretches(bound: Bound): readonly Span[] {
  const { parts, source } = bound.outline
  const works = bound.find(PartRole.works)?.heading ?? null
  const stretches: { start: number; end: number }[] = []
  for (const [index, part] of parts.entries()) {
    if (part === works) continue
    const start = lineStart(source, part.start)
    const end = endOf(parts[index + 1], source)
    const last = stretches.at(-1)
    if (last?.end === start) last.end = end
    else stretches.push({ start, end })
  }
  return stretches
}

function endOf(next: Heading | undefined, source: string): number {
  return next ? lineStart(source, next.start) : source.length
}

/** Headings begin behind their marks; what stands on their line belongs to them. */
function lineStart(source: string, offset: number): number {
  let start = offset
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--
  return start
}

/** Where a finding about the whole body is reported: the first line of the first part that is not the list of works. */
export function bodyStart(bound: Bound): Span {
  const { parts, source } = bound.outline
  const works = bound.find(PartRole.works)?.heading ?? null
  const first: Heading | undefined = parts.find((part) => part !== works) ?? parts[0]
  return firstLine(source, first?.start ?? 0)
}

/** The first line with letters at this offset or behind it, without the blanks around it. */
export function firstLine(source: string, offset: number): Span {
  let start = offset
  while (start < source.length && isBlank(source, start)) start++
  let end = start
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++
  while (end > start && isBlank(source, end - 1)) end--
  return { start, end }
}

/** The offset of the last letter before the end of a stretch; its start where there is none. */
export function lastLetter(source: string, { start, end }: Span): number {
  let at = end - 1
  while (at > start && isBlank(source, at)) at--
  return Math.max(at, start)
}

/** Letters, digits and marks from one offset to another: how much of the text something holds for. */
export function lettersIn(source: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at++) if (!isBlank(source, at)) count++
  return count
}

function isBlank(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d)
}

/** The beginning of a caption, a note or a line of sources, by which those that were typed by hand are known. */
const CAPTION =
  /^(?:bảng|biểu|biểu đồ|hình|ảnh|sơ đồ|đồ thị|table|figure|fig\.|chart|diagram|nguồn|source|ghi chú|notes?) ?[\d:(]/iu

/**
 * The paragraphs and items behind the cover that are plain text, in their order: neither headings, however these were
 * made, nor tables, captions and notes.
 */
export function bodyParagraphs({ headings }: Outline): readonly Block[] {
  return headings
    .flatMap(({ body }) => body)
    .filter(({ kind, text }) => (kind === 'paragraph' || kind === 'item') && !CAPTION.test(text))
    .sort((a, b) => a.start - b.start)
}

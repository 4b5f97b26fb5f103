import { PATTERNS } from '../../text/numbers/number-words.js'
import type { System } from '../ordinals/ordinals.js'
import type { Block } from '../types.js'
import { markedLines, type Stretch, sentenceLines } from './lines.js'

/** A block of the contributions, or a line of one, with what its beginning says. */
export interface Entry {
  readonly block: Block
  /** Range in the text of the block: all of it, or a line. */
  readonly from: number
  readonly to: number
  /** `bullet`, a system of ordinals, or null. */
  readonly mark: System | 'bullet' | null
  /** The number of an ordinal. */
  readonly value: number | null
  /** The bullet's own letter where the source is known: "-", "+" … */
  readonly bullet: string | null
  /** Columns before the block in its line, where the source is known. */
  readonly indent: number
  /** Text without its ordinal. */
  readonly text: string
}

/** Blocks that may be items: prose only. A block with an item on each line is one entry a line. */
export function readEntries(body: readonly Block[], source: string): Entry[] {
  const blocks = body.filter((block) => isProse(block))
  const entries = blocks.flatMap((block) => readLines(block, markedLines(block), source))
  if (entries.some(({ mark }) => mark !== null)) return entries
  return blocks.flatMap((block) => readLines(block, sentenceLines(block), source))
}

/** A paragraph or an item that holds text; tables, code and headings are neither. */
export const isProse = (block: Block): boolean =>
  (block.kind === 'paragraph' || block.kind === 'item') && block.text.trim() !== ''

/** "5.1. To clarify …": a number in groups marks an item too. */
const GROUPED = /^(?:\d{1,2}\.){1,3}(\d{1,2})\.?(?=\s+["“'‘]?\p{L})/u

function readLines(block: Block, lines: readonly Stretch[], source: string): Entry[] {
  return lines.map(({ from, to, ordinal }) => {
    const bullet = from === 0 ? block.bullet : null
    const text = block.text.slice(from, to).trim()
    const grouped = ordinal ? null : GROUPED.exec(text)
    const taken = ordinal ? ordinal.to - from : (grouped?.[0].length ?? 0)
    return {
      block,
      from,
      to: from + block.text.slice(from, to).trimEnd().length,
      mark: ordinal?.system ?? (grouped ? 'dot' : bullet ? 'bullet' : null),
      value: ordinal?.value ?? (grouped ? Number(grouped[1]) : null),
      bullet: bullet ? source.slice(bullet.start, bullet.end).trim() || null : null,
      indent: indentOf(block.start, source),
      text: taken > 0 ? text.slice(taken).replace(/^[\s,:;.–-]+/u, '') : text,
    }
  })
}

function indentOf(start: number, source: string): number {
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  return line.trim() === '' ? line.length : 0
}

const words = (text: string): number => text.split(/\s+/u).filter(Boolean).length

/** "In terms of theory", "Về thực tiễn", "Theoretical contributions": names a group of items. */
const GROUP =
  /^(?:về|những đóng góp|các đóng góp|đóng góp|ý nghĩa|on|in terms of|in theory|in practice|regarding|with regard to|theoretical|theoretically|practical|practically|scientific|academic|methodological|for theory|for practice)(?!\p{L})/iu

/** The line names the items below it and is none itself: "Về lý luận:", "Practical contributions". */
export function isGroup(entry: Entry, next: Entry | undefined): boolean {
  if (!next || !GROUP.test(entry.text)) return false
  const count = words(entry.text)
  if (entry.text.endsWith(':')) return count <= 15
  if (count > 8 || /[.;,!?]$/u.test(entry.text)) return false
  // Without a colon it must at least be marked in another way than what it names.
  return next.mark !== null && (entry.mark !== next.mark || entry.bullet !== next.bullet)
}

const CONTRIBUTIONS =
  /contributions|novelties|new points|new findings|new results|đóng góp|điểm mới|kết quả mới|cái mới/iu
const FOLLOWS =
  /(?<!\p{L})(?:following|follows|below|như sau|sau đây|dưới đây|sau(?=[.:;]?$))(?!\p{L})/iu
const MANY = `(?:some|several|a number of|many|the|new|những|một số|các|\\d{1,2}|${PATTERNS.englishCardinal}|${PATTERNS.vietnameseCardinal})`
/** "The dissertation has several new contributions": it names none of them. */
const HAS = new RegExp(
  `^(?:(?:the|this) (?:dissertation|thesis|study|research)|luận án|đề tài|nghiên cứu)[^,;:]{0,30} (?:makes?|has|have|made|offers|có|đạt được|mang lại) ${MANY} `,
  'iu',
)
const SOME =
  /(?:contributions|points|findings|results|đóng góp|điểm mới|kết quả mới)[^,;:]{0,60}$/iu

function hasSome(text: string): boolean {
  return text.length <= 160 && !/[,;:]/u.test(text) && HAS.test(text) && SOME.test(text)
}

/** "The dissertation makes the following new contributions:", "Luận án có những đóng góp mới sau." */
export function isLeadIn(entry: Entry): boolean {
  if (entry.mark !== null) return false
  if (entry.text.endsWith(':')) return true
  if (words(entry.text) > 35 || !CONTRIBUTIONS.test(entry.text)) return false
  return FOLLOWS.test(entry.text) || hasSome(entry.text)
}

const SUBJECT =
  /^(?:the dissertation|this dissertation|the thesis|this thesis|the study|the research|luận án|đề tài|kết quả|trên cơ sở|thông qua|on the basis|based on|through|by)(?!\p{L})/iu

/** It speaks of the dissertation where its neighbours name results: a sentence that leads in. */
export function differs(entry: Entry, items: readonly Entry[]): boolean {
  const subject = SUBJECT.exec(entry.text)?.[0].toLowerCase()
  if (subject === undefined) return false
  return !items.some((item) => item.text.toLowerCase().startsWith(subject))
}

const CLOSING =
  /^(?:these (?:contributions|results|findings)|the above|those contributions|in short|in summary|những (?:đóng góp|kết quả|điểm mới) (?:trên|này|nêu trên)|các (?:đóng góp|kết quả) (?:trên|này|nêu trên)|tóm lại|như vậy)(?!\p{L})/iu

/** A remark on the items, below them. */
export const isClosing = (entry: Entry): boolean => entry.mark === null && CLOSING.test(entry.text)

import { countPattern, PATTERNS, parseCount } from '../text/numbers/number-words.js'
import { ROMAN_COUNT } from '../text/numbers/roman.js'
import type { Block, Claim } from './types.js'

const COUNT = `\\d{1,2}|${PATTERNS.englishCardinal}|${PATTERNS.vietnameseCardinal}`
/** "four (4)", "bốn (04)": both say the same. */
const COUNTED = `(?<![\\p{L}\\p{N}.,/–-])(${COUNT})(?:\\s*\\((?:${COUNT})\\))?\\s+`
const ADJECTIVE = '(?:(?:main|content|major|core|body|numbered)\\s+)?'
const END = '(?![\\p{L}\\p{N}])'

const CHAPTERS = new RegExp(`${COUNTED}${ADJECTIVE}(?:chapters?|chương)${END}`, 'giu')
/** "periods" and "lessons" are mistranslations of "tiết", which also means a lesson. */
const SECTIONS = new RegExp(
  `${COUNTED}${ADJECTIVE}(?:sections?|periods?|lessons?|tiết)${END}`,
  'giu',
)
/** "mục" and "items" are meant only where nothing is called "tiết" or "section". */
const ITEMS = new RegExp(`${COUNTED}${ADJECTIVE}(?:items?|mục)${END}`, 'giu')

/** What may follow "four chapters" when all chapters are meant. */
const AFTER_WORDS =
  'and|with|including|comprising|containing|divided|as|of content|và|với|gồm|bao gồm|nội dung|chính|chia|được|có|như|trong đó|cùng'
const AFTER_CHAPTERS = new RegExp(
  `^\\s*(?:$|[,.;:()–-]|(?:${AFTER_WORDS}|${COUNT})(?!\\p{L}))`,
  'iu',
)
/** "the first two chapters", "in three chapters", "of four chapters": some of them, or others. */
const BEFORE_CHAPTERS =
  /(?:first|last|next|other|remaining|these|those|of the|in the|chương|chapter|trong|sang)\s*$/iu
/** A sentence about single chapters says nothing about all sections. */
const SINGLE = new RegExp(
  `(?:chapter|chương)\\s+(?:\\d|${ROMAN_COUNT}(?!\\p{L})|${PATTERNS.englishCardinal}|${PATTERNS.vietnameseCardinal})`,
  'iu',
)
const EACH = /(?<!\p{L})(?:each|every|per|mỗi|từng)(?!\p{L})/iu
/** The sentence is about the dissertation, or about nothing else: "Consists of 4 chapters". */
const WHOLE = new RegExp(
  `dissertation|thesis|luận án|introduction|mở đầu|^[\\s"“-]*(?:it|this|structure|consists|comprises|includes|the main|kết cấu|bố cục|gồm|bao gồm|nội dung|\\d|(?:${countPattern('en', 3, 5)}|${countPattern('vi', 3, 5)})(?!\\p{L}))`,
  'iu',
)

/**
 * What the structure statement claims: how many chapters, how many sections; each at most once.
 * `blocks` are those of the section on structure. Numbers that contradict each other are left out.
 */
export function readClaims(blocks: readonly Block[]): Claim[] {
  const found = blocks.flatMap((block) => sentences(block).flatMap((at) => readSentence(block, at)))
  return [agreed(found, 'chapters'), agreed(found, 'sections')].flatMap((claim) => claim ?? [])
}

/** Ranges of the sentences of a block. */
function sentences(block: Block): { from: number; to: number }[] {
  if (block.kind === 'table' || block.kind === 'code' || block.kind === 'comment') return []
  const ranges: { from: number; to: number }[] = []
  let from = 0
  for (const stop of block.text.matchAll(/[.!?]\s+(?=["“(]?\p{Lu})/gu)) {
    const to = stop.index + 1
    ranges.push({ from, to })
    from = to
  }
  ranges.push({ from, to: block.text.length })
  return ranges
}

function readSentence(block: Block, { from, to }: { from: number; to: number }): Claim[] {
  const text = block.text.slice(from, to)
  if (!WHOLE.test(text.trim())) return []
  const claim = (noun: Claim['noun'], match: RegExpExecArray): Claim[] => {
    const value = parseCount(match[1] ?? '')
    const raw = match[0]
    if (value === null || value === 0) return []
    const { start, end } = block.span(from + match.index, from + match.index + raw.length)
    return [{ noun, value, raw, start, end }]
  }
  const chapters = [...text.matchAll(CHAPTERS)]
    .filter((match) => meansAll(text, match))
    .flatMap((match) => claim('chapters', match))
  const sections = sectionMatches(text).flatMap((match) => claim('sections', match))
  return [...chapters, ...sections]
}

function meansAll(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 30), match.index)
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30)
  return AFTER_CHAPTERS.test(after) && !BEFORE_CHAPTERS.test(before)
}

function sectionMatches(text: string): RegExpExecArray[] {
  if (EACH.test(text)) return []
  const sections = [...text.matchAll(SECTIONS)]
  const matches = sections.length > 0 ? sections : [...text.matchAll(ITEMS)]
  const single = SINGLE.exec(text)
  // In "4 chương 9 tiết" the 9 belongs to what follows it.
  const from = single ? single.index + single[0].length : text.length
  return matches.filter((match) => match.index < from)
}

function agreed(claims: readonly Claim[], noun: Claim['noun']): Claim | null {
  const [first, ...others] = claims.filter((claim) => claim.noun === noun)
  if (!first || others.some((other) => other.value !== first.value)) return null
  return first
}

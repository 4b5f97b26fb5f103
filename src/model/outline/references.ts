import { parseRoman, ROMAN_COUNT, ROMAN_NUMBER } from '../../text/numbers/roman.js'
import type { Span } from '../../text/types.js'
import type { Block, Heading, Outline } from '../types.js'

/** A place where the text names a section or chapter of its own by number. */
export interface Reference {
  /** The digit groups; one for a chapter. */
  readonly digits: readonly number[]
  /** The number as written, without word or dot. */
  readonly raw: string
  readonly at: Span
  /** The heading that it stands below, or in. */
  readonly owner: Heading
  /**
   * Nothing beside it speaks of another document or part ("section 2.1 of the Law", "mục 2.1 Nghị quyết 29",
   * "[12, section 2.1]").
   */
  readonly own: boolean
  /** All numbers of its list or range, its own among them: they are those of one scope. */
  readonly listed: readonly (readonly number[])[]
  /** It names its chapter: "section 2.1 of chapter 2", "mục 2.1 chương II". */
  readonly inChapter: boolean
}

/** The words before the number of a section; the plural is only for English. */
const SECTION =
  '(?:sub-?)?sections?|sec\\.|headings?|parts?|items?|paragraphs?|(?:tiểu |đề )?mục|(?:tiểu )?tiết|phần'
const CHAPTER = 'chapters?|chương'
const GROUPS = '\\d{1,2}(?:\\.\\d{1,2}){1,9}(?![.,]?\\d)'
const SINGLE = `(?:\\d{1,2}|${ROMAN_NUMBER})(?![\\p{L}\\d]|[.,]\\d)`
/** What stands between the numbers of a list or a range. */
const AND =
  '(?: ?[,;] ?(?:(?:and|or|và|hoặc|hay) )?| ?[–—-] ?| (?:and|or|to|through|và|hoặc|hay|đến|tới|&) )'

function pattern(words: string, number: string): RegExp {
  const more = `(?:${AND}(?:(?:${words}) )?${number})*`
  return new RegExp(`(?<!\\p{L})(?:${words}) (?:(?:no\\.|số) ?)?${number}${more}`, 'giu')
}

const KINDS = [
  { list: pattern(SECTION, GROUPS), number: new RegExp(GROUPS, 'gu') },
  {
    list: new RegExp(`§{1,2} ?${GROUPS}(?:${AND}${GROUPS})*`, 'gu'),
    number: new RegExp(GROUPS, 'gu'),
  },
  // "(see 2.1.1)": a bare number in brackets would be an equation.
  {
    list: new RegExp(`\\((?:see|cf\\.|xem|xem thêm) ${GROUPS}(?:${AND}${GROUPS})*`, 'giu'),
    number: new RegExp(GROUPS, 'gu'),
  },
  { list: pattern(CHAPTER, SINGLE), number: new RegExp(`(?<![\\p{L}\\d])${SINGLE}`, 'gu') },
] as const
/** A text without any of these refers to nothing. */
const TRACE =
  /section|sec\.|heading|part|item|paragraph|chapter|mục|tiết|phần|chương|§|\((?:see|cf|xem)/iu

/** Before a number that is still being typed only these words count, which hardly mean anything else. */
const ASKING = new RegExp(
  `(?<!\\p{L})(?:((?:sub-?)?sections?|(?:tiểu )?mục)|chapters?|chương) (\\d[\\d.]{0,20}|${ROMAN_NUMBER})?$`,
  'iu',
)

/**
 * A reference whose number is being written at the end of a text; null where there is none.
 *
 * @returns the beginning of the number, "" before its first digit
 */
export function begunReference(text: string): { to: 'section' | 'chapter'; raw: string } | null {
  const hit = ASKING.exec(text.slice(-60))
  return hit && { to: hit[1] === undefined ? 'chapter' : 'section', raw: hit[2] ?? '' }
}

/** Finds where the text refers to its own sections and chapters. Code, comments and front matter are not read. */
export function readReferences({ headings, source }: Outline): Reference[] {
  return headings.flatMap((owner) => {
    const own = owner.kind === 'chapter' || owner.kind === 'closing' ? [] : owner.blocks
    return [...own, ...owner.body].flatMap((block) => referencesIn(block, owner, source))
  })
}

function referencesIn(block: Block, owner: Heading, source: string): Reference[] {
  const { kind, text } = block
  if (kind === 'code' || kind === 'comment' || !TRACE.test(text)) return []
  return KINDS.flatMap(({ list, number }) =>
    [...text.matchAll(list)].flatMap(({ 0: whole, index }) => {
      if (kind === 'table' && isTorn(block.span(index, index + whole.length), source)) return []
      const after = text.slice(index + whole.length)
      const own = isOwn(text.slice(0, index), after)
      const inChapter = OF_CHAPTER.test(after)
      const numbers = [...whole.matchAll(number)]
      const listed = numbers.map(({ 0: raw }) => digitsOf(raw))
      return numbers.map(({ 0: raw, index: inside }): Reference => {
        const at = block.span(index + inside, index + inside + raw.length)
        return { digits: digitsOf(raw), raw, at, owner, own, listed, inChapter }
      })
    }),
  )
}

/** The word and the number stand in two cells. */
function isTorn({ start, end }: Span, source: string): boolean {
  return source.slice(start, end).includes('|')
}

function digitsOf(raw: string): number[] {
  return /^\d/u.test(raw) ? raw.split('.').map(Number) : [parseRoman(raw) ?? 0]
}

/** "of …", "của …", and what names a law at once; "of this dissertation" and "của chương" refer to this text. */
const ELSEWHERE = new RegExp(
  `^(?:["”»’']?\\.? (?:(?:of|in|from|under) (?!(?:this|the|his|her|our|my) (?:(?:present|same|doctoral|whole) )?(?:dissertation|thesis|summary|study|research|chapter)(?!\\p{L})|chapters? (?:\\d|${ROMAN_COUNT}))|(?:của|trong|tại|thuộc|ở|theo) (?!(?:bản )?(?:luận án|tóm tắt|chương|đề tài|nghiên cứu)(?!\\p{L})))| (?:phần |phụ lục|appendix|(?!Ch(?:ương|apters?) )\\p{Lu}))`,
  'u',
)
const OF_CHAPTER = new RegExp(
  `^,? (?:(?:of|in|from|của|trong|tại|thuộc|ở) )?(?:chapter|chương) (?:\\d|${ROMAN_COUNT})`,
  'iu',
)
const LAW =
  /(?<!\p{L})(?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Hiến pháp|Văn kiện|Báo cáo|Law|Code|Act|Decree|Resolution|Circular|Decision|Directive|Constitution|Document|Report)(?!\p{L})/u

function isOwn(before: string, after: string): boolean {
  return !ELSEWHERE.test(after) && !isCited(before.slice(-160))
}

/** "(Hallworth, 2004: section 2.1", "“section 2.1” of Hallworth". */
const BESIDE_SOURCE = /(?:(?<!\d)(?:19|20)\d\d[a-z]?\)?[:,;] ?(?:in |at |tại |ở )?|["“«])$/u

/** "[12, section 2.1", "[12], section 2.1", "Nghị quyết số 29-NQ/TW, mục 2.1". */
function isCited(before: string): boolean {
  if (BESIDE_SOURCE.test(before)) return true
  const [open, close] = [before.lastIndexOf('['), before.lastIndexOf(']')]
  const number = /^\[\d/u
  if (open > close) return number.test(before.slice(open))
  const cited = number.test(before.slice(before.lastIndexOf('[', close)))
  if (cited && /^\][,;:]? (?:in |at |tại |ở )?\(?$/u.test(before.slice(close))) return true
  const ends = [...before.matchAll(/[.;!?] (?=\p{Lu})/gu)]
  const sentence = before.slice(ends.at(-1)?.index ?? 0)
  return LAW.test(sentence) && /[,:(] ?(?:in |at |tại |ở )?$/u.test(sentence)
}

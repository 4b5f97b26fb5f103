import { countWord, ordinalWord } from '../../text/numbers/number-words.js'
import type { Block } from '../types.js'
import type { Ordinal } from './types.js'
import { blockIndexOf } from './verdicts.js'

/** A first item in words other than the usual marks. */
const OPENING =
  /(?<!\p{L})(?:first|firstly|one is|initially|to begin with|thứ nhất|thứ 1|một là|trước hết|trước tiên|đầu tiên|\(1\))(?!\p{L})/iu

/** The text says somewhere that something comes first. */
export const saysFirst = (text: string): boolean => OPENING.test(text)

/** Words that set something before the rest without counting it. */
const FOREMOST =
  /(?<!\p{L})(?:one|initial\p{L}*|primar\p{L}*|main|chief|former|begin\p{L}*|start\p{L}*|besides|apart from|in addition|not only|on the one hand|nhất là|trước|đầu|một mặt|bên cạnh|ngoài|không chỉ|chính|chủ yếu|quan trọng nhất)(?!\p{L})/iu

/** As `saysFirst`, and in looser words: "the main reason", "bên cạnh". */
export const saysAnyFirst = (text: string): boolean => saysFirst(text) || FOREMOST.test(text)

/** The text announces what stands below it. */
export const leadsIn = (text: string): boolean => /:["”’)]?\s*$/u.test(text)

const patterns = new Map<number, RegExp>()

/** A mark of item `value`, of any system, where a clause may begin. */
function itemPattern(value: number): RegExp {
  const known = patterns.get(value)
  if (known) return known
  const word = ordinalWord(value, 'en', 'ordinal')
  const forms = [
    `${word}(?:ly)?`,
    `${countWord(value, 'en')} is`,
    ordinalWord(value, 'vi', 'ordinal'),
    ...(value === 4 ? ['thứ bốn'] : []),
    `thứ ${value}`,
    ordinalWord(value, 'vi', 'cardinal'),
    `\\(?${value}[).]`,
  ]
  const before = '(?:^|[.!?…;:,(–—-]\\s{0,3}|(?:and|và|or|the)\\s)'
  const pattern = new RegExp(`${before}(?:${forms.join('|')})(?!\\p{L})`, 'iu')
  patterns.set(value, pattern)
  return pattern
}

/** The text holds a mark of item `value` that was not read as one: then nothing is missing. */
export const saysItem = (text: string, value: number): boolean => itemPattern(value).test(text)

/** The most text between two marks that is looked at, in UTF-16 units. */
const MAX_CHARACTERS_BETWEEN = 20_000

/** The text from the end of one mark to the beginning of another. */
export function textBetween(body: readonly Block[], from: Ordinal, to: Ordinal): string {
  if (from.block === to.block)
    return from.block.text.slice(from.to, to.from).slice(-MAX_CHARACTERS_BETWEEN)
  const first = blockIndexOf(body, from)
  const texts = [to.block.text.slice(0, to.from).slice(-MAX_CHARACTERS_BETWEEN)]
  let length = 0
  let at = blockIndexOf(body, to)
  while (--at >= first && length < MAX_CHARACTERS_BETWEEN) {
    const { text } = body[at] as Block
    texts.unshift(at === first ? text.slice(from.to) : text)
    length += text.length
  }
  return texts.join('\n').slice(-MAX_CHARACTERS_BETWEEN)
}

/** Enough text above a mark to see how its list began, in UTF-16 units. */
const MAX_CHARACTERS_ABOVE = 5_000

/**
 * The text that stands above a mark in its section, the heading (`before`) included; of a long
 * section the last `most` UTF-16 units, in whole blocks.
 */
export function textAbove(
  mark: Ordinal,
  body: readonly Block[],
  before: string,
  most = MAX_CHARACTERS_ABOVE,
): string {
  const end = blockIndexOf(body, mark)
  let [first, length] = [end, 0]
  while (first > 0 && length < most) {
    first -= 1
    length += body[first]?.text.length ?? 0
  }
  return [before, ...body.slice(first, end).map((block) => block.text)].join('\n')
}

const firsts = new WeakMap<readonly Block[], number>()

/** The whole section above a mark, its heading (`before`) included, says somewhere that something comes first. */
export function saysFirstAbove(mark: Ordinal, body: readonly Block[], before: string): boolean {
  if (saysFirst(before)) return true
  const first = firsts.get(body) ?? body.findIndex(({ text }) => saysFirst(text))
  firsts.set(body, first)
  return first >= 0 && first < blockIndexOf(body, mark)
}

const WORDS_COMPARED = 5

/** Both items begin with the same words: a passage was pasted twice, its numbers are not at fault. */
export function sameWords(a: Ordinal, b: Ordinal): boolean {
  const opening = (ordinal: Ordinal): string[] =>
    ordinal.block.text
      .slice(ordinal.to, ordinal.to + 120)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .slice(0, WORDS_COMPARED)
  const [left, right] = [opening(a), opening(b)]
  return left.length === WORDS_COMPARED && left.join(' ') === right.join(' ')
}

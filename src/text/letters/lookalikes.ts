import type { LetterDefect } from './types.js'

/** Eth and African D, which look like Đ. */
const CROSSED = /[ÐƉ]|ð/gu
const LETTER = /[\p{Script=Latin}\p{M}]/u

/** "Ðảng", "QÐ-TTg", "ðề tài": Ð for Đ. The eth of Icelandic names stands within a word and in small letters. */
export function findCrossed(source: string): LetterDefect[] {
  const defects: LetterDefect[] = []
  for (const { 0: raw, index } of source.matchAll(CROSSED)) {
    const before = LETTER.test(source.charAt(index - 1))
    const after = LETTER.test(source.charAt(index + 1))
    if (raw === 'ð' ? before || !after : !before && !after) continue
    if (isIcelandic(source, index)) continue
    const wanted = raw === 'ð' ? 'đ' : 'Đ'
    defects.push({ start: index, end: index + 1, shown: raw, wanted })
  }
  return defects
}

/** Another letter of the word is one that only Icelandic has: “Ðorðarson”. */
function isIcelandic(source: string, index: number): boolean {
  const apart = /[^\p{L}\p{M}]/u
  const before =
    source
      .slice(Math.max(0, index - 30), index)
      .split(apart)
      .at(-1) ?? ''
  const after = source.slice(index + 1, index + 31).split(apart)[0] ?? ''
  return /[ðþÞ]/u.test(before + after)
}

const CYRILLIC = 'АВЕЅІЈКМНОРСТУХаеѕіјорсух'
const GREEK = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο'
/** The Latin letters that those above look like, in the same order. */
const LATIN = 'ABESIJKMHOPCTYXaesijopcyx' + 'ABEZHIKMNOPTYXo'
const TWINS: ReadonlyMap<string, string> = new Map(
  [...(CYRILLIC + GREEK)].map((char, index) => [char, LATIN.charAt(index)] as const),
)

const WORD = /[\p{L}\p{M}]+/gu
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]+/gu
const TWO_LATIN = /\p{Script=Latin}[^\p{Script=Latin}]*\p{Script=Latin}/u

/** Cyrillic or Greek letters within a Latin word, all of which look Latin. "μm" and "TGFβ" are right. */
export function findForeign(source: string): LetterDefect[] {
  if (!/[\u0370-\u03ff\u0400-\u04ff]/u.test(source)) return []
  const defects: LetterDefect[] = []
  for (const { 0: word, index } of source.matchAll(WORD)) {
    if (!TWO_LATIN.test(word)) continue
    const parts = [...word.matchAll(FOREIGN)]
    if (!parts.every((part) => [...part[0]].every((char) => TWINS.has(char)))) continue
    for (const part of parts) {
      const start = index + part.index
      const wanted = [...part[0]].map((char) => TWINS.get(char)).join('')
      defects.push({ start, end: start + part[0].length, shown: word, wanted })
    }
  }
  return defects
}

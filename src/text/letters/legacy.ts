import type { LetterDefect } from './types.js'

/** So many different words must look wrong before a text counts as written in an old font. */
const MIN_DIFFERENT_WORDS = 5

/** TCVN3 (ABC): signs stand where letters should, "luËn ¸n", "®¹i häc". */
const TCVN3 = /[\p{Script=Latin}¸¹µ¶·¨ª®¬«»¾¼½©]+/gu
const SIGN_IN_WORD =
  /[a-z][¸¹µ¶¨¬¾¼½][a-z]*$|[a-z][¸¹µ¶·¨ª®¬¾¼½]\p{Script=Latin}|^[®][\p{Script=Latin}¸¹µ¶]|^[¸¹¶][a-z]/u

/** VNI: the marks stand as letters of their own behind the vowel, "luaän aùn", "ñaïi hoïc". */
const VNI =
  /(?<![\p{L}\p{Script=Latin}])\p{Script=Latin}*[aeouyAEOUY][ùøûõïâêáàåãäéèúüëÙØÛÕÏÂÊÁÀÅÃÄÉÈÚÜË]\p{Script=Latin}*/gu
/** "ñ" at the beginning is VNI's đ; no French or Spanish word of a bibliography has it there. */
const VNI_D = /^[ñÑ]/u

/** The words of a text that was written in an old Vietnamese font; empty unless there is no doubt. */
export function findLegacy(source: string): LetterDefect[] {
  // Matching every word is slow, and most texts hold none of these signs.
  const tcvn3 = (/[¸¹µ¶·¨ª®¬¾¼½]/u.test(source) ? matches(source, TCVN3) : []).filter((defect) =>
    SIGN_IN_WORD.test(defect.shown),
  )
  if (distinct(tcvn3) >= MIN_DIFFERENT_WORDS) return tcvn3
  const vni = /(?<!\p{L})[ñÑ]/u.test(source) ? matches(source, VNI) : []
  return distinct(vni) >= MIN_DIFFERENT_WORDS && vni.some((defect) => VNI_D.test(defect.shown))
    ? vni
    : []
}

function matches(source: string, pattern: RegExp): LetterDefect[] {
  return [...source.matchAll(pattern)].map(({ 0: raw, index }) => ({
    start: index,
    end: index + raw.length,
    shown: raw,
    wanted: null,
  }))
}

const distinct = (defects: readonly LetterDefect[]): number =>
  new Set(defects.map((defect) => defect.shown)).size

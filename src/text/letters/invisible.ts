import type { LetterDefect } from './types.js'

/** Blanks without width, soft hyphens, marks of direction, controls; not tab, ends of line and page. */
const INVISIBLE = /(?:(?=[\p{Cc}\p{Cf}\u2028\u2029])[^\t\n\f\r])+/gu

/** Scripts that need such characters: Thai, Lao, Khmer, Arabic … */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u
const PICTURE = /\p{Extended_Pictographic}|\uFE0F/u

/** Runs of characters that nobody sees. A byte order mark at the very beginning is none. */
export function findInvisible(source: string): LetterDefect[] {
  const defects: LetterDefect[] = []
  for (const { 0: raw, index } of source.matchAll(INVISIBLE)) {
    const end = index + raw.length
    if ((index === 0 && raw === '\uFEFF') || raw.includes('\0')) continue
    const around = source.slice(Math.max(0, index - 2), index) + source.slice(end, end + 2)
    if (OTHER_SCRIPT.test(around) || PICTURE.test(around)) continue
    defects.push({ start: index, end, shown: codeOf(raw), wanted: null })
  }
  return defects
}

const codeOf = (raw: string): string =>
  `U+${(raw.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

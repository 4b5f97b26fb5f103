/**
 * Letters without their marks, in two ways: `withoutMarks` writes Vietnamese in the letters of English, `plain`
 * gives a text of the same length to search in. (`unaccent` of `fold.ts` makes keys: names that are one fold to one.)
 */

/** "Đào Thị Mai" as English texts spell it: "Dao Thi Mai". Case, blanks and other signs stay. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
}

const marks = /[\u0300-\u036f]+/g
/** Letters and marks that are written in several ways; letters met on the way are remembered. */
const same = new Map([
  ['đ', 'd'],
  ['ð', 'd'],
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u00a0', ' '],
  ['\t', ' '],
  ['\n', ' '],
  ['–', '-'],
  ['—', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['−', '-'],
  ['：', ':'],
])

function plainChar(char: string): string {
  const lower = char.toLowerCase()
  if (char > ' ' && char <= '~') return lower
  const known = same.get(lower)
  if (known !== undefined) return known
  const bare = lower.normalize('NFD').replace(marks, '')
  const found = bare.length === 1 ? bare : char
  if (same.size < 500) same.set(lower, found)
  return found
}

/**
 * Small letters without diacritics, one kind of dash, quote and blank. The result has the length of
 * the (NFC) text, so that what is found in it stands at the same index in the text.
 */
export function plain(text: string): string {
  let out = ''
  for (let index = 0; index < text.length; index++) out += plainChar(text.charAt(index))
  return out
}

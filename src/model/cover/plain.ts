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

/** The text holds a letter. Unicode classes of regular expressions cost a millisecond each at the start. */
export function hasLetter(text: string): boolean {
  return text.toLowerCase() !== text.toUpperCase()
}

/** The text begins with a capital. */
export function startsCapital(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
}

/** The text holds a letter or digit. */
export function hasWord(text: string): boolean {
  return /\d/.test(text) || hasLetter(text)
}

/** Words of a text: stretches between blanks that hold a letter or digit. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(hasWord)
}

/** The text has letters and none of them is small. */
export function isCapitals(text: string): boolean {
  return hasLetter(text) && text === text.toUpperCase()
}

/** Capitals and small letters of both languages. Unicode classes of regular expressions cost a millisecond each at the start. */

/** The text holds a letter. */
export function hasLetter(text: string): boolean {
  return text.toLowerCase() !== text.toUpperCase()
}

/** The text begins with a capital. */
export function startsCapital(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
}

/**
 * The text has letters and none of them is small: "TS", "LUẬN ÁN". For a word or a short line whose every letter
 * counts; whether a line is *set* in capitals is asked of `isCapitals`.
 */
export function hasNoSmall(text: string): boolean {
  return hasLetter(text) && text === text.toUpperCase()
}

/**
 * The text is set in capitals, as headings are: at least four letters, and hardly a small one among them ("km²",
 * "AIDS hoặc HIV" in a long title).
 */
export function isCapitals(text: string): boolean {
  if (text.length > 500) return false
  let small = 0
  let letters = 0
  for (const letter of text) {
    const lower = letter.toLowerCase()
    const upper = letter.toUpperCase()
    if (lower === upper) continue
    letters++
    if (letter === lower && ++small > 25) return false
  }
  return letters >= 4 && (small === 0 || (letters > 20 && small / letters < 0.06))
}

/** The text with its first letter as a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

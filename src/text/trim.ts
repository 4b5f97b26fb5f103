/**
 * The text without the marks at its end. A blank among `marks` stands for every kind of white space.
 *
 * A loop and no `/[…]+$/`: a regular expression starts anew at each character of a long row of such
 * marks inside the text, which takes quadratic time.
 */
export function trimEndOf(text: string, marks: string): string {
  const blanks = marks.includes(' ')
  let end = text.length
  while (end > 0) {
    const last = text.charAt(end - 1)
    if (!marks.includes(last) && !(blanks && last.trim() === '')) break
    end--
  }
  return text.slice(0, end)
}

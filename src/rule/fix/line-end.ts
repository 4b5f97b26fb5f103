/** What ends the lines of a text; `\n` where there is only one line. */
export function usualLineEnd(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n'
}

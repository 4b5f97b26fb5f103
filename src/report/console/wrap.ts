/** What switches a colour on or off. */
const COLOURS = new RegExp(`${String.fromCharCode(0x1b)}\\[[\\d;]*m`, 'gu')

/** Columns that a text takes on a terminal; its colours take none. */
export function widthOf(text: string): number {
  return [...text.replace(COLOURS, '')].length
}

/** Breaks one line at blanks; a word that is wider than a line stays whole. Blanks at its start are kept. */
export function breakLine(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.match(/[^ ]+ *| +/gu) ?? []) {
    if (line.trim() !== '' && widthOf(line + word.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += word
  }
  return [...lines, line.trimEnd()]
}

/**
 * Breaks a paragraph into lines of a width.
 *
 * @param first what stands before its first line
 * @param rest what stands before the others, as wide as `first`
 */
export function wrap(text: string, width: number, first = '', rest = first): string {
  return breakLine(text, width - widthOf(first))
    .map((line, at) => `${at === 0 ? first : rest}${line}`.trimEnd())
    .join('\n')
}

import type { Line, Page } from '../types.js'
import { noteClose, noteOpen } from '../types.js'

/** A note at the foot of a page. */
export interface Footnote {
  /** As it is printed. */
  readonly number: string
  readonly lines: readonly Line[]
}

const NUMBERED = new RegExp(`^(?:${noteOpen}(\\d{1,3})${noteClose}|(\\d{1,3})(?=[. ]))[. ]*`, 'u')

/** Parts the text of a page from the notes below it, which are set smaller and begin with a number. */
export function splitNotes(
  page: Page,
  size: number,
): { lines: readonly Line[]; notes: Footnote[] } {
  const { lines } = page
  let from = lines.length
  while (from > 0 && (lines[from - 1] as Line).size < size * 0.93) from--
  while (from < lines.length && !NUMBERED.test((lines[from] as Line).text)) from++
  if (from === 0 || from === lines.length) return { lines, notes: [] }
  const notes: { number: string; lines: Line[] }[] = []
  for (const line of lines.slice(from)) {
    const hit = NUMBERED.exec(line.text)
    const number = hit?.[1] ?? hit?.[2]
    const counts =
      number !== undefined &&
      Number(number) === Number(notes.at(-1)?.number ?? number) + (notes.length > 0 ? 1 : 0)
    if (hit && counts)
      notes.push({ number, lines: [{ ...line, text: line.text.slice(hit[0].length) }] })
    else notes.at(-1)?.lines.push(line)
  }
  const above = lines.slice(0, from)
  const isCalled = notes.some(({ number }) =>
    above.some(({ text }) => text.includes(`${noteOpen}${number}${noteClose}`)),
  )
  return isCalled ? { lines: above, notes } : { lines, notes: [] }
}

import { htmlText } from '../memo/escape.js'

/** How a line of text is set. Sizes are in pixels. */
export interface TextLook {
  readonly size: number
  readonly bold?: boolean
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

/**
 * Widths of letters in parts of the size, none less than in the widest of the usual fonts without serifs (DejaVu Sans,
 * Verdana): nobody knows which one a viewer has.
 */
const NARROW = /^[iIjl.,:;'|!()[\]\-/ ]$/u
const WIDE = /^[mwMW%@…→–—]$/u
const widths = { narrow: 0.46, wide: 1.08, capital: 0.88, letter: 0.7, mark: 0.1, other: 1.4 }

/** A bold letter is so much wider. */
const BOLD_FACTOR = 1.15

/** An upper estimate of the width of a line in pixels. */
export function textWidth(text: string, { size, bold = false }: TextLook): number {
  let sum = 0
  for (const letter of text.normalize('NFC')) sum += letterWidth(letter)
  return sum * size * (bold ? BOLD_FACTOR : 1)
}

function letterWidth(letter: string): number {
  if (NARROW.test(letter)) return widths.narrow
  if (WIDE.test(letter)) return widths.wide
  if (/^\p{M}$/u.test(letter)) return widths.mark
  if (/^[\p{sc=Latin}\d“”‘’]$/u.test(letter))
    return isCapital(letter) ? widths.capital : widths.letter
  return /^[\x20-\x7e]$/u.test(letter) ? widths.capital : widths.other
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase()
}

/** The text, cut with "…" where it could be wider than that many pixels. */
export function fitted(text: string, width: number, look: TextLook): string {
  const whole = text.replace(/\s+/gu, ' ').trim()
  if (textWidth(whole, look) <= width) return whole
  let cut = ''
  for (const letter of whole) {
    if (textWidth(`${cut}${letter}…`, look) > width) break
    cut += letter
  }
  return `${cut.trimEnd()}…`
}

/** The text in one line where it surely fits, else in two, the second one cut. */
export function twoLines(text: string, width: number, look: TextLook): readonly string[] {
  const words = text.trim().split(/\s+/u)
  let first = ''
  while (words.length > 0) {
    const longer = first === '' ? `${words[0]}` : `${first} ${words[0]}`
    if (textWidth(longer, look) > width) break
    first = longer
    words.shift()
  }
  if (words.length === 0) return [first]
  const rest = fitted(words.join(' '), width, look)
  return first === '' ? [rest] : [first, rest]
}

/** One line of text with its base line at `y`. */
export function textElement(text: string, x: number, y: number, look: TextLook): string {
  const { size, bold = false, fill = '#1a1a1a', anchor = 'start' } = look
  const weight = bold ? ' font-weight="bold"' : ''
  const align = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${weight}${align}>${xmlText(text)}</text>\n`
}

/** A text as XML holds it; two code points that XML forbids are replaced. */
export function xmlText(text: string): string {
  return htmlText(text).replace(/[\ufffe\uffff]/gu, '\ufffd')
}

/** The drawing in pixels; as high as what is in it. */
export const page = { width: 960, margin: 32, inner: 896 } as const

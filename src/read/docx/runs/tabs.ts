import { child } from '../../package/tree.js'
import type { OpenParagraph } from '../body/story.js'
import type { Element } from '../types.js'

/** A blank that is left to be filled in by hand. */
const BLANK = ' ........ '
/** Width of a letter of average text, as a part of its size. */
const LETTER_WIDTH_EMS = 0.5

/**
 * What a tab is in the text: a blank, or dots where (outside of headings) its stop has a leader or the tab is underlined.
 *
 * @param own `w:rPr` of its run
 * @param size of the letters, points
 */
export function tabText(
  tab: Element,
  own: Element | null,
  { inline, format }: OpenParagraph,
  size: number | null,
): string {
  if (format.outline !== null) return ' '
  const leader = tab.attributes['w:leader']
  if (leader !== undefined && leader !== 'none') return BLANK
  const underline = child(own, 'w:u')?.attributes['w:val']
  if (underline !== undefined && underline !== 'none') return BLANK
  if (!format.tabs.some((stop) => stop.leader !== null)) return ' '
  const line = inline.length - inline.lineStart
  const at = format.indent.left + format.indent.firstLine + line * (size ?? 13) * LETTER_WIDTH_EMS
  // A line that is longer than its last stop is wrapped, and the stop is met on the next one.
  const stop = format.tabs.find((one) => one.at > at) ?? format.tabs.at(-1)
  return stop?.leader && (stop.at > at || stop.align === 'right') ? BLANK : ' '
}

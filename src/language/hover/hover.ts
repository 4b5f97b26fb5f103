import type { Hover, Position } from 'vscode-languageserver-types'
import type { Span } from '../../text/types.js'
import { pointerAt, withWord } from '../definition/definition.js'
import { type Analysis, summaryOf } from '../document/analysis.js'
import { claimedIn } from '../document/claimed.js'
import { sectionAt } from '../document/sections.js'
import { headingText, referenceText } from './heading.js'
import { prose } from './markdown.js'
import { workText } from './work.js'

/**
 * What an editor shows for the heading, the place that names one, the number in the structure statement or the published
 * work under the pointer, as Markdown; null for anything else. What a document or a profile says is shown to the letter.
 */
export function hoverAt(analysis: Analysis, at: Position): Hover | null {
  const bound = summaryOf(analysis)
  if (!bound) return null
  const { places, locale } = analysis
  const offset = places.offsetOf(at)
  const stands = ({ start, end }: Span) => start <= offset && offset <= end
  const hover = (value: string, span: Span): Hover => ({
    contents: { kind: 'markdown', value },
    range: places.rangeOf(span),
  })
  const section = sectionAt(analysis, offset)
  if (section) return hover(headingText(section, bound, analysis), section.head)
  const claimed = claimedIn(bound, locale).find(({ claim }) => stands(claim))
  if (claimed) return hover(prose(claimed.text), claimed.claim)
  const pointer = pointerAt(analysis, at)
  const meant = pointer ? referenceText(pointer, bound, analysis) : ''
  if (pointer && meant !== '') return hover(meant, withWord(pointer.reference, analysis))
  const work = bound.summary.works.find(stands)
  return work ? hover(workText(work, bound, locale), work) : null
}

import type { Bound } from '../../bind/types.js'
import type { Pointer } from '../definition/definition.js'
import type { Analysis } from '../document/analysis.js'
import { sectionsOf } from '../document/sections.js'
import { headingText } from './heading.js'
import { bulleted, prose } from './markdown.js'

/**
 * What is told of the heading that the text names, with its own words, as Markdown; of several that can be meant only
 * these. Empty where there is none.
 */
export function referenceText({ targets }: Pointer, bound: Bound, analysis: Analysis): string {
  const sections = sectionsOf(analysis).filter(({ heading }) => targets.includes(heading))
  const names = sections.map(({ heading }) => prose(heading.text))
  const [section, ...others] = sections
  const [name = ''] = names
  if (!section) return ''
  if (others.length > 0) return bulleted(names)
  const text = headingText(section, bound, analysis)
  return name === '' || text.includes(name) ? text : `${name}\n\n${text}`
}

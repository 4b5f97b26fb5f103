import type { Finding } from '../../lint/types.js'
import { basisKind } from '../../profile/derive/basis-text.js'
import type { Basis } from '../../profile/types.js'
import { groupOf } from '../../rule/groups.js'
import type { Language, Texts } from '../../text/types.js'
import { isRecovered, placeText } from '../place.js'
import { both, inBoth, quoted } from './both.js'
import { html, link, type Markup, type Piece } from './markup.js'
import { levelBadge } from './signs.js'
import { say } from './words.js'

type Placed = Pick<Finding, 'line' | 'column' | 'origin'>

/**
 * A finding: level, place, what is asked, the words it is about, and by which basis.
 *
 * @param language that of the document, for what is quoted; null where it is not known
 * @param more what stands at its end
 */
export function findingItem(
  finding: Finding,
  language: Language | null,
  more: Markup | null = null,
): Markup {
  const { rule, level, url, texts, expected } = finding
  return html`<li class="finding" data-level="${level}" data-group="${groupOf(rule)}">\
<p class="head">${levelBadge(level)} <span class="place">${lineOrPage(finding)}</span> ${link(url, html`<code>${rule}</code>`)}</p>
<p class="message">${both(texts)}</p>
${excerptOf(finding, language)}${expectedOf(expected, language)}${basisOf(finding.basis)}${relatedOf(finding)}${more}</li>
`
}

function lineOrPage(placed: Placed): Markup {
  const line = (locale: Language) => (isRecovered(placed) ? '' : `${say.line[locale]} `)
  return both(inBoth((locale) => line(locale) + placeText(placed, locale)))
}

/** The words at the place; a Word file or PDF is also searched for how the paragraph begins. */
function excerptOf({ excerpt, origin }: Finding, language: Language | null): Markup | null {
  if (excerpt) {
    const { before, text, after } = excerpt
    return quote(html`${before}<mark>${text}</mark>${after}`, language)
  }
  return origin.words === null ? null : quote(origin.words, language)
}

function quote(content: Piece, language: Language | null): Markup {
  return html`<blockquote>${quoted(content, language)}</blockquote>
`
}

function expectedOf(expected: readonly string[], language: Language | null): Markup | null {
  const proposals = expected.filter((text) => text.trim() !== '')
  if (proposals.length === 0) return null
  const texts = proposals.map((text, at) => [
    at === 0 ? null : html` ${both(say.or)} `,
    html`<ins>${quoted(text, language)}</ins>`,
  ])
  return html`<p class="expected">${label(say.expected)} ${texts}</p>
`
}

function basisOf(basis: Finding['basis']): Markup | null {
  if (basis === null) return null
  const kind = both(inBoth((locale) => basisKind(basis.kind as Basis['kind'], locale)))
  return html`<p class="basis">${label(say.basis)} ${link(basis.url, both(basis.texts))} (${kind})</p>
`
}

function relatedOf({ related }: Finding): Markup | null {
  if (related.length === 0) return null
  const items = related.map(
    (other) => html`<li><span class="place">${lineOrPage(other)}</span> ${both(other.texts)}</li>`,
  )
  return html`<ul class="related">${items}</ul>
`
}

function label(texts: Texts): Markup {
  return html`<span class="label">${both(texts)}:</span>`
}

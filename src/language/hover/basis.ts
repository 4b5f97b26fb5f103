import { basisText, sourceText } from '../../profile/derive/basis-text.js'
import type { Basis } from '../../profile/types.js'
import { withBasis } from '../../text/messages.js'
import type { Language } from '../../text/types.js'
import { linkTo, prose } from './markdown.js'
import { hoverWords } from './words.js'

/** What a part rests on, with its address, as Markdown. */
export function basisLine(basis: Basis, locale: Language): string {
  const text = `${hoverWords[locale].basis}: ${prose(basisText(basis, locale))}.`
  return basis.url === null ? text : `${text} ${linkTo(basis.url)}`
}

/**
 * A requirement with what it rests on, where that is something else than the whole part rests on.
 *
 * @param text as Markdown, without a full stop
 */
export function founded(
  text: string,
  own: Basis | null,
  whole: Basis | null,
  locale: Language,
): string {
  return withBasis(`${text}.`, ownSource(own, whole, locale), locale)
}

/** The same before a list of what it requires. */
export function foundedList(
  text: string,
  own: Basis | null,
  whole: Basis | null,
  locale: Language,
): string {
  const source = ownSource(own, whole, locale)
  return source === null ? `${text}:` : `${text} (${hoverWords[locale].basis}: ${source}):`
}

function ownSource(own: Basis | null, whole: Basis | null, locale: Language): string | null {
  return own === null || own.id === whole?.id ? null : prose(sourceText(own, locale))
}

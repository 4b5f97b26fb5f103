import { numberText } from '../../profile/derive/numbers.js'
import type { Language, Texts } from '../../text/types.js'
import { html, type Markup, type Piece } from './markup.js'

/** A text in both languages; the style shows the one that the page is in. */
export function both({ en, vi }: Texts): Markup {
  if (en === vi) return html`${en}`
  return html`<span lang="en">${en}</span><span lang="vi">${vi}</span>`
}

/** What a function says in either language. */
export function inBoth(say: (locale: Language) => string): Texts {
  return { en: say('en'), vi: say('vi') }
}

/** A number with the separators of either language; a dash where it is not known. */
export function numberIn(value: number | null): Markup {
  return value === null ? html`–` : both(inBoth((locale) => numberText(value, locale)))
}

/** Words of a document, which keep its language and direction whatever the page is in. */
export function quoted(words: Piece, language: Language | null): Markup {
  return language === null
    ? html`<bdi>${words}</bdi>`
    : html`<bdi lang="${language}">${words}</bdi>`
}

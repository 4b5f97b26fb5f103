import type { Language } from '../../text/types.js'
import { html, type Markup, type Piece } from './markup.js'

/** Words of a document, which keep its language and direction whatever the page is in. */
export function quoted(words: Piece, language: Language | null): Markup {
  return language === null
    ? html`<bdi>${words}</bdi>`
    : html`<bdi lang="${language}">${words}</bdi>`
}

import { escapeHtml } from '../safe-html.js'

/** Text that may stand in the page as it is: only `html` and `trusted` make it. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What may fill a hole of `html`; null is nothing. */
export type Piece = Markup | string | number | null | readonly Piece[]

/**
 * A piece of the page. Whatever fills a hole is escaped, for text and for attributes in quotes; signs that a browser
 * or a reader would obey are shown. Only what this function made before stays as it is.
 */
export function html(strings: TemplateStringsArray, ...holes: readonly Piece[]): Markup {
  let text = strings[0] ?? ''
  for (const [at, hole] of holes.entries()) text += pieceText(hole) + (strings[at + 1] ?? '')
  return new Markup(text)
}

/** The program's own style and script, which no document has a word in. */
export function trusted(text: string): Markup {
  return new Markup(text)
}

/** A link that is followed only when somebody follows it; plain where the address is none of the web. */
export function link(url: string | null, content: Piece): Markup {
  if (url === null || !/^https?:\/\//iu.test(url)) return html`${content}`
  return html`<a href="${url}" rel="noreferrer noopener">${content}</a>`
}

function pieceText(piece: Piece): string {
  if (piece === null) return ''
  if (piece instanceof Markup) return piece.text
  if (typeof piece === 'object') return piece.map(pieceText).join('')
  return escapeHtml(String(piece))
}

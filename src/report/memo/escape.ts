import { shown } from '../../text/messages.js'
import { escapeHtml } from '../safe-html.js'

/** A text as HTML holds it, in an element or in a quoted attribute. */
export function htmlText(text: string): string {
  return escapeHtml(oneLine(text))
}

/**
 * A text in a line of Markdown that nothing in it can turn into markup, be it an address that GFM would link. It must
 * not begin the line, where a number or a dash would make a list.
 */
export function markdownText(text: string): string {
  return shown(oneLine(text))
    .replace(/[\\`*_{}[\]<>#|~&!$@^]/gu, '\\$&')
    .replace(/:(?=\/)/gu, '\\:')
    .replace(/(?<=www)\./giu, '\\.')
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

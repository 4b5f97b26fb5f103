import { shown } from '../text/messages.js'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A text as HTML and XML hold it, in an element or in a quoted attribute. Signs that a browser or a reader would obey
 * are shown.
 */
export function escapeHtml(text: string): string {
  return shown(text).replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '')
}

import { sha256 } from '@noble/hashes/sha2.js'
import { shown } from '../text/messages.js'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A text as HTML and XML hold it, in an element or in a quoted attribute. Control characters that a browser or a
 * reader would act on are made visible.
 */
export function escapeHtml(text: string): string {
  return shown(text).replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '')
}

/** How a Content Security Policy names a style or script that stands in the page itself: `'sha256-…'`. */
export function inlineSource(text: string): string {
  const digest = sha256(new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`
}

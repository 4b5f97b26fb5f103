import { shown } from '../../text/messages.js'

/**
 * A plain text for a SARIF message: what its readers would take for a placeholder (§3.11.5) or a link (§3.11.6) stays
 * what it is. Brackets that are none of a link stay as they are, since many readers show the backslash.
 */
export function sarifText(text: string): string {
  const plain = shown(text).replace(/[{}]/gu, '$&$&')
  return plain.includes('](') ? plain.replace(/[\\[\]]/gu, '\\$&') : plain
}

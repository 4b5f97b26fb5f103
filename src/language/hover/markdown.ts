import { shown } from '../../text/messages.js'

/** Signs that mean something within a line, and what makes a link without any sign of Markdown. */
const INLINE =
  /[\\`*[<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|:(?=\/\/)|(?<=\bwww)\.|@(?=\S)/giu

/** What makes a list, a heading, a quotation or a rule at the beginning of a line. */
const BEGINNING = /^(?:(?=[-+#>=|])|(\d{1,9})(?=[.)](?:\s|$)))/u

/**
 * Words of a document or a profile as Markdown that shows them to the letter, on one line. Backslashes, and only
 * where they are needed: editors in a terminal know them, and show entities as they are written.
 */
export function prose(text: string): string {
  return shown(oneLine(text)).replace(INLINE, '\\$&').replace(BEGINNING, '$1\\')
}

/** A form as code; one with a mark of code in it is shown as plain words. */
export function codeSpan(text: string): string {
  const line = oneLine(text)
  return line === '' || line.includes('`') ? prose(line) : `\`${shown(line)}\``
}

/** Only addresses of the web may be opened. */
export function linkTo(url: string): string {
  return /^https?:\/\/[^\s<>]+$/iu.test(url) ? `<${url}>` : prose(url)
}

export function bulleted(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

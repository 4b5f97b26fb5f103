import { literal } from '../../report/gfm.js'
import { shown } from '../../report/shown.js'

/** Words of a document or a profile as Markdown that shows them to the letter, on one line. */
export function prose(text: string): string {
  return literal(oneLine(text))
}

/** A form as code; one with a mark of code in it is shown as plain words. */
export function codeSpan(text: string): string {
  const line = oneLine(text)
  return line === '' || line.includes('`') ? literal(line) : `\`${shown(line)}\``
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

import { isRule } from '../model/signs/syntax.js'

/**
 * A text as Markdown that reads as exactly these letters, with as few backslashes as that takes: what a candidate
 * wrote is found again in the recovered text.
 *
 * @param text one line, without marks of Markdown
 */
export function escapeInline(text: string): string {
  if (!/[\\*_`<[&]/u.test(text)) return text
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, '\\\\')
    .replace(/[*`]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}_])_{1,2}(?![\s_])|(?<![\s_])_{1,2}(?![\p{L}\p{N}_])/gu, (marks) =>
      marks.replaceAll('_', '\\_'),
    )
    .replace(/<(?=[\p{L}!/?])/gu, '\\<')
    .replace(/\[(?=\^)|\](?=[([])/gu, '\\$&')
    .replace(/&(?=(?:amp|lt|gt|nbsp|quot|#\w+);)/gu, '\\&')
}

/**
 * The start of a paragraph that Markdown would take for a heading, quotation, fence or definition. Bullets and
 * numbers stay as they are: whoever typed them meant them.
 *
 * @param paragraph after `escapeInline`
 */
export function escapeStart(paragraph: string): string {
  if (/^(?:#{1,6}(?:\s|$)|>|~{3}|\|)/u.test(paragraph) || isRule(paragraph)) return `\\${paragraph}`
  return paragraph.replace(/^\\\*(?=\s)/u, '*').replace(/^(\[[^\]]+\]):/u, '$1\\:')
}

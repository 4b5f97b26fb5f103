import { shown } from '../text/messages.js'

/** Invisible; it splits what GitHub would turn into a link by itself. */
const PART = '\u200b'

/** What makes a mention, an address, a reference to an issue or a picture, though no mark of Markdown is in it. */
const CALLS = /@(?=[^\s@])|#(?=\d)|\bgh-(?=\d)|\bwww(?=\.)|:(?=\/\/|[\w+-]{1,50}:)/giu

/**
 * A text as GitHub Flavored Markdown that shows it to the letter: no mark works, neither in a cell of a table
 * nor in HTML, and nothing becomes a link, a picture or a mention.
 */
export function literal(text: string): string {
  return shown(text)
    .replace(CALLS, `$&${PART}`)
    .replace(/[&<>|$`*_~[\]!\\]/gu, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** A row of a table; its cells are Markdown already. */
export function tableRow(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |\n`
}

/** The rows above the body of a table: names of the columns and the rule. */
export function tableHead(names: readonly string[]): string {
  return tableRow(names) + tableRow(names.map(() => '---'))
}

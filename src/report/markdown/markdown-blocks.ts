import type { FileReport, Finding } from '../../lint/types.js'
import { short } from '../../text/messages.js'
import type { Language } from '../../text/types.js'
import { literal, tableHead, tableRow } from '../gfm.js'
import { placeText, wholePlaceText } from '../place.js'
import { countLevels, countsText, levelName, profileText, suppressedText } from '../words.js'
import { bytesOf, countFitting, largest } from './fitting.js'
import { findingColumns, moreFilesText, moreText, verdictSigns } from './markdown-words.js'

/** UTF-16 units of what one cell says; a finding's words are bounded, what comments give as reason is not. */
const MAX_CELL_CHARACTERS = 4000

const END = '\n</details>\n'

/** The findings of one file: what stands above the rows, and the rows with the sizes of both in bytes. */
interface Block {
  readonly head: string
  readonly headSize: number
  readonly rows: readonly string[]
  readonly sizes: readonly number[]
}

/**
 * The findings of each file, to unfold. All lists are cut to one length where they need it, so the longest lose first;
 * where not even their first rows have room, the last files are left out.
 *
 * @param room bytes
 */
export function blocksText(files: readonly FileReport[], room: number, locale: Language): string {
  const blocks = files.flatMap((file) => blockOf(file, locale) ?? [])
  const free = room - bytesOf(`\n${moreFilesText(blocks.length, locale)}\n`)
  const longest = blocks.reduce((most, { rows }) => Math.max(most, rows.length), 0)
  const sizesAt = (count: number) => blocks.map((block) => sizeOf(block, count, locale))
  const rows = largest(1, longest, (count) => countFitting(sizesAt(count), free) === blocks.length)
  const count = countFitting(sizesAt(rows), free)
  const texts = blocks.slice(0, count).map((block) => blockText(block, rows, locale))
  const left = blocks.length - count
  return texts.join('') + (left === 0 ? '' : `\n${moreFilesText(left, locale)}\n`)
}

function blockText({ head, rows }: Block, count: number, locale: Language): string {
  return `${head}${rows.slice(0, count).join('')}${endOf(rows.length - count, locale)}`
}

function sizeOf({ headSize, sizes }: Block, count: number, locale: Language): number {
  const rows = sizes.slice(0, count).reduce((sum, size) => sum + size, 0)
  return headSize + rows + bytesOf(endOf(sizes.length - count, locale))
}

function endOf(left: number, locale: Language): string {
  return left > 0 ? `\n${moreText(left, locale)}\n${END}` : END
}

/** Null for a file without findings. */
function blockOf(file: FileReport, locale: Language): Block | null {
  const { findings, suppressed = [] } = file
  const rows = [
    ...findings.map((finding) => rowOf(finding, null, locale)),
    ...suppressed.map((one) => rowOf(one, suppressedText(one.reason, locale), locale)),
  ]
  if (rows.length === 0) return null
  const counts = countsText(countLevels(file), locale)
  const name = `${verdictSigns[file.verdict]} ${literal(short(file.path, MAX_CELL_CHARACTERS))}: ${counts}`
  const head = `\n<details>\n<summary>${name}</summary>\n\n${literal(profileText(file, locale))}\n\n${tableHead(findingColumns[locale])}`
  return { head, headSize: bytesOf(head), rows, sizes: rows.map(bytesOf) }
}

/** @param why a comment suppresses it; null for a finding that counts */
function rowOf(finding: Finding, why: string | null, locale: Language): string {
  const { level, message, related, rule, url } = finding
  const sentences = [
    message,
    ...related.map((other) => `→ ${other.message} (${placeText(other, locale)})`),
    ...(why === null ? [] : [`(${why})`]),
  ]
  return tableRow([
    levelName(level, locale),
    cell(wholePlaceText(finding, locale)),
    cell(sentences.join(' ')),
    `[${literal(rule)}](${url})`,
  ])
}

function cell(text: string): string {
  return literal(short(text, MAX_CELL_CHARACTERS))
}

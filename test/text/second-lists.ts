import { parseAst } from 'vitest/node'
import { isMonth } from '../../src/text/dates.js'
import { familyRank } from '../../src/text/names/families.js'
import { isTitleWord } from '../../src/text/names/titles.js'
import { parseCount, parseOrdinal } from '../../src/text/numbers/number-words.js'
import { parseRoman } from '../../src/text/numbers/roman.js'

/**
 * What a source knows of the two languages that `src/text/` knows already, one line each: lists of family names,
 * titles, months, number words, Roman numbers; and functions of the lexicon that are written once more.
 *
 * It reads the literals of the syntax tree, so comments may say what they like. A list is a text with bars or
 * commas (an alternation of a regular expression, too), a row of words, or an array of texts. Three words of a kind
 * make a list; prose that happens to hold such words does not, since a row must be all of one kind.
 */
export function secondLists(source: string): string[] {
  const found: string[] = []
  walk(parseAst(source, { lang: 'ts' }), (node) => {
    found.push(...functionFault(node), ...literalFaults(node))
  })
  return found
}

/** A node of the syntax tree (ESTree); which properties it has depends on its type. */
interface Node {
  readonly type: string
  readonly [property: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

function walk(value: unknown, visit: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (isNode(value)) visit(value)
  for (const inner of Object.values(value)) walk(inner, visit)
}

const OURS = new Set([
  ...['isCapitals', 'hasNoSmall', 'parseRoman', 'formatRoman', 'romanValue', 'roman'],
  ...['unaccent', 'withoutMarks', 'isFamily', 'withoutTitles', 'isMonth', 'parseOrdinal'],
])

function functionFault({ type, id, init }: Node): string[] {
  const isMade = isNode(init) && /^(?:Arrow)?Function(?:Expression)?/u.test(init.type)
  const isFunction = type === 'FunctionDeclaration' || (type === 'VariableDeclarator' && isMade)
  const name = isFunction && isNode(id) ? String(id.name) : ''
  return OURS.has(name) ? [`a function ${name}`] : []
}

function literalFaults(node: Node): string[] {
  if (node.type === 'ArrayExpression' && Array.isArray(node.elements)) {
    return kindsIn(node.elements.map((one) => (isNode(one) ? (textOf(one) ?? '') : '')))
  }
  const text = textOf(node)
  if (text === null) return []
  const roman = ROMAN.test(text) ? ['an expression of Roman letters'] : []
  const marks = text === 'NFD' ? ['letters without marks'] : []
  return [...roman, ...marks, ...listsIn(text).flatMap(kindsIn)]
}

const ROMAN = /\[[^\]]*(?:ivx|xvi|vix|mdc)[^\]]*\]/iu

function textOf({ type, value, regex }: Node): string | null {
  if (type === 'Literal' && typeof regex === 'object' && regex !== null && 'pattern' in regex) {
    return String(regex.pattern)
  }
  if (type === 'Literal') return typeof value === 'string' ? value : null
  const isPiece = type === 'TemplateElement' && typeof value === 'object' && value !== null
  return isPiece && 'raw' in value ? String(value.raw) : null
}

/** The rows of words in a text: between bars, between commas, or runs of words of one kind. */
function listsIn(text: string): string[][] {
  const pieces = (cut: RegExp) => text.split(cut).map((piece) => piece.replace(/\\?[.?]$/u, ''))
  if (text.includes('|')) return [pieces(/[|()^$:]+/u)]
  if (/\p{L},\s?\p{L}/u.test(text)) return [pieces(/,\s?/u)]
  return runs(text.split(/\s+/u))
}

/** Rows of neighbours of one kind: three, or five of those without marks, which may be short English words. */
function runs(words: readonly string[]): string[][] {
  return Object.keys(KINDS).flatMap((kind) => {
    const rows: string[][] = [[]]
    for (const word of words) {
      if (kindsOf(word).has(kind)) rows.at(-1)?.push(word)
      else rows.push([])
    }
    return rows.filter((row) => row.length >= (/[^\x20-\x7e]/u.test(row.join('')) ? 3 : 5))
  })
}

const KINDS: Readonly<Record<string, (word: string) => boolean>> = {
  'family names': (word) => /^\p{L}+$/u.test(word) && familyRank(word) !== null,
  titles: (word) => isTitleWord(word) && !/^m[rs]s?\.?$/iu.test(word),
  months: (word) => word.length > 3 && isMonth(word.toLowerCase()),
  'short months': (word) => word.length === 3 && isMonth(word.toLowerCase()),
  'number words': (word) => !/\d/u.test(word) && parseCount(word) !== null,
  ordinals: (word) => !/^(?:hai|ba|tư|năm)/u.test(word) && parseOrdinal(word) !== null,
  'Roman numbers': (word) => word.length > 1 && parseRoman(word) !== null,
}

const known = new Map<string, ReadonlySet<string>>()

function kindsOf(word: string): ReadonlySet<string> {
  const before = known.get(word)
  if (before !== undefined) return before
  const kinds = Object.entries(KINDS).filter(([, isOne]) => word.length < 20 && isOne(word))
  const found = new Set(kinds.map(([kind]) => kind))
  known.set(word, found)
  return found
}

/** Many family names are everyday words as well, so they make a list where they are half of it. */
function kindsIn(row: readonly string[]): string[] {
  const words = row.map((word) => word.trim()).filter((word) => word !== '')
  return Object.keys(KINDS).flatMap((kind) => {
    const own = new Set(words.filter((word) => kindsOf(word).has(kind)))
    const least = kind === 'family names' ? Math.max(3, words.length / 2) : 3
    return own.size >= least ? [`${kind}: ${[...own].slice(0, 5).join(' ')}`] : []
  })
}

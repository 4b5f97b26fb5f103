import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
} from 'yaml'
import { startOfLine } from '../../model/signs/lines.js'
import type { YamlPath } from '../../profile/load/raw.js'
import type { Span } from '../../text/types.js'

/** Where in YAML a cursor is. Offsets are of the text that was searched. */
export interface Cursor {
  readonly place: 'key' | 'value'
  /** Of a key: the way to its map. Of a value: the way to the value. */
  readonly path: YamlPath
  /** The key or value at the cursor; where nothing is written, empty. */
  readonly word: Span
  /** What the word says, without quotes; of a map or list, empty. */
  readonly text: string
  /** Other keys of the map that the key is of. */
  readonly keys: readonly string[]
  /** The word stands between brackets. */
  readonly isFlow: boolean
  /** All data of the text, as far as it can be read. */
  readonly data: unknown
}

/** The key or value that somebody is typing. */
export interface Typing extends Cursor {
  /** A key without its colon; it may as well be a value that stands alone. */
  readonly isOpen: boolean
}

/** Reads what somebody is still typing: never throws, and keeps all that can be read. */
export function parseTolerant(text: string): Document {
  // YAML knows no lone CR as a line end; the length stays.
  return parseDocument(text.replace(/\r(?!\n)/gu, '\n'), {
    strict: false,
    logLevel: 'silent',
    // Comparing every key with every other is quadratic.
    uniqueKeys: false,
  })
}

/** What stands at an offset; null for blanks, comments and brackets. */
export function wordAt(text: string, offset: number): Cursor | null {
  const document = parseTolerant(text)
  return find(document, ({ range }) => {
    return range !== undefined && range !== null && range[0] <= offset && offset <= range[1]
  })
}

/** Put into a text at the cursor before it is parsed; U+FDD0 is no character, so no text holds it. */
export const MARK = '\ufdd0'

/** A key that somebody begins on a line of its own, or behind the dash of a list. */
const FRESH = /^ *(?:- +)*(?:["']?[\p{L}\d][^\s:#,{}[\]"']*|["'])?$/u

/**
 * What somebody writes at an offset: the key or value there, or the empty one that begins there. A word that begins a
 * line is taken for a key whose colon is still to come. Null where no word can be, as in comments.
 */
export function cursorAt(text: string, offset: number): Typing | null {
  const before = text.slice(startOfLine(text, offset), offset)
  const after = /^[^\r\n]*/u.exec(text.slice(offset))?.[0] ?? ''
  // Behind a colon without a blank nothing is a value yet.
  if (/\S:$/.test(before)) return null
  const tail = /^[\w-]*["']?/.exec(after)?.[0] ?? ''
  const behind = after.slice(tail.length)
  const isFresh = FRESH.test(before) && /^[ \t]*$/.test(behind)
  const written = `${text.slice(0, offset)}${MARK}${tail}${isFresh ? ':' : ''}`
  const marked = written + text.slice(offset + tail.length)
  const found = find(parseTolerant(marked), ({ value }) => String(value).includes(MARK))
  if (!found) return null
  const end = found.word.end - 1
  const word = { start: found.word.start, end }
  if (/[\r\n]/.test(text.slice(word.start, end))) return null
  const isOpen = found.place === 'key' && !/^[ \t]*:/.test(behind)
  return { ...found, word, text: found.text.replace(MARK, ''), isOpen }
}

/** The data of a document; null where an alias leads nowhere. */
function dataOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 })
  } catch {
    return null
  }
}

/** The first key or value that fits, with the way to it. */
function find(document: Document, fits: (scalar: Scalar) => boolean): Cursor | null {
  let found: Cursor | null = null
  visit(document, {
    Scalar(at, scalar, ancestors) {
      if (!fits(scalar)) return undefined
      found = cursorOf(document, at === 'key', scalar, ancestors)
      return visit.BREAK
    },
  })
  return found
}

type Ancestors = readonly (Document | Node | Pair)[]

function cursorOf(
  document: Document,
  isKey: boolean,
  scalar: Scalar,
  ancestors: Ancestors,
): Cursor | null {
  const isBlock = scalar.type === Scalar.BLOCK_LITERAL || scalar.type === Scalar.BLOCK_FOLDED
  const map = ancestors.findLast((one) => isMap(one))
  const keys = isKey && isMap(map) ? map.items.map(({ key }) => key) : []
  const [start = 0, end = 0] = scalar.range ?? []
  const around = ancestors.findLast((one) => isMap(one) || isSeq(one))
  return isBlock
    ? null
    : {
        place: isKey ? 'key' : 'value',
        path: pathOf(isKey ? ancestors.slice(0, -1) : ancestors, isKey ? null : scalar),
        word: { start, end },
        text: typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? ''),
        keys: keys.filter((key) => key !== scalar).map(keyText),
        isFlow: isMap(around) || isSeq(around) ? around.flow === true : false,
        data: dataOf(document),
      }
}

/** The keys and places in lists that lead to the last of the ancestors, or to the scalar in it. */
function pathOf(ancestors: Ancestors, scalar: Scalar | null): YamlPath {
  const nodes = scalar === null ? ancestors : [...ancestors, scalar]
  return nodes.flatMap((node, at): YamlPath => {
    const next = nodes[at + 1]
    if (isSeq(node) && next !== undefined) return [node.items.indexOf(next)]
    return isPair(node) ? [keyText(node.key)] : []
  })
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : ''
}

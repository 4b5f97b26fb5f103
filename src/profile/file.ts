import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { Texts } from '../model/types.js'
import type { Trouble } from '../read/types.js'
import type { RawProfile } from './raw.js'
import { structureFaults } from './structure.js'

export type Path = readonly (string | number)[]

export interface Place {
  readonly line: number
  readonly column: number
}

/** A profile's file: its data, and where every value stands. Data may be trusted where `troubles` is empty. */
export interface ProfileFile {
  /** Absolute path. */
  readonly file: string
  /** The path as people are told it. */
  readonly told: string
  readonly raw: RawProfile
  readonly troubles: readonly Trouble[]
  /** Place of the value at this path, or of the nearest value above that exists. */
  readonly placeOf: (path: Path) => Place
  /** Place of the key that the path ends in. */
  readonly placeOfKey: (path: Path) => Place
  readonly trouble: (at: Place, message: Texts) => Trouble
}

/**
 * Parses the YAML of a profile and holds it against schemas/profile.schema.json.
 *
 * @param path absolute path of the file
 * @param told the path as people are told it
 */
export function readProfileFile(text: string, path: string, told: string): ProfileFile {
  const lines = new LineCounter()
  const doc = parseDocument(text, { lineCounter: lines })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const trouble = (at: Place, message: Texts): Trouble => ({
    path: told,
    code: 'profile',
    message,
    ...at,
  })
  const file = {
    file: path,
    told,
    placeOf: (path: Path) => placeAt(offsetOf(nodeAt(doc, path))),
    placeOfKey: (path: Path) => placeAt(keyOffset(doc, path)),
    trouble,
  }
  const faults = doc.errors.map((error) =>
    trouble(placeAt(error.pos[0]), syntaxFault(error.message)),
  )
  if (faults.length > 0) return { ...file, raw: { id: '' }, troubles: faults }
  const data = dataOf(doc)
  if (data instanceof Error) {
    return { ...file, raw: { id: '' }, troubles: [trouble(placeAt(0), syntaxFault(data.message))] }
  }
  const troubles = structureFaults(data).map(({ path, key, message }) =>
    trouble(key ? file.placeOfKey(path) : file.placeOf(path), message),
  )
  return { ...file, raw: data as RawProfile, troubles }
}

/** An alias of nothing, or aliases that multiply beyond measure, give an error. */
function dataOf(doc: Document): unknown {
  try {
    return doc.toJS({ maxAliasCount: 50 })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

const tooDeep: Texts = {
  en: 'The YAML cannot be read: it is nested too deeply. Mend the brackets here.',
  vi: 'Không đọc được YAML: lồng nhau quá sâu. Hãy sửa các dấu ngoặc ở chỗ này.',
}

function syntaxFault(message: string): Texts {
  if (/call stack/.test(message)) return tooDeep
  const first = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
  return {
    en: `The YAML cannot be read: ${first}. Mend the syntax here.`,
    vi: `Không đọc được YAML: ${first}. Hãy sửa cú pháp ở chỗ này.`,
  }
}

/** The node at the path, or the nearest one above it. */
function nodeAt(doc: Document, path: Path): Node | null {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? doc.contents : doc.getIn(path.slice(0, length), true)
    if (isNode(node)) return node
  }
  return null
}

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0
}

function keyOffset(doc: Document, path: Path): number {
  const last = path.at(-1)
  const parent: unknown = path.length === 1 ? doc.contents : doc.getIn(path.slice(0, -1), true)
  if (isMap(parent)) {
    for (const { key } of parent.items) {
      if (isScalar(key) && String(key.value) === String(last)) return offsetOf(key)
    }
  }
  return offsetOf(nodeAt(doc, path))
}

import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { RunProblem } from '../../read/types.js'
import type { Texts } from '../../text/types.js'
import { type StructureFault, structureFaults } from '../check/structure.js'
import type { RawProfile, YamlPath, YamlPosition } from './raw.js'

/** A YAML file: its data, and where every value stands. Data may be trusted where `problems` is empty. */
interface YamlFile<Data> {
  /** Absolute path. */
  readonly file: string
  /** The path as messages name it. */
  readonly shownPath: string
  readonly raw: Data
  readonly problems: readonly RunProblem[]
  /** Position of the value at this path, or of the nearest value above that exists. */
  readonly positionOf: (path: YamlPath) => YamlPosition
  /** Position of the key that the path ends in. */
  readonly positionOfKey: (path: YamlPath) => YamlPosition
  readonly problem: (at: YamlPosition, message: Texts) => RunProblem
}

export type ProfileFile = YamlFile<RawProfile>

/**
 * Parses the YAML of a profile and checks it against schemas/profile.schema.json.
 *
 * @param path absolute path of the file
 * @param shownPath the path as messages name it
 */
export function readProfileFile(text: string, path: string, shownPath: string): ProfileFile {
  return readYamlFile(text, path, shownPath, {
    code: 'profile',
    faults: structureFaults,
    empty: { id: '' },
  })
}

/** What a YAML file must hold. */
interface Contract<Data> {
  readonly code: RunProblem['code']
  readonly faults: (data: unknown) => readonly StructureFault[]
  /** Used as the data of a file with problems. */
  readonly empty: Data
}

/**
 * Parses YAML and checks it against a contract. Nothing is thrown.
 *
 * @param path absolute path of the file
 * @param shownPath the path as messages name it
 */
export function readYamlFile<Data>(
  text: string,
  path: string,
  shownPath: string,
  { code, faults, empty }: Contract<Data>,
): YamlFile<Data> {
  const lines = new LineCounter()
  const doc = parseDocument(text, { lineCounter: lines, logLevel: 'silent' })
  const positionAt = (offset: number): YamlPosition => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const problem = (at: YamlPosition, message: Texts): RunProblem => ({
    path: shownPath,
    code,
    message,
    ...at,
  })
  const file = {
    file: path,
    shownPath,
    positionOf: (path: YamlPath) => positionAt(offsetOf(nodeAt(doc, path))),
    positionOfKey: (path: YamlPath) => positionAt(keyOffset(doc, path)),
    problem,
  }
  const wrong = doc.errors.map((error) =>
    problem(positionAt(error.pos[0]), syntaxFault(error.message)),
  )
  if (wrong.length > 0) return { ...file, raw: empty, problems: wrong }
  const data = dataOf(doc)
  if (data instanceof Error) {
    return { ...file, raw: empty, problems: [problem(positionAt(0), syntaxFault(data.message))] }
  }
  const problems = faults(data).map(({ path, key, message }) =>
    problem(key ? file.positionOfKey(path) : file.positionOf(path), message),
  )
  return { ...file, raw: data as Data, problems }
}

/** Returns an error for an alias without an anchor, and for aliases that expand to too much. */
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
function nodeAt(doc: Document, path: YamlPath): Node | null {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? doc.contents : doc.getIn(path.slice(0, length), true)
    if (isNode(node)) return node
  }
  return null
}

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0
}

function keyOffset(doc: Document, path: YamlPath): number {
  const last = path.at(-1)
  const parent: unknown = path.length === 1 ? doc.contents : doc.getIn(path.slice(0, -1), true)
  if (isMap(parent)) {
    for (const { key } of parent.items) {
      if (isScalar(key) && String(key.value) === String(last)) return offsetOf(key)
    }
  }
  return offsetOf(nodeAt(doc, path))
}

import path from 'pathe'
import { Document, isMap, isScalar, isSeq, type Node } from 'yaml'
import { livingLabels } from '../check/known-ids.js'
import type { Layers } from '../load/load.js'
import { asSeenFrom, SHIPPED } from '../load/locate.js'
import type { RawProfile } from '../load/raw.js'
import { type Origin, originOf, ownerOf, type Step } from './origin.js'

/** A value of a merged profile and where it comes from. */
export interface PrintedValue {
  readonly path: readonly Step[]
  readonly value: unknown
  readonly origin: Origin | null
}

/** The keys of a profile in the order in which people read them. */
const KEYS = [
  'id',
  'title',
  'valid',
  'replaces',
  'languages',
  'basis',
  'numbering',
  'limits',
  'page',
  'cover',
  'labels',
  'parts',
  'lines',
  'words',
  'rules',
] as const satisfies readonly (keyof RawProfile)[]

/**
 * A profile with all that it inherits, as YAML that loads to the same profile. Behind each value stands where
 * it comes from: `# base:123`.
 *
 * @param folder where the text will be: a path to the version before is given as seen from there
 */
export function profileYaml({ merged, files }: Layers, folder: string): string {
  const document = new Document(whole({ merged, files }, folder), { aliasDuplicateObjects: false })
  eachValue(document.contents, [], (node, steps) => {
    const origin = originFor(files, steps, node.toJSON())
    if (origin) node.comment = ` ${originText(origin)}`
  })
  return document.toString({ lineWidth: 0 })
}

/** The same as a list of values. */
export function profileValues({ merged, files }: Layers, folder: string): PrintedValue[] {
  const values: PrintedValue[] = []
  const document = new Document(whole({ merged, files }, folder), { aliasDuplicateObjects: false })
  eachValue(document.contents, [], (node, steps) => {
    const value: unknown = node.toJSON()
    values.push({ path: steps, value, origin: originFor(files, steps, value) })
  })
  return values
}

/** The merged profile without what is empty, and without labels of parts that were taken out. */
function whole({ merged, files }: Layers, folder: string): Record<string, unknown> {
  const all: RawProfile = { ...merged, labels: livingLabels(merged) }
  const { replaces } = merged
  const [file] = files
  if (replaces !== undefined && file && !SHIPPED.includes(replaces)) {
    all.replaces = asSeenFrom(folder, path.resolve(path.dirname(file.file), replaces))
  }
  const entries = KEYS.flatMap((key) => (isEmpty(all[key]) ? [] : [[key, all[key]] as const]))
  return Object.fromEntries(entries)
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  )
}

/** Calls back for every scalar, and for every list or map that holds none. */
function eachValue(
  node: unknown,
  steps: readonly Step[],
  take: (node: Node, steps: readonly Step[]) => void,
): void {
  if (isMap(node) && node.items.length > 0) {
    for (const { key, value } of node.items) {
      eachValue(value, [...steps, String(isScalar(key) ? key.value : key)], take)
    }
  } else if (isSeq(node) && node.items.length > 0) {
    for (const [index, item] of node.items.entries()) {
      eachValue(item, [...steps, nameIn(steps, item) ?? index], take)
    }
  } else if (isMap(node) || isSeq(node) || isScalar(node)) {
    take(node, steps)
  }
}

/** How an item is named from file to file: a part by its id, a label by its text. */
function nameIn(steps: readonly Step[], item: unknown): string | null {
  if (steps[0] === 'parts' && steps.at(-1) === 'parts' && isMap(item)) return String(item.get('id'))
  const isLabel = steps[0] === 'labels' || ['labels', 'holes'].some((key) => steps.indexOf(key) > 1)
  return isLabel && isScalar(item) ? String(item.value) : null
}

/** A basis that was made up for a profile is written in no file; its origin is that profile. */
function originFor(files: Layers['files'], steps: readonly Step[], value: unknown): Origin | null {
  const basis = steps[0] === 'basis' ? String(steps[1]) : String(value)
  return originOf(files, steps) ?? ownerOf(files, basis)
}

function originText({ profile, line }: Origin): string {
  return line === null ? profile : `${profile}:${line}`
}

import type { Element, Relation } from '../docx/types.js'
import { elements } from './tree.js'

/** Name of the part that holds the relationships of a part; the empty name stands for the whole package. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

/** Relationships of a part by their ids, the targets as names of parts. */
export function readRelations(root: Element | null, part: string): Map<string, Relation> {
  const relations = new Map<string, Relation>()
  for (const { attributes } of elements(root, 'pr:Relationship')) {
    const { Id: id, Type: type, Target: target } = attributes
    if (id === undefined || type === undefined || target === undefined) continue
    const external = attributes.TargetMode?.toLowerCase() === 'external'
    relations.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolveTarget(target, part),
      external,
    })
  }
  return relations
}

/** A target as the name of a part. Names never lead out of the package, and mean nothing outside of it. */
function resolveTarget(target: string, part: string): string {
  const path = target.replaceAll('\\', '/')
  if (path.startsWith('#')) return path
  const from = path.startsWith('/') ? [] : part.split('/').slice(0, -1)
  const segments = [...from]
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

import type { ProfileFile } from '../load/file.js'
import type { YamlPath } from '../load/raw.js'
import { ownBasisId } from './own-basis.js'

/** Where a value of a profile is written. */
export interface Origin {
  /** Id of the profile whose file writes it. */
  readonly profile: string
  /** The file as messages name it. */
  readonly file: string
  /** Null for the basis that is made up for a profile, which no line writes. */
  readonly line: number | null
}

/**
 * A step to a value of the merged profile. Parts are named by their ids and labels by their texts, since their places
 * in their lists differ from file to file.
 */
export type Step = string | number

/**
 * Where the value at these steps comes from: the first of the files that writes it.
 *
 * @param files a profile's file, then what it extends, and so on
 */
export function originOf(files: readonly ProfileFile[], steps: readonly Step[]): Origin | null {
  for (const file of files) {
    const path = pathIn(file.raw, steps)
    if (path)
      return { profile: file.raw.id, file: file.shownPath, line: file.positionOf(path).line }
  }
  return null
}

/** The profile that this basis was made up for; null where the basis is an ordinary one. */
export function ownerOf(files: readonly ProfileFile[], basis: string): Origin | null {
  const file = files.find(({ raw }) => ownBasisId(raw) === basis)
  return file ? { profile: file.raw.id, file: file.shownPath, line: null } : null
}

/** The path in one file's data to the value at these steps; null where the file does not write it. */
export function pathIn(raw: unknown, steps: readonly Step[]): YamlPath | null {
  const path: Step[] = []
  let node = raw
  for (const step of steps) {
    // A part may be written as its id alone.
    if (node === steps.at(-2) && step === 'id') return path
    const at: Step = Array.isArray(node) && typeof step === 'string' ? indexOf(node, step) : step
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, at)) return null
    node = (node as Record<Step, unknown>)[at]
    path.push(at)
  }
  return path
}

function indexOf(list: readonly unknown[], name: string): number {
  return list.findIndex((item) => item === name || idOf(item) === name)
}

function idOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
}

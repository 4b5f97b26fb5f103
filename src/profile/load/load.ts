import path from 'pathe'
import { validate } from '../check/validate.js'
import { versionFaults } from '../check/version.js'
import type { Profile } from '../types.js'
import { compiledProfile } from './compiled.js'
import { extend } from './extend.js'
import { type ProfileFile, readProfileFile } from './file.js'
import {
  locate,
  ProfileError,
  profilePath,
  readProfileText,
  SHIPPED,
  shownPathOf,
} from './locate.js'
import type { RawProfile, YamlPosition } from './raw.js'
import { resolve } from './resolve.js'

export { ProfileError, SHIPPED } from './locate.js'

/** A profile's file after `extends` was followed. */
export interface Layers {
  /** All layers laid on each other. */
  readonly merged: RawProfile
  /** The file itself, then what it extends, and so on. */
  readonly files: readonly ProfileFile[]
}

const layered = new Map<string, Layers>()
const loaded = new Map<string, Profile>()

/** Files that profiles were read from, also those with faults, and those they extend or replace. */
const opened = new Set<string>()

/** Paths that were named as a profile, links not followed; the file may not exist yet. An editor watches them. */
const named = new Set<string>()

/** Files that profiles were read from since the last `forgetProfiles`. */
export function openedProfiles(): readonly string[] {
  return [...opened]
}

/** Files that profiles were read from since then, and those that were named and may come to be there. */
export function namedProfiles(): readonly string[] {
  return [...new Set([...named, ...opened])]
}

/** Makes the next use of a profile read its file again. */
export function forgetProfiles(): void {
  layered.clear()
  loaded.clear()
  opened.clear()
  named.clear()
}

/**
 * Loads a profile by shipped name or by path, with everything it extends and the versions it replaces. The result is
 * shared and frozen. Of several versions it is the newest; `versionAt` gives the others.
 *
 * @param nameOrPath `ajc`, or a path that ends in .yml or .yaml or holds a slash
 * @param fromFolder folder that a relative path starts from, the working directory unless given
 * @throws {ProfileError} for an unknown name and for every fault in the file
 */
export function loadProfile(nameOrPath: string, fromFolder = '.'): Profile {
  const compiled = SHIPPED.includes(nameOrPath) ? compiledProfile(nameOrPath) : null
  return compiled ?? load(find(nameOrPath, fromFolder, nameOrPath, null), [])
}

/**
 * The layers of a profile, of shipped ones too: what its file says and what it has from others.
 *
 * @throws {ProfileError} for an unknown name and for every fault in the file
 */
export function loadLayers(nameOrPath: string, fromFolder = '.'): Layers {
  return layersOf(find(nameOrPath, fromFolder, nameOrPath, null), [])
}

/**
 * The layers of a profile whose file is being written: what the file would give if it held this text.
 *
 * @param file absolute path
 * @throws {ProfileError} for every fault in the text, and in what it extends and replaces
 */
export function layersOfText(text: string, file: string): Layers {
  const source = readProfileFile(text, file, shownPathOf(file))
  const layers = laidOnBase(source, [])
  checkVersions(source, [file])
  return layers
}

/** @param newer the versions that replace this one, the newest first */
function load(file: string, newer: readonly string[]): Profile {
  const known = loaded.get(file)
  if (known) return known
  const { merged, files } = layersOf(file, [])
  const [source] = files
  const replaced = source ? checkVersions(source, [...newer, file]) : null
  const profile = resolve(merged, replaced)
  loaded.set(file, profile)
  return profile
}

/** The version that a profile replaces, which must end before it begins. */
function checkVersions(source: ProfileFile, versions: readonly string[]): Profile | null {
  const replaced = loadReplaced(source, versions)
  const faults = replaced ? versionFaults(source, replaced) : []
  if (faults.length > 0) throw new ProfileError(faults)
  return replaced
}

function loadReplaced(source: ProfileFile, versions: readonly string[]): Profile | null {
  const name = source.raw.replaces
  if (name === undefined) return null
  const at = source.positionOf(['replaces'])
  const file = find(name, path.dirname(source.file), source.shownPath, at)
  if (!versions.includes(file)) return load(file, versions)
  const circle = circleOf(versions, file)
  throw new ProfileError([
    source.problem(at, {
      en: `Profiles replace each other in a circle: ${circle}. Take one 'replaces' out.`,
      vi: `Các mẫu quy định thay thế nhau thành vòng: ${circle}. Hãy bỏ bớt một dòng 'replaces'.`,
    }),
  ])
}

function layersOf(file: string, chain: readonly string[]): Layers {
  const known = layered.get(file)
  if (known) return known
  opened.add(file)
  const result = laidOnBase(readProfileFile(readProfileText(file), file, shownPathOf(file)), chain)
  layered.set(file, result)
  return result
}

function laidOnBase(source: ProfileFile, chain: readonly string[]): Layers {
  if (source.problems.length > 0) throw new ProfileError(source.problems)
  const base = loadBase(source, [...chain, source.file])
  const merged = extend(base?.merged ?? { id: source.raw.id }, source.raw)
  const problems = validate(source, merged, base?.merged ?? null)
  if (problems.length > 0) throw new ProfileError(problems)
  return { merged, files: [source, ...(base?.files ?? [])] }
}

function loadBase(source: ProfileFile, chain: readonly string[]): Layers | null {
  const name = source.raw.extends
  if (name === undefined) return null
  const at = source.positionOf(['extends'])
  const base = find(name, path.dirname(source.file), source.shownPath, at)
  if (!chain.includes(base)) return layersOf(base, chain)
  const circle = circleOf(chain, base)
  throw new ProfileError([
    source.problem(at, {
      en: `Profiles extend each other in a circle: ${circle}. Take one 'extends' out.`,
      vi: `Các mẫu quy định kế thừa nhau thành vòng: ${circle}. Hãy bỏ bớt một dòng 'extends'.`,
    }),
  ])
}

/** @throws {ProfileError} where there is none */
function find(name: string, folder: string, shownPath: string, at: YamlPosition | null): string {
  const file = profilePath(name, folder)
  if (file !== name || path.isAbsolute(name)) named.add(file)
  return locate(name, folder, shownPath, at)
}

function circleOf(chain: readonly string[], again: string): string {
  const files = [...chain.slice(chain.indexOf(again)), again]
  return files.map((one) => path.basename(one)).join(' → ')
}

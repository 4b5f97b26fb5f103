import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { patternFolder } from '../../../files/expand.js'
import { isFolder } from '../../../files/read-file.js'
import { formatOf } from '../../../read/formats.js'
import {
  folderWanted,
  isThere,
  oneOutputOnly,
  otherExtension,
  ownInput,
} from './annotate-refusals.js'

/** A Word file and where its commented copy goes, with `/` between folders. */
export interface Target {
  readonly input: string
  readonly output: string
}

/**
 * Where the commented copies go: beside the one file that was named, or into a folder, where they stand as the files
 * do below the folder that holds all that was named.
 *
 * @param named what the command line names
 * @param paths Word files that were found
 * @param output as the command line says it
 * @throws {UsageError} where the copies have no place
 */
export function targetsOf(
  named: readonly string[],
  paths: readonly string[],
  output: string | undefined,
): readonly Target[] {
  const [only = ''] = named
  if (named.length === 1 && !isSearched(only)) {
    return paths.map((input) => ({ input, output: outputOf(input, output) }))
  }
  if (output === undefined) throw folderWanted()
  if (!isFolder(output) && (existsSync(output) || isWord(output))) throw oneOutputOnly(output)
  const top = commonFolder(named.map(rootOf))
  return paths
    .filter((input) => !isOldCopy(input, named, output))
    .map((input) => ({ input, output: joined(output, path.relative(top, input)) }))
}

/**
 * Looks whether anything would be lost.
 *
 * @throws {UsageError} for a copy in place of a file that is to be read, or of one that is there
 */
export function refuseOverwriting(targets: readonly Target[], force: boolean): void {
  const inputs = new Set(targets.map(({ input }) => identityOf(input)))
  for (const { output } of targets) {
    if (!existsSync(output)) continue
    if (inputs.has(identityOf(output))) throw ownInput(output)
    if (!force) throw isThere(output)
  }
}

export function isWord(file: string): boolean {
  return formatOf(file)?.kind === 'docx'
}

/** A folder or a pattern, which may stand for several files. */
function isSearched(input: string): boolean {
  return isFolder(input) || (!existsSync(input) && patternFolder(input) !== null)
}

function outputOf(input: string, output: string | undefined): string {
  const { dir, name, ext } = path.parse(input)
  if (output === undefined) return joined(dir, `${name}.annotated${ext}`)
  if (/[\\/]$/u.test(output) || isFolder(output)) return joined(output, `${name}${ext}`)
  if (path.extname(output).toLowerCase() !== ext.toLowerCase()) throw otherExtension(output, ext)
  return joined('', output)
}

/** Copies of an earlier run, in an output folder below a folder that is searched, are not copied again. */
function isOldCopy(input: string, named: readonly string[], output: string): boolean {
  const isBelow = (folder: string, file: string) => {
    const relative = path.relative(folder, file)
    return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative)
  }
  return (
    isBelow(output, input) && named.some((one) => isSearched(one) && isBelow(rootOf(one), output))
  )
}

/** The innermost folder that holds all of these. */
function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => path.resolve(folder).split(path.sep))
  const isShared = (segment: string, at: number) => others.every((other) => other[at] === segment)
  const length = first.findIndex((segment, at) => !isShared(segment, at))
  return first.slice(0, length < 0 ? first.length : length).join(path.sep) || path.sep
}

/** Where an input is searched. */
function rootOf(input: string): string {
  if (isFolder(input)) return input
  return (existsSync(input) ? null : patternFolder(input)) ?? path.dirname(input)
}

function joined(folder: string, file: string): string {
  const slashed = (name: string) => name.replaceAll(path.sep, '/')
  return path.posix.join(slashed(folder), slashed(file))
}

/** Equal for names of one file. */
function identityOf(file: string): string {
  const status = statSync(file, { bigint: true, throwIfNoEntry: false })
  return status ? `${status.dev} ${status.ino}` : file
}

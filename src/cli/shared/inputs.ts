import path from 'node:path'
import { expand } from '../../files/expand.js'
import { readFile, slashed } from '../../files/read-file.js'
import type { Shard } from '../../lint/types.js'
import { isProblem, readBytes, standardInput } from '../../read/read.js'
import type { RunProblem, Source } from '../../read/types.js'
import { isIgnored } from '../../settings/ignore.js'
import type { Settings } from '../../settings/types.js'
import type { Language } from '../../text/types.js'
import { partOf } from '../batch/shard.js'
import {
  folderOf,
  makeFindConfig,
  type Overrides,
  profileProblems,
  runLocale,
  settingsOf,
} from './settings.js'

/** Files that are read one after the other, and what holds for them. */
export interface OpenInputs {
  readonly locale: Language
  /** The files, sorted; standard input is not among them. */
  readonly paths: readonly string[]
  /** The name of standard input in the report where it is to be read, else null. */
  readonly stdin: string | null
  /** What is known before any file is read: what was not found, and what is wrong with profile or configuration. */
  readonly problems: readonly RunProblem[]
  /** What holds for a file, by its path. */
  readonly settingsFor: (path: string) => Settings
}

/** As `OpenInputs`, after all was read. */
export interface Inputs extends Omit<OpenInputs, 'paths' | 'stdin'> {
  readonly sources: readonly Source[]
}

/** Reads all that the command line names; see `openInputs`. */
export async function readInputs(
  files: readonly string[],
  overrides: Overrides,
  stdinFilename: string | null = null,
): Promise<Inputs> {
  const inputs = await openInputs(files, overrides, stdinFilename)
  const { locale, paths, stdin, problems, settingsFor } = inputs
  const all: (Source | RunProblem)[] = []
  for (const one of paths) all.push(await readFile(one))
  if (stdin !== null) all.push(await readInput(stdin))
  return {
    locale,
    sources: all.filter((read): read is Source => !isProblem(read)),
    problems: [...problems, ...all.filter(isProblem)],
    settingsFor,
  }
}

/**
 * Finds what the command line names (files, folders, globs and, as `-`, standard input) and the `tomtat.yml` of
 * each. A faulty profile on the command line is the only problem then: it would be wrong for every file.
 *
 * @param stdinFilename name of standard input; null where it has none
 * @param shard the part of the files that is wanted; null for all
 */
export async function openInputs(
  files: readonly string[],
  overrides: Overrides,
  stdinFilename: string | null = null,
  shard: Shard | null = null,
): Promise<OpenInputs> {
  const findConfig = makeFindConfig()
  const first = files.find((file) => file !== '-') ?? stdinFilename
  const locale = runLocale(first, overrides.locale, findConfig)
  const settingsFor = (file: string) =>
    settingsOf(findConfig(folderOf(file)).config, overrides, locale)
  const wrong = profileProblems(overrides.profile)
  if (wrong.length > 0) return { locale, paths: [], stdin: null, problems: wrong, settingsFor }
  const named = files.filter((file) => file !== '-')
  const expanded = await expand(named, (file) =>
    isIgnored(findConfig(path.dirname(file)).config, file),
  )
  const folders = [process.cwd(), ...[...expanded.paths, stdinFilename ?? ''].map(folderOf)]
  const configs = [...new Set(folders)].map(findConfig)
  return {
    locale,
    paths: shard ? partOf(expanded.paths, shard) : expanded.paths,
    stdin: named.length < files.length ? (stdinFilename ?? standardInput) : null,
    problems: [...configs.flatMap((config) => config.problems), ...expanded.problems],
    settingsFor,
  }
}

/** Reads standard input as the file of this name. */
export async function readInput(name: string): Promise<Source | RunProblem> {
  return readBytes(await inputBytes(), slashed(name))
}

/** All of standard input. */
export async function inputBytes(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

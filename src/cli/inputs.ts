import path from 'node:path'
import { isIgnored } from '../lint/ignore.js'
import type { Settings } from '../lint/types.js'
import type { Language } from '../model/types.js'
import { expand } from '../read/expand.js'
import { isTrouble, readBytes, readFile, standardInput } from '../read/index.js'
import type { Source, Trouble } from '../read/types.js'
import {
  type FindConfig,
  folderOf,
  makeFindConfig,
  profileTroubles,
  runLocale,
  settingsOf,
  type Wishes,
} from './settings.js'

/** Files that were read, and what holds for them. */
export interface Inputs {
  readonly locale: Language
  readonly sources: readonly Source[]
  /** What could not be read, and what is wrong with profile or configuration. */
  readonly troubles: readonly Trouble[]
  /** What holds for a file, by its path. */
  readonly settingsFor: (path: string) => Settings
}

/**
 * Reads what the command line names, and the `tomtat.yml` of each. A faulty profile on the command line is
 * the only trouble then: it would be wrong for every file.
 *
 * @param stdinFilename name of standard input; null where it has none
 */
export async function readInputs(
  files: readonly string[],
  wishes: Wishes,
  stdinFilename: string | null = null,
): Promise<Inputs> {
  const findConfig = makeFindConfig()
  const first = files.find((file) => file !== '-') ?? stdinFilename
  const locale = runLocale(first, wishes.locale, findConfig)
  const settingsFor = (file: string) =>
    settingsOf(findConfig(folderOf(file)).config, wishes, locale)
  const wrong = profileTroubles(wishes.profile)
  if (wrong.length > 0) return { locale, sources: [], troubles: wrong, settingsFor }
  const { sources, troubles } = await readAll(files, stdinFilename, findConfig)
  const configs = [process.cwd(), ...sources.map((source) => folderOf(source.path))].map(findConfig)
  const all = [...configs.flatMap((config) => config.troubles), ...troubles]
  return { locale, sources, troubles: all, settingsFor }
}

/**
 * Reads what the command line names: files, folders, globs and, as `-`, standard input.
 *
 * @param stdinFilename name of standard input; null where it has none
 */
async function readAll(
  files: readonly string[],
  stdinFilename: string | null,
  findConfig: FindConfig,
): Promise<{ sources: readonly Source[]; troubles: readonly Trouble[] }> {
  const named = files.filter((file) => file !== '-')
  const expanded = await expand(named, (file) =>
    isIgnored(findConfig(path.dirname(file)).config, file),
  )
  const reads: (Source | Trouble)[] = [...expanded.troubles]
  for (const file of expanded.paths) reads.push(await readFile(file))
  if (named.length < files.length) reads.push(await readInput(stdinFilename))
  return {
    sources: reads.filter((read): read is Source => !isTrouble(read)),
    troubles: reads.filter(isTrouble),
  }
}

async function readInput(name: string | null): Promise<Source | Trouble> {
  return readBytes(await inputBytes(), name ?? standardInput)
}

/** All of standard input. */
export async function inputBytes(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

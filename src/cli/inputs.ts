import path from 'node:path'
import { isIgnored } from '../lint/ignore.js'
import type { Settings } from '../lint/types.js'
import type { Language } from '../model/types.js'
import { expand } from '../read/expand.js'
import { isTrouble, readBytes, readFile, standardInput } from '../read/index.js'
import type { Source, Trouble } from '../read/types.js'
import {
  folderOf,
  makeFindConfig,
  profileTroubles,
  runLocale,
  settingsOf,
  type Wishes,
} from './settings.js'

/** Files that are read one after the other, and what holds for them. */
export interface OpenInputs {
  readonly locale: Language
  /** How many files there are. */
  readonly count: number
  /** The files, without standard input: sorted, each once. */
  readonly paths: readonly string[]
  /** The files in turn, and what could not be read; nothing is kept. */
  readonly reads: AsyncIterable<Source | Trouble>
  /** What is known before any file is read: what was not found, and what is wrong with profile or configuration. */
  readonly troubles: readonly Trouble[]
  /** What holds for a file, by its path. */
  readonly settingsFor: (path: string) => Settings
}

/** As `OpenInputs`, after all was read. */
export interface Inputs extends Omit<OpenInputs, 'reads' | 'count' | 'paths'> {
  readonly sources: readonly Source[]
}

/** Reads all that the command line names; see `openInputs`. */
export async function readInputs(
  files: readonly string[],
  wishes: Wishes,
  stdinFilename: string | null = null,
): Promise<Inputs> {
  const { locale, reads, troubles, settingsFor } = await openInputs(files, wishes, stdinFilename)
  const all: (Source | Trouble)[] = []
  for await (const read of reads) all.push(read)
  return {
    locale,
    sources: all.filter((read): read is Source => !isTrouble(read)),
    troubles: [...troubles, ...all.filter(isTrouble)],
    settingsFor,
  }
}

/**
 * Finds what the command line names (files, folders, globs and, as `-`, standard input) and the `tomtat.yml` of
 * each. A faulty profile on the command line is the only trouble then: it would be wrong for every file.
 *
 * @param stdinFilename name of standard input; null where it has none
 */
export async function openInputs(
  files: readonly string[],
  wishes: Wishes,
  stdinFilename: string | null = null,
): Promise<OpenInputs> {
  const findConfig = makeFindConfig()
  const first = files.find((file) => file !== '-') ?? stdinFilename
  const locale = runLocale(first, wishes.locale, findConfig)
  const settingsFor = (file: string) =>
    settingsOf(findConfig(folderOf(file)).config, wishes, locale)
  const wrong = profileTroubles(wishes.profile)
  if (wrong.length > 0)
    return { locale, count: 0, paths: [], reads: readAll([]), troubles: wrong, settingsFor }
  const named = files.filter((file) => file !== '-')
  const expanded = await expand(named, (file) =>
    isIgnored(findConfig(path.dirname(file)).config, file),
  )
  const waiting = expanded.paths.map((file) => () => readFile(file))
  if (named.length < files.length) waiting.push(() => readInput(stdinFilename))
  const folders = [process.cwd(), ...[...expanded.paths, stdinFilename ?? ''].map(folderOf)]
  const configs = [...new Set(folders)].map(findConfig)
  return {
    locale,
    count: waiting.length,
    paths: expanded.paths,
    reads: readAll(waiting),
    troubles: [...configs.flatMap((config) => config.troubles), ...expanded.troubles],
    settingsFor,
  }
}

async function* readAll(
  waiting: readonly (() => Promise<Source | Trouble>)[],
): AsyncIterable<Source | Trouble> {
  for (const read of waiting) yield await read()
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

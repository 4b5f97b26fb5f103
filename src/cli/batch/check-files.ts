import { availableParallelism } from 'node:os'
import { type Cache, makeCache } from '../../files/cache.js'
import { type Checked, checkSource } from '../../lint/check.js'
import type { FileReport } from '../../lint/types.js'
import type { RunProblem } from '../../read/types.js'
import { engineRunner } from '../shared/engine.js'
import { type OpenInputs, readInput } from '../shared/inputs.js'
import { startProgress } from '../shared/progress.js'
import { makeSettingsFor, type SettingsSource } from '../shared/settings.js'
import { checkOne, recall } from './check-one.js'

/** How a run processes its files; its findings do not depend on it. */
export interface Working {
  /** Number of threads; null for as many as save time. */
  readonly jobs: number | null
  /** Folder of the cache; null where none is used. */
  readonly cache: string | null
}

/** From this many files on, threads save more time than their start takes. */
const MIN_FILES = 8

/** More threads were not measured, and each takes memory. */
const MAX_THREADS = 4

type Keep = (checked: Checked) => void

/** What becomes of the inputs of a run. Each file is released once it is reported. */
export async function checkFiles(
  { locale, paths, stdin }: OpenInputs,
  { jobs, cache: folder }: Working,
  settings: Pick<SettingsSource, 'overrides' | 'reportSuppressed'>,
): Promise<{ files: FileReport[]; problems: RunProblem[] }> {
  const source: SettingsSource = { ...settings, locale }
  const settingsFor = makeSettingsFor(source)
  const cache = folder === null ? null : await makeCache(folder)
  const files: FileReport[] = []
  const problems: RunProblem[] = []
  const progress = await startProgress(paths.length, locale)
  const keep: Keep = ({ file, problems: more }) => {
    files.push(file)
    problems.push(...more)
    progress.step()
  }
  const unknown = cache ? await recallAll(paths, settingsFor, cache, keep) : paths
  const threads =
    jobs ?? (unknown.length < MIN_FILES ? 1 : Math.min(availableParallelism(), MAX_THREADS))
  if (threads > 1 || unknown.length >= MIN_FILES) {
    const { checkInThreads } = await import('./pool.js')
    await checkInThreads(unknown, threads, { ...source, cache: folder }, keep)
  } else {
    // A copy holds no slice of the file's text, which would keep the whole text in memory.
    for (const file of unknown)
      keep(structuredClone(await checkOne(file, settingsFor(file), cache)))
  }
  if (stdin !== null)
    keep(await checkSource(await readInput(stdin), settingsFor(stdin), engineRunner))
  progress.stop()
  if (cache && unknown.length > 0) await cache.tidyUp()
  return { files, problems }
}

/** Keeps what the cache knows, and gives the files that it does not know. */
async function recallAll(
  paths: readonly string[],
  settingsFor: ReturnType<typeof makeSettingsFor>,
  cache: Cache,
  keep: Keep,
): Promise<readonly string[]> {
  const unknown: string[] = []
  for (const file of paths) {
    const known = await recall(file, settingsFor(file), cache)
    if (known) keep(known)
    else unknown.push(file)
  }
  return unknown
}

import type { Cache } from '../../files/cache.js'
import { loadFile, slashed } from '../../files/read-file.js'
import { type Checked, checkSource } from '../../lint/check.js'
import { readBytes } from '../../read/read.js'
import type { Settings } from '../../settings/types.js'
import { engineRunner } from '../shared/engine.js'

/** Checks one file, and lets the cache remember what became of it. */
export async function checkOne(
  file: string,
  settings: Settings,
  cache: Cache | null,
): Promise<Checked> {
  const bytes = await loadFile(file)
  if (!(bytes instanceof Uint8Array)) return checkSource(bytes, settings, engineRunner)
  const checked = await checkSource(await readBytes(bytes, slashed(file)), settings, engineRunner)
  await cache?.put(file, bytes, settings, checked)
  return checked
}

/** What the cache knows of a file as it is now, else null. */
export async function recall(
  file: string,
  settings: Settings,
  cache: Cache,
): Promise<Checked | null> {
  const bytes = await loadFile(file)
  return bytes instanceof Uint8Array ? cache.get(file, bytes, settings) : null
}

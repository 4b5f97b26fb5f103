import { createHash } from 'node:crypto'
import { access, constants, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import type { Checked } from '../lint/check.js'
import { openedProfiles } from '../profile/load/load.js'
import type { Settings } from '../settings/types.js'
import { cannotWrite, makeFolder, writeWhole } from './write.js'

/** The build puts a hash of all that it made in place of this text. */
const build = 'tomtat:build'

/** Distinguishes this program and its Node from other versions, which may judge the same file otherwise. */
const buildIdentity = [manifest.version, build, process.version].join(' ')

/** An entry that nobody asked for in this time is removed. */
const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1000

/** Use marks an entry as fresh at most once in this time, which saves a write each time. */
const REFRESH_AFTER_MS = 24 * 60 * 60 * 1000

/** What is known of a file, as it lies in the folder of the cache. */
interface Entry {
  /** Files of profiles that were read until then, and what they held. */
  readonly profiles: Readonly<Record<string, string>>
  readonly checked: Checked
}

/**
 * Results of files that were checked before: one JSON file each, named by a hash of all that decides the result, which
 * is the program, its settings, and name and content of the file. Profiles that are files are compared one by one.
 */
export class Cache {
  readonly #folder: string
  /** What the file of a profile holds now; null where it is gone. */
  readonly #profiles = new Map<string, Promise<string | null>>()

  /** @param folder which is there; see `makeCache` */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** @returns null where nothing is known, or what is known does not hold any more */
  async get(file: string, bytes: Uint8Array, settings: Settings): Promise<Checked | null> {
    const target = this.#entryPath(file, bytes, settings)
    try {
      const { profiles, checked }: Entry = JSON.parse(await readFile(target, 'utf8'))
      for (const [profile, hash] of Object.entries(profiles))
        if ((await this.#profile(profile)) !== hash) return null
      if (checked.file.path !== slashed(file) || !Array.isArray(checked.file.findings)) return null
      await markAsUsed(target)
      return checked
    } catch {
      // Nothing is there, or it is damaged: the file is checked as if there were no cache.
      return null
    }
  }

  /** Remembers a result, unless it may change while the file does not. A cache that is full only costs time. */
  async put(file: string, bytes: Uint8Array, settings: Settings, checked: Checked): Promise<void> {
    if (checked.problems.some(({ code }) => code !== 'unreadable')) return
    const profiles: Record<string, string> = {}
    for (const profile of openedProfiles()) profiles[profile] = (await this.#profile(profile)) ?? ''
    const entry: Entry = { profiles, checked }
    const target = this.#entryPath(file, bytes, settings)
    await writeWhole(target, JSON.stringify(entry)).catch(() => undefined)
  }

  /** Removes what nobody asked for in a long time. */
  async tidyUp(): Promise<void> {
    const old = Date.now() - MAX_AGE_MS
    for (const name of await readdir(this.#folder).catch(() => [])) {
      // Half an entry is left where a run was killed.
      if (!/^[0-9a-f]{64}\.json(?:\.\d+\.tmp)?$/u.test(name)) continue
      const target = path.join(this.#folder, name)
      const status = await stat(target).catch(() => null)
      if (status && status.mtimeMs < old) await rm(target, { force: true })
    }
  }

  #entryPath(file: string, bytes: Uint8Array, settings: Settings): string {
    const conditions = JSON.stringify([buildIdentity, file, path.resolve(file), settings])
    const hash = createHash('sha256').update(conditions).update('\0').update(bytes).digest('hex')
    return path.join(this.#folder, `${hash}.json`)
  }

  #profile(file: string): Promise<string | null> {
    const known = this.#profiles.get(file)
    if (known) return known
    const hash = readFile(file).then(
      (bytes) => createHash('sha256').update(bytes).digest('hex'),
      () => null,
    )
    this.#profiles.set(file, hash)
    return hash
  }
}

/**
 * A cache in this folder, which is made where it is missing.
 *
 * @throws {WriteError} where it cannot be written
 */
export async function makeCache(folder: string): Promise<Cache> {
  await makeFolder(folder)
  try {
    await access(folder, constants.W_OK)
  } catch (error) {
    throw cannotWrite(folder, error)
  }
  return new Cache(folder)
}

async function markAsUsed(target: string): Promise<void> {
  const { mtimeMs } = await stat(target)
  const now = new Date()
  if (now.getTime() - mtimeMs > REFRESH_AFTER_MS) await utimes(target, now, now)
}

function slashed(file: string): string {
  return process.platform === 'win32' ? file.replaceAll('\\', '/') : file
}

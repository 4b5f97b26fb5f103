import { parentPort, workerData } from 'node:worker_threads'
import type { Checked } from '../lint/run.js'
import { Cache } from './cache.js'
import { checkOne } from './check-one.js'
import { makeSettingsFor, type SettingsSource } from './settings.js'

/** What a thread is started with. */
export interface WorkerData extends SettingsSource {
  /** Folder of the cache; null where none is used. */
  readonly cache: string | null
}

/** A thread that checks the files whose paths it is sent, one after the other; see pool.ts. */
const { cache: folder, ...source } = workerData as WorkerData
const settingsFor = makeSettingsFor(source)
const cache = folder === null ? null : new Cache(folder)

parentPort?.on('message', async (file: string) => {
  const checked: Checked = await checkOne(file, settingsFor(file), cache)
  parentPort?.postMessage(checked)
})

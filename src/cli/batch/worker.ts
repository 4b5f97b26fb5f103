import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { Cache } from '../../files/cache.js'
import { useNode } from '../../files/node.js'
import { makeSettingsFor, type SettingsSource } from '../shared/settings.js'
import { checkOne } from './check-one.js'

/** What a thread is started with. */
export interface WorkerData extends SettingsSource {
  /** Folder of the cache; null where none is used. */
  readonly cache: string | null
}

/** A thread that checks the files whose paths it is sent, one after the other; see pool.ts. */
function serve(port: MessagePort, { cache: folder, ...source }: WorkerData): void {
  const settingsFor = makeSettingsFor(source)
  const cache = folder === null ? null : new Cache(folder)
  port.on('message', async (file: string) => {
    port.postMessage(await checkOne(file, settingsFor(file), cache))
  })
}

if (parentPort) {
  useNode()
  serve(parentPort, workerData)
}

import { type FSWatcher, watch } from 'chokidar'
import { settingsPlaces } from '../../lint/settings-places.js'

/**
 * Watches each `tomtat.yml` and profile that summaries are judged by. Not every editor can watch files for a server,
 * and none knows where a profile lies.
 */
export class SettingsWatch {
  readonly #watcher: FSWatcher
  readonly #watched = new Set<string>()

  constructor(changed: () => void) {
    this.#watcher = watch([], { ignoreInitial: true })
    this.#watcher.on('all', changed)
    this.#watcher.on('error', () => undefined)
  }

  /** @param folders absolute paths of the folders that summaries stand in */
  around(folders: readonly string[]): void {
    for (const place of settingsPlaces(folders)) {
      if (!this.#watched.has(place)) this.#watcher.add(place)
      this.#watched.add(place)
    }
  }

  async close(): Promise<void> {
    await this.#watcher.close()
  }
}

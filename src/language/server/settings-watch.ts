import { type Stats, unwatchFile, watchFile } from 'node:fs'
import { allSettingsPaths } from '../../files/settings-paths.js'

/** Milliseconds between two looks. */
const INTERVAL_MS = 500

/**
 * Watches each `tomtat.yml` and profile that summaries are judged by, and the places where one may come. Not every
 * editor can watch files for a server, and none knows where a profile lies. Looking again and again sees what comes
 * later, is replaced by its name, or stands behind a link; chokidar waits for only one missing file of a folder.
 */
export class SettingsWatch {
  readonly #look: (now: Stats, before: Stats) => void
  readonly #watched = new Set<string>()

  constructor(changed: () => void) {
    // `watchFile` also reports its first look at a file that is not there: no inode before nor after.
    this.#look = (now, before) => {
      if (now.ino !== 0 || before.ino !== 0) changed()
    }
  }

  /** @param folders absolute paths of the folders that summaries stand in */
  around(folders: readonly string[]): void {
    for (const place of allSettingsPaths(folders)) {
      if (this.#watched.has(place)) continue
      this.#watched.add(place)
      watchFile(place, { interval: INTERVAL_MS, persistent: false }, this.#look)
    }
  }

  close(): void {
    for (const place of this.#watched) unwatchFile(place, this.#look)
    this.#watched.clear()
  }
}

import path from 'node:path'
import { openedProfiles } from '../profile/load.js'
import { findConfig } from './config.js'

/** Absolute paths of the files that say how summaries in these folders are judged, and of those that may come to. */
export function settingsPlaces(folders: readonly string[]): string[] {
  const configs = folders.flatMap((folder) => [
    path.join(folder, 'tomtat.yml'),
    findConfig(folder) ?? [],
  ])
  return [...new Set([...configs.flat(), ...openedProfiles()].map((one) => path.resolve(one)))]
}

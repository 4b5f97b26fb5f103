import path from 'node:path'
import { namedProfiles, openedProfiles } from '../profile/load/load.js'
import { configPaths, findConfig } from './config.js'

/**
 * Absolute paths of the files that say how summaries in these folders are judged, and of the `tomtat.yml` beside
 * them that may come: as many as chokidar can watch, which waits for only one missing file of a folder.
 */
export function settingsPaths(folders: readonly string[]): string[] {
  const configs = folders.flatMap((folder) => [
    path.join(folder, 'tomtat.yml'),
    findConfig(folder) ?? [],
  ])
  return absolute([...configs.flat(), ...openedProfiles()])
}

/** The same with every file that may come: in folders above, and profiles that are named and not there yet. */
export function allSettingsPaths(folders: readonly string[]): string[] {
  return absolute([...folders.flatMap(configPaths), ...namedProfiles()])
}

function absolute(places: readonly string[]): string[] {
  return [...new Set(places.map((one) => path.resolve(one)))]
}

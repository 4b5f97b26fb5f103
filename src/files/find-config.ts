import { knownRules, optionsOf } from '../lint/known-rules.js'
import type { LoadedConfig } from '../settings/types.js'
import { configFinder } from './config.js'

/** Finds what `tomtat.yml` says for a folder, judged by the rules that there are; each file is read once. */
export function makeFindConfig(): (folder: string) => LoadedConfig {
  return configFinder(knownRules, optionsOf)
}

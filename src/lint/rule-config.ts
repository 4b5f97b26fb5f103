import { rules } from '../../rules/index.js'
import { configFinder } from '../files/config.js'
import type { LoadedConfig } from '../settings/config-types.js'

/** Finds what `tomtat.yml` says for a folder, judged by the rules that there are; each file is read once. */
export function makeFindConfig(): (folder: string) => LoadedConfig {
  return configFinder(knownRules, optionsOf)
}

/** Ids of all rules. */
export const knownRules: readonly string[] = rules.map((rule) => rule.id)

/** Names of the options that a rule takes. */
export function optionsOf(id: string): readonly string[] {
  const rule = rules.find((one) => one.id === id)
  return Object.keys((rule?.options?.properties ?? {}) as object)
}

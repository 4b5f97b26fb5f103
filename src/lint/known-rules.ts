import { rules } from '../../rules/index.js'

/** Ids of all rules. */
export const knownRules: readonly string[] = rules.map((rule) => rule.id)

/** Names of the options that a rule takes. */
export function optionsOf(id: string): readonly string[] {
  const rule = rules.find((one) => one.id === id)
  return Object.keys((rule?.options?.properties ?? {}) as object)
}

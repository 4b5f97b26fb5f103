import type { Rule } from './types.js'

/**
 * A rule: frozen data and one pure function. The default export of every file in `rules/<group>/`; `lint/plugin.ts`
 * makes a remark plugin of it.
 */
export function defineRule<Id extends string>(rule: Rule<Id>): Rule<Id> {
  for (const texts of Object.values(rule.messages)) Object.freeze(texts)
  Object.freeze(rule.messages)
  return Object.freeze(rule)
}

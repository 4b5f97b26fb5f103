import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { RuleSetting } from '../profile/types.js'
import type { Report, Rule } from '../rule/types.js'
import { type Context, contextOf } from './context.js'
import { publish } from './door/door.js'
import { readSetting } from './setting.js'

/** A rule as a remark plugin: takes `level` or `[level, options]`; its data stands at `.rule`. */
export type RulePlugin<Id extends string = string> = Plugin<[unknown?], Root> & {
  readonly rule: Rule<Id>
}

/**
 * Makes a remark-lint rule of frozen data and one pure function.
 *
 * `unified-lint-rule` is not used: it gives every finding of a rule the same level and takes an
 * unknown level for an option.
 *
 * @throws {Error} when used with an unknown level or with options that the rule does not have
 */
export function lintRule<Id extends string>(rule: Rule<Id>): RulePlugin<Id> {
  for (const texts of Object.values(rule.messages)) Object.freeze(texts)
  Object.freeze(rule.messages)
  Object.freeze(rule)
  const plugin: Plugin<[unknown?], Root> = function (setting) {
    const own = readSetting(rule, setting)
    if (own.level === 'off') return undefined
    const transform = (tree: Root, file: VFile) => run(rule, own, contextOf(tree, file), file)
    if (!rule.last) return transform
    this.use(() => transform)
    return undefined
  }
  Object.defineProperty(plugin, 'name', { value: `remark-lint:${rule.id}` })
  return Object.assign(plugin, { rule })
}

/** @param own what the remark user wrote at this rule; it wins over `tomtat.yml` and the profile */
function run<Id extends string>(
  rule: Rule<Id>,
  own: RuleSetting,
  context: Context,
  file: VFile,
): void {
  if (context.bound.isSummary === (rule.foreign ?? false)) return
  const configured = context.settingOf(rule.id)
  const level = own.level ?? configured.level
  if (level === 'off') return
  const { phase, recovered, comments, ran } = context
  const options = { ...configured.options, ...own.options }
  const reports: Report<Id>[] = []
  try {
    rule.check(context.bound, {
      options,
      phase,
      recovered,
      comments,
      ran,
      report: (one) => reports.push(one),
    })
  } catch (error) {
    context.crashed(rule.id, error, file)
  }
  ran.add(rule.id)
  for (const report of reports) publish(rule, report, level, context, file)
}

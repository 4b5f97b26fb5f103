import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { RuleSetting } from '../profile/types.js'
import { defineRule } from '../rule/contract.js'
import type { Report, Rule } from '../rule/types.js'
import { mergeSettings } from '../settings/merge-settings.js'
import { publish } from './door/door.js'
import { ruleCrash } from './problems.js'
import type { Run } from './run.js'
import { type Runs, runsOf } from './runs.js'
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
export function lintRule<Id extends string>(data: Rule<Id>): RulePlugin<Id> {
  const known = made.get(data)
  if (known) return known as RulePlugin<Id>
  const plugin = pluginOf(defineRule(data))
  made.set(data, plugin)
  return plugin
}

/** One plugin for each rule, so that a rule that is imported by itself configures the one in the preset. */
const made = new Map<unknown, unknown>()

function pluginOf<Id extends string>(rule: Rule<Id>): RulePlugin<Id> {
  const plugin: Plugin<[unknown?], Root> = function (setting) {
    const own = readSetting(rule, setting)
    if (own.level === 'off') return undefined
    const runs = runsOf(this)
    const transform = (tree: Root, file: VFile) =>
      runRule(rule, own, runs, runs.of(tree, file), file)
    if (!rule.last) return transform
    this.use(() => transform)
    return undefined
  }
  Object.defineProperty(plugin, 'name', { value: `remark-lint:${rule.id}` })
  return Object.assign(plugin, { rule })
}

/** @param own what the remark user wrote at this rule; it wins over `tomtat.yml` and the profile */
function runRule<Id extends string>(
  rule: Rule<Id>,
  own: RuleSetting,
  runs: Runs,
  run: Run,
  file: VFile,
): void {
  const { bound, settings, recovered, comments, ran } = run
  if (bound.isSummary === (rule.foreign ?? false)) return
  const { id } = rule
  const { level, options } = mergeSettings(bound.profile.rules[id], settings.rules[id], own)
  if (level === 'off') return
  const reports: Report<Id>[] = []
  try {
    rule.check(bound, {
      options,
      phase: settings.phase,
      recovered,
      comments,
      ran,
      report: (one) => reports.push(one),
    })
  } catch (error) {
    runs.addProblem(ruleCrash(file.path ?? '', id, error), run, file)
  }
  ran.add(id)
  for (const report of reports) publish(rule, report, level, run, file)
}

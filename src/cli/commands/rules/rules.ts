import { pageOf } from '../../../lint/door/door.js'
import { rulesText, type TextStyle } from '../../../report/console/rules-text.js'
import { groupOf } from '../../../rule/groups.js'
import type { Language } from '../../../text/types.js'
import type { Outcome } from '../../shared/output.js'
import { exit } from '../../shared/output.js'
import { type InForce, readInForce } from '../../shared/read-in-force.js'
import { readOverrides, type SettingsFlags } from '../../shared/settings.js'
import { problemLines, textStyle } from '../../shared/terminal.js'
import { chosen } from '../../shared/usage.js'

/** What commander hands over for `rules`. */
export interface RulesFlags extends SettingsFlags {
  readonly file?: string
  readonly format: string
  readonly color?: boolean
}

/** `tomtat rules`: all rules with the level each has here. */
export async function listRules(flags: RulesFlags): Promise<Outcome> {
  const format = chosen('--format', flags.format, ['text', 'json'])
  const { inForce, problems, locale } = await readInForce(flags.file ?? null, readOverrides(flags))
  const status = problems.length > 0 ? exit.failed : exit.clean
  const stderr = problemLines(problems, locale, flags.color)
  if (inForce === null) return { status, stdout: '', stderr }
  const profile = { value: inForce.profile.value.id, origin: inForce.profile.origin }
  const stdout =
    format === 'json'
      ? `${JSON.stringify({ version: 1, profile, rules: rulesData(inForce) }, null, 2)}\n`
      : rulesText({ profile, rules: inForce.rules }, tableStyle(locale, flags.color))
  return { status, stdout, stderr }
}

/** Where no terminal shows the table, a rule has one line, so that it can be searched. */
function tableStyle(locale: Language, color: boolean | undefined): TextStyle {
  const style = textStyle(locale, color)
  return process.stdout.isTTY ? style : { ...style, width: Number.POSITIVE_INFINITY }
}

function rulesData({ rules }: InForce) {
  return rules.map(({ rule, level, options }) => ({
    id: rule.id,
    group: groupOf(rule.id),
    level: level.value,
    defaultLevel: rule.level,
    origin: level.origin,
    title: rule.title,
    url: pageOf(rule.id),
    fix: rule.fixable ?? [],
    options: options.map(({ name, value, origin }) => ({ name, value, origin })),
    optionsSchema: rule.options ?? null,
  }))
}

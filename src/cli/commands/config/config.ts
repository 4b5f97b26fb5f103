import { configText, type SettingsReport } from '../../../report/console/config-text.js'
import type { RuleInForce } from '../../../settings/in-force.js'
import type { Outcome } from '../../shared/output.js'
import { exit } from '../../shared/output.js'
import { type InForce, readInForce } from '../../shared/read-in-force.js'
import { readOverrides, type SettingsFlags } from '../../shared/settings.js'
import { problemLines, textStyle } from '../../shared/terminal.js'
import { chosen } from '../../shared/usage.js'

/** What commander hands over for `config show`. */
export interface ConfigFlags extends SettingsFlags {
  readonly format: string
  readonly color?: boolean
}

/** `tomtat config show`: what holds for a file, a folder or (null) the working directory, and why. */
export async function showConfig(file: string | null, flags: ConfigFlags): Promise<Outcome> {
  const format = chosen('--format', flags.format, ['text', 'json'])
  const { inForce, problems, locale } = await readInForce(file, readOverrides(flags))
  const status = problems.length > 0 ? exit.failed : exit.clean
  const stderr = problemLines(problems, locale, flags.color)
  if (inForce === null) return { status, stdout: '', stderr }
  const report = reportOf(inForce)
  const stdout =
    format === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : configText(report, textStyle(locale, flags.color))
  return { status, stdout, stderr }
}

function reportOf(inForce: InForce): SettingsReport {
  const { file, profile, locale, phase, rules, ignore, ignored } = inForce
  return {
    version: 1,
    file,
    profile: { value: profile.value.id, origin: profile.origin },
    locale,
    phase,
    rules: rules.filter(isSet).map(({ rule, level, options }) => ({
      id: rule.id,
      level: level.value,
      defaultLevel: rule.level,
      origin: level.origin,
      options: options.map(({ name, value, origin }) => ({ name, value, origin })),
    })),
    ignore: ignore.map(({ value: pattern, origin }) => ({ pattern, origin })),
    ignored,
  }
}

/** Somebody set this rule explicitly. */
function isSet({ level, options }: RuleInForce): boolean {
  return [level, ...options].some(({ origin }) => origin.kind !== 'default')
}

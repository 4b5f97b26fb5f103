import { createColors } from 'picocolors'
import type { RuleLevel } from '../../profile/types.js'
import { grouped, groups } from '../../rule/groups.js'
import type { Rule } from '../../rule/types.js'
import type { Setting } from '../../settings/origin.js'
import { originText } from '../../settings/origin.js'
import type { Language } from '../../text/types.js'
import { fixAdvice } from '../rule-words.js'
import { paintLevel } from '../text/text.js'
import { levelName } from '../words.js'
import { columns, columnWidths } from './columns.js'

/** How something is written for people. */
export interface TextStyle {
  readonly locale: Language
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
}

export interface RulesReport {
  /** The profile in force. */
  readonly profile: Setting<string>
  readonly rules: readonly { readonly rule: Rule; readonly level: Setting<RuleLevel> }[]
}

/** What stands for a kind of fix in the table. */
const fixMarks = { safe: '✓', suggest: '?' } as const
const fixKinds = ['safe', 'suggest'] as const

/** All rules by group, with the level that each has here. */
export function rulesText(report: RulesReport, style: TextStyle): string {
  const { locale, color, width } = style
  const colors = createColors(color)
  const levels = new Map(report.rules.map(({ rule, level }) => [rule, level]))
  const listed = grouped(report.rules.map(({ rule }) => rule))
  const cells = (rule: Rule) => {
    const level = levels.get(rule) ?? { value: rule.level, origin: null }
    const { value, origin } = level
    const source = origin && origin.kind !== 'default' ? ` (${originText(origin, locale)})` : ''
    return [
      rule.id,
      paintLevel(value, levelName(value, locale), colors) + colors.dim(source),
      colors.green(fixKinds.map((kind) => markOf(rule, kind)).join('')),
      rule.title[locale],
    ]
  }
  // The columns of all groups stand below each other.
  const widest = columnWidths(listed.flatMap(([, rules]) => rules.map(cells)))
  const blocks = listed.map(([group, rules]) => {
    const title = colors.bold(groups[group]?.[locale] ?? group)
    return `${title}\n${columns(rules.map(cells), width, widest)}`
  })
  return `${blocks.join('\n')}\n${colors.dim(endText(report, locale))}\n`
}

function endText({ rules, profile }: RulesReport, locale: Language): string {
  const named = `${profile.value} (${originText(profile.origin, locale)})`
  const kinds = fixKinds.map((kind) => `${fixMarks[kind]} ${fixAdvice([kind], locale)}`).join('; ')
  const counted =
    locale === 'vi'
      ? `${rules.length} quy tắc; mẫu quy định: ${named}. Xem chi tiết: tomtat explain <id>`
      : `${rules.length} rules; profile: ${named}. More about one of them: tomtat explain <id>`
  return `${kinds}.\n${counted}`
}

function markOf({ fixable }: Rule, kind: (typeof fixKinds)[number]): string {
  return fixable?.includes(kind) ? fixMarks[kind] : ' '
}

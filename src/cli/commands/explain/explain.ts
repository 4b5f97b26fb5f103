import { nameOf } from '../../../bind/missing-field.js'
import { pageOf } from '../../../lint/door/door.js'
import type { Basis, Profile } from '../../../profile/types.js'
import {
  type Explanation,
  explainText,
  type FoundedParts,
} from '../../../report/console/explain-text.js'
import { type RulePage, rulePage } from '../../../report/console/rule-page.js'
import { valueNames } from '../../../report/rule-words.js'
import { groupOf } from '../../../rule/groups.js'
import type { Asked, Rule } from '../../../rule/types.js'
import type { Language } from '../../../text/types.js'
import type { Outcome } from '../../shared/output.js'
import { exit } from '../../shared/output.js'
import { type InForce, readInForce } from '../../shared/read-in-force.js'
import { knownRule, readOverrides, type SettingsFlags } from '../../shared/settings.js'
import { problemLines, textStyle } from '../../shared/terminal.js'
import { chosen } from '../../shared/usage.js'

/** What commander hands over for `explain`. */
export interface ExplainFlags extends SettingsFlags {
  readonly file?: string
  readonly format: string
  readonly color?: boolean
}

/** `tomtat explain`: the page of a rule, with what holds here. */
export async function explain(id: string, flags: ExplainFlags): Promise<Outcome> {
  const rule = knownRule(id)
  const format = chosen('--format', flags.format, ['text', 'json'])
  const { inForce, problems, locale } = await readInForce(flags.file ?? null, readOverrides(flags))
  const status = problems.length > 0 ? exit.failed : exit.clean
  const stderr = problemLines(problems, locale, flags.color)
  if (inForce === null) return { status, stdout: '', stderr }
  const page = rulePage(id)
  const explanation = explanationOf(rule, page, inForce)
  const stdout =
    format === 'json'
      ? `${JSON.stringify(dataOf(explanation, page, locale), null, 2)}\n`
      : explainText(explanation, textStyle(locale, flags.color))
  return { status, stdout, stderr }
}

function explanationOf(rule: Rule, page: RulePage, inForce: InForce): Explanation {
  const { profile, locale, rules } = inForce
  const own = rules.find((one) => one.rule === rule)
  return {
    rule,
    url: pageOf(rule.id),
    prose: page.prose[locale.value],
    examples: page.examples.filter(({ language }) => language === locale.value),
    level: own?.level ?? { value: rule.level, origin: profile.origin },
    options: own?.options ?? [],
    profile: { value: profile.value.id, origin: profile.origin },
    basis: rule.asks ? founded(rule.asks(profile.value), profile.value, locale.value) : null,
  }
}

/** Each basis once, with what it is the basis of. */
function founded(
  asked: readonly Asked[],
  profile: Profile,
  locale: Language,
): readonly FoundedParts[] {
  const byId = new Map<string, { basis: Basis; of: FoundedParts['of'][number][] }>()
  for (const { id, basis } of asked) {
    if (!basis) continue
    const entry = byId.get(basis.id) ?? { basis, of: [] }
    entry.of.push({ id, name: nameIn(profile, id, locale) })
    byId.set(basis.id, entry)
  }
  return [...byId.values()]
}

/** What the profile calls a part or a field; holes such as the number of a chapter are left out. */
function nameIn(profile: Profile, id: string, locale: Language): string {
  const field = profile.cover.fields.find((one) => one.id === id)
  if (field) return nameOf(field)[locale]
  const name = profile.labels[id]?.[locale]?.[0] ?? valueNames[id]?.[locale] ?? id
  return name.replace(/[.:]? ?\{\w+\}/gu, '')
}

function dataOf(explanation: Explanation, { source }: RulePage, locale: Language) {
  const { rule, url, prose, examples, level, options, profile, basis } = explanation
  const markdown = (nodes: Explanation['prose']['why']) =>
    source.slice(nodes.at(0)?.position?.start.offset ?? 0, nodes.at(-1)?.position?.end.offset ?? 0)
  return {
    version: 1,
    id: rule.id,
    group: groupOf(rule.id),
    language: locale,
    title: rule.title[locale],
    url,
    level: level.value,
    defaultLevel: rule.level,
    origin: level.origin,
    fix: rule.fixable ?? [],
    options,
    profile,
    basis: basis?.map((one) => basisData(one, locale)) ?? null,
    why: markdown(prose.why),
    silent: markdown(prose.silent),
    examples: examples.map(({ caption, ...example }) => ({
      ...example,
      caption: caption && markdown([caption]),
    })),
  }
}

function basisData({ basis, of }: FoundedParts, locale: Language) {
  const { id, kind, source, clause, url } = basis
  return { id, kind, source: source[locale], clause: clause?.[locale] ?? null, url, of }
}

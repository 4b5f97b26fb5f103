import { configOrigin, type Wishes } from '../cli/shared/settings.js'
import type { Profile, RuleLevel } from '../profile/types.js'
import type { Rule } from '../rule/types.js'
import type { Config } from './config-types.js'
import { mergeSettings } from './merge-settings.js'
import { byDefault, named, type Origin, type Said } from './origin.js'

/** An option of a rule as it holds. */
interface OptionInForce extends Said<unknown> {
  readonly name: string
  readonly default: unknown
  /** What it does, in English, as the rule's JSON Schema has it. */
  readonly about: string
}

/** A rule as it holds for a file, and who said so. */
export interface RuleInForce {
  readonly rule: Rule
  readonly level: Said<RuleLevel>
  readonly options: readonly OptionInForce[]
}

/** Who may speak of a rule; the first to speak wins: command line, `tomtat.yml`, profile, the rule itself. */
export interface Speakers {
  readonly wishes: Wishes
  readonly config: Config
  readonly profile: Profile
}

export function ruleInForce(rule: Rule, speakers: Speakers): RuleInForce {
  return { rule, level: levelInForce(rule, speakers), options: optionsInForce(rule, speakers) }
}

function levelInForce({ id, level }: Rule, { wishes, config, profile }: Speakers): Said<RuleLevel> {
  const wished = wishes.rules.get(id)
  if (wished) return { value: wished, origin: named('command-line', '--rule') }
  const configured = config.rules[id]?.level
  if (configured) return { value: configured, origin: configOrigin(config.origins[`rules/${id}`]) }
  const asked = profile.rules[id]?.level
  if (asked) return { value: asked, origin: named('profile', profile.id) }
  return { value: level, origin: byDefault }
}

interface OptionSchema {
  readonly default?: unknown
  readonly description?: string
}

function optionsInForce(rule: Rule, { config, profile }: Speakers): readonly OptionInForce[] {
  const { id } = rule
  const merged = mergeSettings(profile.rules[id], config.rules[id]).options
  const originOf = (name: string): Origin => {
    const place = config.origins[`rules/${id}/${name}`]
    if (place) return configOrigin(place)
    const asked = Object.hasOwn(profile.rules[id]?.options ?? {}, name)
    return asked ? named('profile', profile.id) : byDefault
  }
  const schemas = (rule.options?.properties ?? {}) as Readonly<Record<string, OptionSchema>>
  return Object.entries(schemas).map(([name, schema]) => ({
    name,
    value: Object.hasOwn(merged, name) ? merged[name] : schema.default,
    origin: originOf(name),
    default: schema.default,
    about: schema.description ?? '',
  }))
}

import path from 'pathe'
import type { FrontMatter } from '../model/types.js'
import type { Profile, RuleLevel, RuleSetting } from '../profile/types.js'
import type { Language } from '../text/types.js'
import { mergeSettings } from './merge-settings.js'
import {
  byDefault,
  environmentLocale,
  localeVariable,
  named,
  type Origin,
  placed,
  type Setting,
} from './origin.js'
import {
  type Config,
  type ConfigPosition,
  noConfig,
  noOverrides,
  type Overrides,
  type Phase,
  type Settings,
} from './types.js'

/** The profile where none is named. */
export const DEFAULT_PROFILE = 'ajc'

/** The phase where none is named: most files that are checked are about to be handed in. */
const DEFAULT_PHASE: Phase = 'submission'

/** Who may set a value, in the order in which they are asked. */
const ORDER = ['command-line', 'front-matter', 'config', 'profile', 'environment'] as const

/** The value that each of them sets; null or missing where it sets none. */
type Claims<Value> = Partial<Record<(typeof ORDER)[number], Setting<Value> | null>>

/**
 * Decides what holds and why: the first in the order that sets a value, else the default. Every question about a
 * setting ends here, whoever asks: `check`, `fix`, `config show`, the editor, the API.
 */
function decide<Value>(claims: Claims<Value>, otherwise: Value): Setting<Value> {
  for (const who of ORDER) {
    const claim = claims[who]
    if (claim) return claim
  }
  return { value: otherwise, origin: byDefault }
}

function claim<Value>(value: Value | null | undefined, origin: Origin): Setting<Value> | null {
  return value === null || value === undefined ? null : { value, origin }
}

/** Name or path of the profile of a text. The origin of front matter has no path or line: the caller knows them. */
export function profileInForce(
  frontMatter: Pick<FrontMatter, 'data'> | null,
  { profile, configured, configuredAt }: Pick<Settings, 'profile' | 'configured' | 'configuredAt'>,
): Setting<string> {
  const written = frontMatter?.data.profile
  const own = typeof written === 'string' && written !== '' ? written : null
  return decide<string>(
    {
      'command-line': claim(profile, named('command-line', '--profile')),
      'front-matter': claim(own, placed('front-matter', '', 0)),
      config: claim(configured, configOrigin(configuredAt, 'config')),
    },
    DEFAULT_PROFILE,
  )
}

export function phaseInForce(
  { phase, origins }: Pick<Config, 'phase' | 'origins'>,
  overrides: Pick<Overrides, 'phase'>,
): Setting<Phase> {
  return decide(
    {
      'command-line': claim(overrides.phase, named('command-line', '--phase')),
      config: claim(phase, configOrigin(origins.phase, 'config')),
    },
    DEFAULT_PHASE,
  )
}

/**
 * Language of what is printed.
 *
 * @param configs those of the file and of the working directory, the first that says one wins
 * @param environment variables such as LANG
 */
export function localeInForce(
  { locale }: Pick<Overrides, 'locale'>,
  configs: readonly Config[],
  environment: Readonly<Record<string, string | undefined>>,
): Setting<Language> {
  const config = configs.find((one) => one.locale !== null)
  const variable = localeVariable(environment)
  return decide<Language>(
    {
      'command-line': claim(locale, named('command-line', '--locale')),
      config: config ? claim(config.locale, configOrigin(config.origins.locale, 'config')) : null,
      environment: variable
        ? claim(environmentLocale(environment), named('environment', variable))
        : null,
    },
    'en',
  )
}

/** What of a rule decides its settings. */
export interface RuleDefaults {
  readonly id: string
  readonly level: RuleLevel
  /** JSON Schema of its options. */
  readonly options?: Readonly<Record<string, unknown>>
}

/** A rule as it holds for a file, and who set its level and each of its options. */
export interface RuleInForce<Rule extends RuleDefaults = RuleDefaults> {
  readonly rule: Rule
  readonly level: Setting<RuleLevel>
  readonly options: readonly OptionInForce[]
}

interface OptionInForce extends Setting<unknown> {
  readonly name: string
  readonly default: unknown
  /** What it does, in English, as the rule's JSON Schema has it. */
  readonly about: string
}

/** Who may set a rule, beside the rule itself. */
export interface RuleSources {
  readonly overrides: Overrides
  readonly config: Config
  readonly profile: Profile
}

/** What holds of a rule, and who set it. */
export function ruleInForce<Rule extends RuleDefaults>(
  rule: Rule,
  sources: RuleSources,
): RuleInForce<Rule> {
  const { id, level } = rule
  const { overrides, config, profile } = sources
  const schemas = (rule.options?.properties ?? {}) as Readonly<Record<string, OptionSchema>>
  return {
    rule,
    level: decide(
      {
        'command-line': claim(overrides.rules.get(id)?.level, named('command-line', '--rule')),
        config: claim(
          config.rules[id]?.level,
          configOrigin(config.origins[`rules/${id}`], 'config'),
        ),
        profile: claim(profile.rules[id]?.level, named('profile', profile.id)),
      },
      level,
    ),
    options: Object.entries(schemas).map(([name, schema]) => ({
      name,
      ...optionInForce(id, name, schema, sources),
      default: schema.default,
      about: schema.description ?? '',
    })),
  }
}

interface OptionSchema {
  readonly default?: unknown
  readonly description?: string
}

/** The first in the order that names an option is its origin; an object is merged with those of the later ones. */
function optionInForce(
  id: string,
  name: string,
  schema: OptionSchema,
  { overrides, config, profile }: RuleSources,
): Setting<unknown> {
  const [over, own, asked] = [overrides.rules.get(id), config.rules[id], profile.rules[id]]
  const merged = mergeSettings(asked, own, over).options
  const of = (setting: RuleSetting | undefined, origin: Origin) =>
    Object.hasOwn(setting?.options ?? {}, name) ? { value: merged[name], origin } : null
  return decide<unknown>(
    {
      'command-line': of(over, named('command-line', '--rule')),
      config: of(own, configOrigin(config.origins[`rules/${id}/${name}`], 'config')),
      profile: of(asked, named('profile', profile.id)),
    },
    schema.default,
  )
}

/** What is set for the files of one `tomtat.yml`, from outside. */
export function settingsOf(
  config: Config = noConfig,
  overrides: Overrides = noOverrides,
  locale: Language = 'en',
): Settings {
  const ids = new Set([...Object.keys(config.rules), ...overrides.rules.keys()])
  return {
    locale,
    phase: phaseInForce(config, overrides).value,
    date: overrides.date,
    profile: overrides.profile,
    configured: config.profile,
    configuredAt: config.origins.profile,
    rules: Object.fromEntries(
      [...ids].map((id) => [id, mergeSettings(config.rules[id], overrides.rules.get(id))]),
    ),
  }
}

/** The settings where nothing is set. */
export const plainSettings: Settings = settingsOf()

/** A line of a `tomtat.yml` as origin, as seen from the working directory. */
export function configOrigin(
  at: ConfigPosition | undefined,
  otherwise: 'config' | 'default' = 'default',
): Origin {
  if (at) return placed('config', nearPath(at.path), at.line)
  return otherwise === 'config' ? { ...byDefault, kind: 'config' } : byDefault
}

/** A file that the program found, as seen from the working directory. */
export function nearPath(file: string): string {
  if (!path.isAbsolute(file)) return file
  const relative = path.relative('.', file)
  return relative.startsWith('..') ? file : relative
}

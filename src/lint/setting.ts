import { ajvLoader } from '../profile/check/json-schema.js'
import type { RuleLevel, RuleSetting } from '../profile/types.js'
import type { Rule } from '../rule/types.js'
import { didYouMean } from '../text/did-you-mean.js'

/** Words for levels: ours, and remark-lint's. */
const LEVELS: Readonly<Record<string, RuleLevel | null>> = {
  error: 'error',
  warning: 'warning',
  warn: 'warning',
  info: 'info',
  off: 'off',
  on: null,
}

/** The level words people may write. */
const LEVEL_WORDS: readonly string[] = Object.keys(LEVELS)

/**
 * Reads a level as remark-lint takes it: a word, a truth value, or 0, 1, 2.
 *
 * @returns the level, null for "on with the rule's own level", undefined where it is none
 */
function readLevel(value: unknown): RuleLevel | null | undefined {
  if (value === undefined || value === null || value === true) return null
  if (value === false || value === 0) return 'off'
  if (value === 1) return 'warning'
  if (value === 2) return 'error'
  if (typeof value === 'string' && Object.hasOwn(LEVELS, value)) return LEVELS[value]
  return undefined
}

/**
 * Reads what a rule was configured with: a level, `[level, options]` or an object of options.
 *
 * @throws {Error} one line that says what is allowed
 */
export function readSetting(rule: Rule, value: unknown): RuleSetting {
  const [first, second] = Array.isArray(value) ? [value[0], value[1]] : [value, undefined]
  if (typeof first === 'object' && first !== null && !Array.isArray(value)) {
    return { level: null, options: checkOptions(rule, first) }
  }
  const level = readLevel(first)
  if (level === undefined) {
    const guess = typeof first === 'string' ? didYouMean(first, LEVEL_WORDS).en : ''
    throw new Error(
      `${rule.id}: unknown level '${String(first)}'; allowed: ${LEVEL_WORDS.join(', ')}.${guess}`,
    )
  }
  return { level, options: second === undefined ? {} : checkOptions(rule, second) }
}

/** @throws {Error} when the options do not fit the rule's schema */
function checkOptions(rule: Rule, options: unknown): Readonly<Record<string, unknown>> {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new Error(`${rule.id}: options must be an object`)
  }
  const known = Object.keys((rule.options?.properties ?? {}) as object)
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue
    const guess = didYouMean(key, known).en
    throw new Error(`${rule.id}: unknown option '${key}'.${guess}`)
  }
  if (rule.options) validate(rule, options)
  return options as Record<string, unknown>
}

/** Options are rare, so ajv is loaded only when there are some. */
function validate(rule: Rule, options: object) {
  const ajv = new (ajvLoader.get()())({ allErrors: true })
  if (!ajv.validate(rule.options as object, options)) {
    throw new Error(`${rule.id}: ${ajv.errorsText().replaceAll('data/', '')}`)
  }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { loadProfile } from '../../src/profile/load/load.js'
import type { Profile, RuleLevel, RuleSetting } from '../../src/profile/types.js'
import type { Rule } from '../../src/rule/types.js'
import { ruleInForce, settingsOf } from '../../src/settings/in-force.js'
import { mergeSettings } from '../../src/settings/merge-settings.js'
import { type Config, noConfig, noOverrides } from '../../src/settings/types.js'
import { runs } from '../properties/documents.js'

const rule: Rule = {
  ...(rules[0] as Rule),
  id: 'works-count',
  level: 'warning',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      most: { type: 'integer', default: 9, description: 'The most.' },
      least: { type: 'integer', default: 2, description: 'The least.' },
    },
  },
}

function profileWith(setting: RuleSetting | undefined): Profile {
  return { ...loadProfile('base'), id: 'our', rules: setting ? { [rule.id]: setting } : {} }
}

function configWith(setting: RuleSetting | undefined): Config {
  if (!setting) return noConfig
  const place = { path: '/somewhere/tomtat.yml', line: 4 }
  const keys = [
    ...(setting.level ? [`rules/${rule.id}`] : []),
    ...Object.keys(setting.options).map((name) => `rules/${rule.id}/${name}`),
  ]
  const origins = Object.fromEntries(keys.map((key) => [key, place]))
  return { ...noConfig, rules: { [rule.id]: setting }, origins }
}

const level = fc.constantFrom<RuleLevel>('error', 'warning', 'info', 'off')
const setting = fc.record({
  level: fc.option(level),
  options: fc.record({ most: fc.nat(), least: fc.nat() }, { requiredKeys: [] }),
})
const maybe = fc.option(setting, { nil: undefined })

describe('ruleInForce', () => {
  it('says what the rules are given, and by whom', () => {
    fc.assert(
      fc.property(maybe, maybe, fc.option(level), (asked, configured, wished) => {
        const profile = profileWith(asked)
        const config = configWith(configured)
        const overrides = {
          ...noOverrides,
          rules: new Map(wished ? [[rule.id, { level: wished, options: {} }]] : []),
        }
        const found = ruleInForce(rule, { overrides, config, profile })
        const settings = settingsOf(config, overrides, 'en')
        const given = mergeSettings(profile.rules[rule.id], settings.rules[rule.id])
        expect(found.level.value).toBe(given.level ?? rule.level)
        const by = wished
          ? 'command-line'
          : configured?.level
            ? 'config'
            : asked?.level
              ? 'profile'
              : 'default'
        expect(found.level.origin.kind).toBe(by)
        for (const { name, value, origin } of found.options) {
          const key = name as 'most' | 'least'
          expect(value).toBe(given.options[key] ?? (key === 'most' ? 9 : 2))
          const own = (one: RuleSetting | undefined) => one?.options[key] !== undefined
          expect(origin.kind).toBe(own(configured) ? 'config' : own(asked) ? 'profile' : 'default')
        }
      }),
      runs(300),
    )
  })

  it('names the line, the option and the profile', () => {
    const speak = (wished: RuleLevel | null, configured: RuleSetting | undefined) => {
      const overrides = {
        ...noOverrides,
        rules: new Map(wished ? [[rule.id, { level: wished, options: {} }]] : []),
      }
      const profile = profileWith({ level: 'info', options: {} })
      return ruleInForce(rule, { overrides, config: configWith(configured), profile }).level.origin
    }
    expect(speak('off', undefined)).toMatchObject({ name: '--rule', path: null })
    expect(speak(null, { level: 'off', options: {} })).toMatchObject({ name: null, line: 4 })
    expect(speak(null, undefined)).toMatchObject({ name: 'our', line: null })
  })
})

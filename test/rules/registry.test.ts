import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { plugins } from '../../src/lint/preset.js'
import type { Finding } from '../../src/lint/types.js'
import type { Rule } from '../../src/rule/types.js'
import type { Language } from '../../src/text/types.js'
import { findingsOf, idsOf, RULES, readPages } from './page.js'

const languages: readonly Language[] = ['en', 'vi']
const pages = readPages()

describe('the registry', () => {
  it('equals the folder', () => {
    expect(rules.map(({ id }) => id)).toEqual(idsOf('.ts'))
    expect(plugins.map(({ rule }) => rule)).toEqual(rules)
    const imports = readFileSync(path.join(RULES, 'index.ts'), 'utf8').matchAll(
      /^import \w+ from '\.\/(\w[\w-]*)\/(\w[\w-]*)\.js'$/gm,
    )
    expect([...imports].map(([, group, check]) => `${group}-${check}`)).toEqual(idsOf('.ts'))
  })

  it('holds every id once', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+-[a-z]+$/)
  })

  it('has one rule for foreign files', () => {
    expect(rules.filter(({ foreign }) => foreign).map(({ id }) => id)).toEqual(['document-kind'])
  })
})

describe.each(rules)('$id', (rule) => {
  it('is frozen, and has a level', () => {
    expect(Object.isFrozen(rule)).toBe(true)
    expect(['error', 'warning', 'info']).toContain(rule.level)
  })

  it('has its texts in both languages', () => {
    for (const text of [rule.title, ...Object.values(rule.messages)])
      for (const language of languages) expect(text[language].trim()).not.toBe('')
    for (const language of languages) expect(rule.title[language]).toMatch(/^\p{Lu}.*\.$/u)
  })

  it('has the same holes in both languages', () => {
    for (const { en, vi } of Object.values(rule.messages)) expect(holes(vi)).toEqual(holes(en))
  })

  it('describes its options', () => {
    for (const option of optionsOf(rule)) {
      expect(option).toMatchObject({ description: expect.stringMatching(/\S/) })
      expect(option).toHaveProperty('default')
    }
    if (rule.options) expect(rule.options).toMatchObject({ additionalProperties: false })
  })

  const examples = pages.find(({ id }) => id === rule.id)?.examples ?? []

  it('fills its messages in both languages', async () => {
    for (const example of examples) {
      const [en = [], vi = []] = await Promise.all(
        languages.map((locale) => findingsOf(example, rule.id, locale)),
      )
      for (const { message } of [...en, ...vi]) {
        expect(message).not.toMatch(/[{}]|undefined|null|NaN|\[object/)
        expect(message).not.toMatch(/ {2}|“”|(?<!\.)\.\.(?!\.)|^\s|\s$/)
      }
      const bare = (found: readonly Finding[]) =>
        found.map(({ id, line, level }) => ({ id, line, level }))
      expect(bare(vi)).toEqual(bare(en))
    }
  })

  it('shows each of its messages on its page', () => {
    const shown = examples.flatMap(({ findings }) => findings ?? [])
    const ids = shown.map((line) => line.split(' ')[1] ?? '')
    expect([...new Set(ids)].sort()).toEqual(Object.keys(rule.messages).sort())
  })
})

/** Names of the holes that show a value; those that only choose a word differ between languages. */
function holes(template: string): string[] {
  return [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort()
}

function optionsOf({ options }: Rule): unknown[] {
  return Object.values((options?.properties ?? {}) as object)
}

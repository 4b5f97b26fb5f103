import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import preset from '../../src/lint/preset.js'
import { CLEAN, check, runs } from './documents.js'

/** Many defects at once: every fifth line of the body is lost, or all of it stands twice. */
const DOCUMENTS = CLEAN.flatMap(({ name, text, lines, body }) => [
  { name, text: lines.filter((_, index) => index < body || index % 5 !== 0).join('\n') },
  { name, text: `${text}\n\n${lines.slice(body).join('\n')}` },
])

const usual = [...(preset.plugins ?? [])]

afterEach(() => {
  preset.plugins = usual
})

describe('the order of the rules', () => {
  it('changes no finding and not their order', { timeout: 60_000 }, async () => {
    const shuffled = fc.shuffledSubarray(usual, { minLength: usual.length })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...DOCUMENTS), shuffled, async ({ name, text }, plugins) => {
        preset.plugins = usual
        const { findings } = await check(name, text)
        expect(findings.length).toBeGreaterThan(3)
        preset.plugins = plugins
        expect((await check(name, text)).findings).toEqual(findings)
      }),
      runs(10),
    )
  })
})

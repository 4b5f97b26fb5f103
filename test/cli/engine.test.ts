import { describe, expect, it } from 'vitest'
import { engineRunner } from '../../src/cli/shared/engine.js'
import { checkSource } from '../../src/lint/check.js'
import { plainSettings } from '../../src/settings/in-force.js'

const TEXT =
  '---\nprofile: base\nlanguage: en\n---\n# Chapter 1. ONE\n\n## 1.1. A\n\nText.\n\n## 1.3. B\n\nText.\n'

describe('the engine of the command line', () => {
  it('finds what the processor alone finds', async () => {
    const source = { path: 'summary.md', kind: 'markdown' as const, text: TEXT }
    const alone = await checkSource(source, plainSettings)
    expect(alone.file.findings.length).toBeGreaterThan(0)
    expect(await checkSource(source, plainSettings, engineRunner)).toEqual(alone)
  })

  it('hands over what was thrown', async () => {
    // Far more nested quotes than any summary has: reading refuses to go on.
    const source = {
      path: 'deep.md',
      kind: 'markdown' as const,
      text: `${'> '.repeat(200)}x <!-- y -->\n`,
    }
    const alone = await checkSource(source, plainSettings)
    expect(alone.problems).toMatchObject([{ code: 'too-large' }])
    expect(await checkSource(source, plainSettings, engineRunner)).toEqual(alone)
  })
})

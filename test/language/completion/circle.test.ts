import { describe, expect, it } from 'vitest'
import { loadProfile, SHIPPED } from '../../../src/profile/load/load.js'
import { skeleton } from '../../../src/write/markdown/skeleton/skeleton.js'
import { offered } from './accept.js'

const MISSING = new Set(['parts-missing', 'chapters-count', 'chapters-conclusion'])

/** A text without one heading and all that stands below it, with `¦` in its place. */
function without(text: string, heading: string, begun: string): string {
  const start = text.indexOf(`${heading}\n`)
  const depth = heading.indexOf(' ')
  const rest = text.slice(start + heading.length)
  const next = rest.search(new RegExp(`\n#{1,${depth}} `, 'u'))
  const behind = next < 0 ? '' : rest.slice(next + 1)
  const above = text.slice(0, start)
  if (behind === '') return `${above}${begun}¦`
  return begun === '' ? `${above}¦\n${behind}` : `${above}${begun}¦\n\n${behind}`
}

/** Headings of a skeleton; the profile asks for none of the sections of its chapters by name. */
function headingsOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => /^#+ (?!\d\.\d.*\[…)/u.test(line))
}

const cases = SHIPPED.flatMap((name) =>
  loadProfile(name).languages.map((language) => ({ name, language })),
)

describe('a part that was taken out of a skeleton', () => {
  it.each(cases)('comes back as it was: $name, $language', async ({ name, language }) => {
    const text = skeleton(loadProfile(name), { language })
    let found = 0
    for (const heading of headingsOf(text)) {
      const { items, accepted, analysis } = await offered(without(text, heading, ''))
      if (!analysis.findings.some(({ rule }) => MISSING.has(rule))) continue
      found++
      // The check finds nothing missing in a skeleton: tests of src/new hold that.
      expect(accepted(items[0])).toBe(text)
      const begun = await offered(without(text, heading, heading.slice(0, 5)))
      expect(begun.accepted(begun.items[0])).toBe(text)
    }
    expect(found).toBeGreaterThan(7)
  })
})

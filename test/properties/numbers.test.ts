import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLEAN, type Clean, check, runs, withLine } from './documents.js'

const NUMBERED = /^(?:#+ )?((?:\d+\.)+) \S/u
const END = /^(?:# )?(?:CONCLUSION|KẾT LUẬN)$/u

/** Numbered headings between introduction and conclusion, by the index of their line. */
function headings({ lines, body }: Clean): { at: number; groups: number[] }[] {
  const end = lines.findIndex((line) => END.test(line))
  return lines.slice(body, end).flatMap((line, index) => {
    const number = NUMBERED.exec(line)?.[1]
    return number ? [{ at: body + index, groups: number.slice(0, -1).split('.').map(Number) }] : []
  })
}

const slip = fc
  .tuple(fc.constantFrom(...CLEAN), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 40 }))
  .map(([clean, pick, place, value]) => {
    const all = headings(clean)
    const { at, groups } = all[pick % all.length] ?? { at: 0, groups: [] }
    const index = place % groups.length
    const wrong = groups.map((group, i) =>
      i !== index ? group : value >= group ? value + 1 : value,
    )
    const line = (clean.lines[at] ?? '').replace(groups.join('.'), wrong.join('.'))
    return { name: clean.name, line: at + 1, was: groups.join('.'), heading: line, clean }
  })

describe('one wrong number of a heading', () => {
  it('gives one finding, at that heading', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(slip, async ({ name, line, heading, was, clean }) => {
        const { findings } = await check(name, withLine(clean, line - 1, heading))
        const found = findings.map(({ rule, line, message }) => ({ rule, line, message }))
        expect({ name, was, heading, found }).toMatchObject({
          found: [{ rule: 'numbering-sequence', line }],
        })
        expect(found).toHaveLength(1)
      }),
      runs(40),
    )
  })
})

describe('a clean summary', () => {
  it.each(CLEAN)('$name has no finding and many headings', async (clean) => {
    expect((await check(clean.name, clean.text)).findings).toEqual([])
    expect(headings(clean).length).toBeGreaterThan(25)
  })
})

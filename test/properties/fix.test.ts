import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixText } from '../../src/files/fix-text.js'
import { check, rulesAndLines, runs } from './documents.js'
import { messy, REFERRING, slipped } from './slips.js'

const minutes = { timeout: 180_000 }

describe('the summaries that refer to sections', () => {
  it.each(REFERRING)('$name has no finding', async ({ name, text }) => {
    expect(text).toMatch(/\d\.\d\.\d/u)
    expect((await check(name, text)).findings).toEqual([])
  })
})

/** Lines that two texts do not share. */
function unlike(a: string, b: string): [string, string][] {
  const [one, other] = [a.split('\n'), b.split('\n')]
  const count = Math.max(one.length, other.length)
  return Array.from({ length: count }, (_, at): [string, string] => [
    (one[at] ?? '').slice(-120),
    (other[at] ?? '').slice(-120),
  ]).filter(([left, right]) => left !== right)
}

describe('fix', () => {
  it('gives the text that had no slip', minutes, async () => {
    await fc.assert(
      fc.asyncProperty(slipped, async (sample) => {
        const { text } = await fixText(sample.wrong())
        expect(unlike(text, sample.right())).toEqual([])
      }),
      runs(100),
    )
  })

  it(
    'leaves nothing that it could mend, brings nothing new, and is done at once',
    minutes,
    async () => {
      await fc.assert(
        fc.asyncProperty(messy, async (sample) => {
          const before = (await check('x.md', sample.wrong())).findings
          const { text, left } = await fixText(sample.wrong())
          expect(left.filter(({ fix }) => fix === 'safe')).toEqual([])
          // No fix makes or takes away a line, so that what was there before stands where it stood.
          const old = rulesAndLines(before)
          expect(rulesAndLines(left).filter((one) => !old.includes(one))).toEqual([])
          const again = await fixText(text)
          expect({ unlike: unlike(again.text, text), fixed: again.fixed }).toEqual({
            unlike: [],
            fixed: [],
          })
        }),
        runs(60),
      )
    },
  )

  it('comes to an end with suggestions, too', minutes, async () => {
    await fc.assert(
      fc.asyncProperty(messy, async (sample) => {
        const { text } = await fixText(sample.wrong(), { suggest: true })
        const again = await fixText(text, { suggest: true })
        expect({ unlike: unlike(again.text, text), fixed: again.fixed }).toEqual({
          unlike: [],
          fixed: [],
        })
      }),
      runs(20),
    )
  })

  it('does the same in a text with other line ends or a byte order mark', minutes, async () => {
    await fc.assert(
      fc.asyncProperty(messy, async (sample) => {
        const { text } = await fixText(sample.wrong())
        const crlf = (await fixText(sample.wrong().replaceAll('\n', '\r\n'))).text
        expect(unlike(crlf, text.replaceAll('\n', '\r\n'))).toEqual([])
        expect(unlike((await fixText(`\ufeff${sample.wrong()}`)).text, `\ufeff${text}`)).toEqual([])
      }),
      runs(15),
    )
  })
})

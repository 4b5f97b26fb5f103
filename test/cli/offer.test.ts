import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Answer, makeOffer, type Question } from '../../src/cli/commands/fix/offer.js'
import { plainSettings } from '../../src/settings/in-force.js'

const text = readFileSync(new URL('../../examples/mistakes.vi.md', import.meta.url), 'utf8')
const source = { path: 'summary.md', kind: 'markdown', text } as const
const all = () => true

/** A person who gives these answers, and what was asked. */
function person(...answers: readonly Answer[]) {
  const asked: Question[] = []
  const ask = async (question: Question) => answers[asked.push(question) - 1] ?? 'no'
  return { ask, asked }
}

const rulesOf = (asked: readonly Question[]) => asked.map(({ finding }) => finding.rule)

describe('the offer', () => {
  it('makes the safe fixes, and asks about each suggestion in the order of the document', async () => {
    const { ask, asked } = person()
    const made = await makeOffer(all, ask)(source, plainSettings)
    expect(rulesOf(asked)).toEqual(['claims-structure', 'numbering-ordinals', 'numbering-sequence'])
    expect(asked[2]?.lines).toEqual([
      { before: '### 4.2.3. Giải pháp về vốn', after: '### 4.2.2. Giải pháp về vốn' },
    ])
    expect(made?.fixed).toHaveLength(3)
    expect(made?.text).toContain('### 3.1.3.')
    expect(made?.text).toContain('### 4.2.3.')
  })

  it('makes what is accepted, and nothing else', async () => {
    const { ask, asked } = person('no', 'yes', 'no')
    const made = await makeOffer(all, ask)(source, plainSettings)
    expect(asked).toHaveLength(3)
    expect(made?.text).toContain('Thứ ba, chính sách')
    expect(made?.text).toContain('9 tiết')
    expect(made?.text).toContain('### 4.2.3.')
    expect(made?.left?.some(({ rule }) => rule === 'numbering-ordinals')).toBe(false)
  })

  it('asks no more about a rule that is accepted as a whole, in the files behind it either', async () => {
    const { ask, asked } = person('no', 'rule', 'no')
    const offer = makeOffer(all, ask)
    await offer(source, plainSettings)
    const made = await offer(source, plainSettings)
    expect(rulesOf(asked.slice(3))).toEqual(['claims-structure', 'numbering-sequence'])
    expect(made?.text).toContain('Thứ ba, chính sách')
  })

  it('keeps what was accepted when there are to be no more questions', async () => {
    const { ask, asked } = person('yes', 'quit')
    const offer = makeOffer(all, ask)
    expect((await offer(source, plainSettings))?.text).toContain('8 tiết')
    const second = await offer(source, plainSettings)
    expect(asked).toHaveLength(2)
    expect(second?.text).toContain('9 tiết')
    expect(second?.text).toContain('### 3.1.3.')
  })

  it('gives the file up where the person breaks off', async () => {
    const { ask } = person('yes', 'stop')
    expect(await makeOffer(all, ask)(source, plainSettings)).toBeNull()
  })

  it('offers what is wanted only', async () => {
    const { ask, asked } = person('yes')
    const offer = makeOffer(({ rule }) => rule === 'numbering-sequence', ask)
    const made = await offer(source, plainSettings)
    expect(asked).toHaveLength(1)
    expect(made?.text).toContain('### 3.1.3.')
    expect(made?.text).toContain('## 2.2 ')
  })
})

import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/read/docx/read.js'
import { DocxError } from '../../src/read/package/error.js'
import { readPaper } from '../fixtures/paper.js'
import { sources } from '../fixtures/sources.js'
import { makeWord } from '../fixtures/word.js'
import { docx, p } from '../read/docx/make.js'
import { commentFaults } from '../report/annotate/comment-faults.js'
import { commented } from '../report/annotate/commented.js'
import { mangle, mangleParts, randomFrom } from './mangle.js'

/** A copy with comments, or null for a file that is refused. Anything else that is thrown fails the test. */
function tried(bytes: Uint8Array): Uint8Array | null {
  try {
    return commented(bytes, null, 1, 5, 40, 400)
  } catch (error) {
    if (error instanceof DocxError) return null
    throw error
  }
}

describe('comments in mangled files', () => {
  it.each([
    ['parts', mangleParts, 120],
    ['bytes', mangle, 60],
  ] as const)('are right, or there are none: %s', { timeout: 120_000 }, async (_, damage, runs) => {
    const whole = await word()
    const random = randomFrom(7)
    let written = 0
    for (let run = 0; run < runs; run++) {
      const bytes = damage(whole, random)
      const copy = tried(bytes)
      if (!copy) continue
      written++
      const text = textOf(bytes)
      if (text === null) continue
      expect(textOf(copy)).toBe(text)
      expect(commentFaults(copy)).toEqual([])
      expect(Buffer.from(tried(copy) ?? []).equals(copy)).toBe(true)
    }
    // Else nothing was tried.
    expect(written).toBeGreaterThan(damage === mangleParts ? 30 : 0)
  })
})

describe('a document without end', () => {
  it.each([
    ['100,000 paragraphs', p('Text').repeat(100_000)],
    [
      'boxes in boxes',
      `<w:p>${'<w:txbxContent><w:p>'.repeat(150)}${'</w:p></w:txbxContent>'.repeat(150)}</w:p>`,
    ],
    [
      'fields in fields',
      `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50_000)}${'<w:r><w:fldChar w:fldCharType="end"/></w:r>'.repeat(50_000)}</w:p>${p('A').repeat(1000)}`,
    ],
    [
      'marks of comments',
      `<w:p>${Array.from({ length: 50_000 }, (_, at) => `<w:commentRangeStart w:id="${at}"/>`).join('')}</w:p>`,
    ],
  ])('gets its comments soon: %s', { timeout: 60_000 }, (_, body) => {
    const start = performance.now()
    const bytes = docx({ body })
    const copy = commented(bytes, ...Array.from({ length: 100 }, (_, at) => at * 900))
    expect(commentFaults(copy)).toEqual([])
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

function textOf(bytes: Uint8Array): string | null {
  try {
    return readDocx(bytes).text
  } catch (error) {
    if (error instanceof DocxError) return null
    throw error
  }
}

async function word(): Promise<Uint8Array> {
  const source = sources.find(({ name }) => name === 'furnished-vi')
  if (!source) throw new Error('no such source')
  return makeWord(readPaper(source.text), 'automatic')
}

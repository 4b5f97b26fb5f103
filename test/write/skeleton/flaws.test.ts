import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadProfile, SHIPPED } from '../../../src/profile/load/load.js'
import { flawsOf } from '../../../src/write/markdown/skeleton/circle.js'

const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-circle-'))
afterAll(() => rmSync(folder, { recursive: true }))

function flaws(name: string, text: string) {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return flawsOf(loadProfile(file), file, 'en')
}

describe('what is written for a profile', () => {
  it.each(SHIPPED)('%s: is found without mistakes', async (name) => {
    expect(await flawsOf(loadProfile(name), name, 'en')).toEqual({ flaws: [], problems: [] })
  })

  it('is found wrong where a heading cannot be known again', async () => {
    const parts = 'parts:\n  - { id: thanks, need: should, basis: skeleton, before: conclusion }\n'
    const { flaws: found } = await flaws('thanks.yml', `id: x\nextends: base\n${parts}`)
    const missing = found.filter(({ finding }) => finding.rule === 'parts-missing')
    expect(missing.map(({ language, chapters }) => [language, chapters])).toEqual([
      ['en', 3],
      ['vi', 3],
    ])
  })

  it('has the fields that a profile adds to the cover', async () => {
    const field = 'course: {need: should, basis: practice, labels: {en: [Course], vi: [Khóa]}}'
    const text = `id: x\nextends: base\ncover:\n  fields:\n    ${field}\n`
    expect(await flaws('course.yml', text)).toEqual({ flaws: [], problems: [] })
  })

  it('has as many chapters as the profile takes', async () => {
    const text = 'id: x\nextends: base\nparts: [{id: chapter, count: 7..9}]\n'
    expect(await flaws('long.yml', text)).toEqual({ flaws: [], problems: [] })
  })
})

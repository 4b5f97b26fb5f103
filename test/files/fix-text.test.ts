import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fixText, ProfileError } from '../../src/index.js'

const read = (name: string) =>
  readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8')

describe('fixText', () => {
  it('mends what is safe, and says what is left', async () => {
    const before = read('mistakes.en.md')
    const { text, fixed, left } = await fixText(before)
    expect(fixed.map(({ rule }) => rule)).toEqual([
      'numbering-form',
      'numbering-sequence',
      'numbering-ordinals',
      'works-numbering',
    ])
    expect(left.some(({ fix }) => fix === 'safe')).toBe(false)
    expect(left).toHaveLength(8)
    expect(text).toBe(
      before
        .replace('## 2.2 Factors', '## 2.2. Factors')
        .replace('3.1.2. Use', '3.1.3. Use')
        .replace('Tuesday, landlords', 'Third, landlords')
        .replace('\nBach Hong Nhung, Cao', '\n3. Bach Hong Nhung, Cao'),
    )
  })

  it('makes suggestions where it is told to', async () => {
    const { text } = await fixText(read('mistakes.en.md'), { suggest: true })
    expect(text).toContain('four chapters with eight sections')
    expect(text).toContain('### 4.2.2. Solutions for landlords')
  })

  it('speaks the language and knows the profile that it is given', async () => {
    const { left } = await fixText(read('mistakes.vi.md'), { locale: 'vi', profile: 'base' })
    expect(left.map(({ message }) => message).join('\n')).toContain('chưa được điền')
    await expect(fixText('# INTRODUCTION', { profile: 'acj' })).rejects.toThrow(ProfileError)
  })

  it('gives back what is clean, empty or no summary, with its byte order mark', async () => {
    for (const text of [read('clean.en.md'), read('clean.vi.md'), '', '# Shopping\n', '\ufeff'])
      expect(await fixText(text)).toMatchObject({ text, fixed: [] })
  })

  it('makes nothing of what the author has silenced', async () => {
    const silenced = read('mistakes.en.md').replace(
      '## 2.2 Factors',
      '<!--lint ignore numbering-form-->\n\n## 2.2 Factors',
    )
    expect((await fixText(silenced)).text).toContain('## 2.2 Factors')
  })
})

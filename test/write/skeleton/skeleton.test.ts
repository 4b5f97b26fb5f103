import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadProfile, SHIPPED } from '../../../src/profile/load/load.js'
import { skeleton } from '../../../src/write/markdown/skeleton/skeleton.js'

const ajc = loadProfile('ajc')

function headings(text: string): string[] {
  return text.split('\n').filter((line) => line.startsWith('#'))
}

describe('template/', () => {
  it.each(['en', 'vi'] as const)(
    'holds what `new` writes for ajc (%s); UPDATE=1 rewrites it',
    (language) => {
      const file = new URL(`../../../template/summary.${language}.md`, import.meta.url)
      const text = skeleton(ajc, { language })
      if (process.env.UPDATE === '1') writeFileSync(file, text)
      expect(readFileSync(file, 'utf8')).toBe(text)
    },
  )
})

describe('skeleton', () => {
  it('has the seven sections and the required subsections', () => {
    const found = headings(skeleton(ajc, { language: 'en' }))
    for (const number of [
      '1.',
      '2.',
      '2.1.',
      '2.2.',
      '3.',
      '3.1.',
      '3.2.',
      '4.',
      '5.',
      '6.',
      '7.',
    ]) {
      expect(found.filter((line) => line.split(' ')[1] === number)).not.toEqual([])
    }
    expect(found[0]).toBe('# INTRODUCTION')
    expect(found.at(-1)).toBe("# LIST OF THE AUTHOR'S PUBLISHED WORKS RELATED TO THE DISSERTATION")
  })

  it('counts its own chapters and sections', () => {
    const text = skeleton(ajc, { language: 'vi', chapters: 3 })
    expect(text).toContain('3 chương, 6 tiết')
    expect(headings(text).filter((line) => /^# CHƯƠNG \d\./.test(line))).toHaveLength(3)
    expect(headings(text).filter((line) => /^## \d\.\d\. \[/.test(line))).toHaveLength(6)
    expect(skeleton(ajc, { language: 'en' })).toContain('four chapters, eight sections')
  })

  it('closes every chapter or none', () => {
    const closings = (name: string) =>
      headings(skeleton(loadProfile(name), { language: 'en' })).filter((line) =>
        /Conclusion of chapter/.test(line),
      )
    expect(closings('ajc')).toHaveLength(4)
    expect(closings('base')).toHaveLength(0)
  })

  it('names the institution where the profile belongs to one', () => {
    expect(skeleton(ajc, { language: 'en' })).toContain(
      'institution: "Academy of Journalism and Communication"',
    )
    expect(skeleton(loadProfile('base'), { language: 'en' })).toContain(
      'institution: "[… institution]"',
    )
  })

  it('names a profile by its path where told so', () => {
    expect(skeleton(ajc, { language: 'en', profileName: '../my.yml' })).toContain(
      'profile: ../my.yml\n',
    )
  })

  it.each(SHIPPED)('%s: placeholders have one form', (name) => {
    for (const language of ['en', 'vi'] as const) {
      const text = skeleton(loadProfile(name), { language })
      expect(text).not.toMatch(/\.\.\.|TODO|\{/)
      expect(text.match(/\[(?!…| ?"|\])/g) ?? []).toEqual([])
      expect(text.match(/\n\n\n/)).toBeNull()
    }
  })
})

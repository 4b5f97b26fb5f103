import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../src/model/signs/front-matter.js'
import { profileEdit } from '../../src/vscode/profile-edit.js'

function edited(text: string, profile: string): string | null {
  const edit = profileEdit(text, profile)
  return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end)
}

describe('profileEdit', () => {
  it.each([
    ['---\nprofile: ajc\nyear: 2026\n---\nA', '---\nprofile: hcma\nyear: 2026\n---\nA'],
    [
      '---\nyear: 2026\nprofile: "ajc" # ours\n---\n',
      '---\nyear: 2026\nprofile: hcma # ours\n---\n',
    ],
    ['---\nyear: 2026\n---\nA', '---\nprofile: hcma\nyear: 2026\n---\nA'],
    ['---\nprofile:\nyear: 2026\n---\n', '---\nprofile: hcma\nyear: 2026\n---\n'],
    ['---\n---\nA', '---\nprofile: hcma\n---\nA'],
    ['# A\n', '---\nprofile: hcma\n---\n\n# A\n'],
    ['', '---\nprofile: hcma\n---\n\n'],
    ['---\r\nyear: 2026\r\n---\r\n', '---\r\nprofile: hcma\r\nyear: 2026\r\n---\r\n'],
    ['# A\r\n', '---\r\nprofile: hcma\r\n---\r\n\r\n# A\r\n'],
  ])('writes the profile into %j', (text, expected) => {
    expect(edited(text, 'hcma')).toBe(expected)
  })

  it.each(['./mẫu của trường.yml', '../a: b.yml', './#1.yml', 'C:\\mẫu\\a.yml', '123'])(
    'writes %j so that it is read back',
    (profile) => {
      const text = edited('---\nprofile: ajc\nyear: 2026\n---\n', profile) ?? ''
      expect(readFrontMatter(text)?.data).toEqual({ profile, year: 2026 })
    },
  )

  it.each(['---\nprofile: [ajc\nyear: 2026\n---\n', '---\nprofile: ajc\n', '---'])(
    'leaves %j alone, which it cannot read',
    (text) => expect(profileEdit(text, 'hcma')).toBeNull(),
  )
})

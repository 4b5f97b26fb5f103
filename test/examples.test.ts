import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkFile, lineOf } from './check.js'
import { exampleFiles as files, exampleFolder as folder } from './example-files.js'

const locales = ['en', 'vi'] as const

/** The same mistakes stand on the same lines of both files; only the lost item is told in two ways. */
const planted = (ordinals: string): string[] => [
  '19 error parts-missing missing',
  '45 warning parts-placeholder placeholder',
  '57 warning contributions-form vague',
  '61 error claims-structure sections',
  '71 warning numbering-lone lone',
  '85 warning numbering-form form',
  '105 error numbering-sequence duplicate',
  `115 warning numbering-ordinals ${ordinals}`,
  '117 warning parts-empty closing',
  '131 error numbering-sequence gap',
  '146 warning works-issn issn-check',
  '148 error works-numbering lost',
]

const mistakes: Readonly<Record<string, readonly string[]>> = {
  'mistakes.en.md': planted('weekday'),
  'mistakes.vi.md': planted('jump'),
  'mistakes.vi.docx': planted('jump'),
}

/** Lines are those of the file only where it is a text. */
const isText = (file: string) => /\.(?:md|txt)$/u.test(file)
const withoutLine = (line: string) => line.replace(/^\d+ /u, '')

describe('examples', () => {
  it('are clean or have their mistakes listed here', () => {
    const known = files.filter((file) => file.startsWith('clean.') || file in mistakes)
    expect(known).toEqual(files)
    expect(files).toEqual(expect.arrayContaining(Object.keys(mistakes)))
    expect(files.filter((file) => file.startsWith('clean.'))).toHaveLength(5)
  })

  describe.each(locales)('with messages in %s', (locale) => {
    it.each(files)('%s', async (file) => {
      const { findings, verdict } = await checkFile(path.join(folder, file), null, locale)
      const found = findings.map((finding) => lineOf(finding).replace(/:\S+/u, ''))
      const wanted = mistakes[file] ?? []
      if (isText(file)) expect(found).toEqual(wanted)
      else expect(found.map(withoutLine)).toEqual(wanted.map(withoutLine))
      expect(verdict).toBe(file in mistakes ? 'return' : 'pass')
    })
  })
})

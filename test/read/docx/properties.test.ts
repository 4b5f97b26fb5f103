import { describe, expect, it } from 'vitest'
import { readProperties } from '../../../src/read/docx/properties.js'
import { openPackage } from '../../../src/read/package/package.js'
import { docx, type Parts } from './make.js'

const properties = (parts: Parts) => readProperties(openPackage(docx(parts)))

describe('readProperties', () => {
  it('reads what a file says of itself', () => {
    expect(
      properties({
        core: '<dc:title> Tóm tắt luận án </dc:title><dc:creator>Nguyễn Văn An</dc:creator><cp:keywords/><dcterms:created>2026-01-31T08:00:00Z</dcterms:created>',
        app: '<Application>Microsoft Office Word</Application><Pages>24</Pages>',
      }),
    ).toEqual({
      title: 'Tóm tắt luận án',
      creator: 'Nguyễn Văn An',
      subject: null,
      keywords: null,
      language: null,
      lastModifiedBy: null,
      created: '2026-01-31T08:00:00Z',
      modified: null,
      pages: 24,
      application: 'Microsoft Office Word',
    })
  })

  it('knows nothing where nothing is said', () => {
    expect(Object.values(properties({})).every((value) => value === null)).toBe(true)
    expect(properties({ app: '<Pages>0</Pages>' }).pages).toBeNull()
    expect(properties({ app: '<Pages>many</Pages>' }).pages).toBeNull()
  })
})

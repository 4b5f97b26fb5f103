import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../src/files/read-file.js'
import { isProblem } from '../../../src/read/read.js'
import { readExpected } from '../../expected.js'
import { differences, importOf } from './import.js'

interface Document {
  readonly name: string
  readonly text: string
  readonly profile: string | null
}

const root = path.resolve(import.meta.dirname, '../../..')

function documentsIn(folder: string): Document[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => /\.(?:md|txt)$/u.test(name))
    .map((name) => ({
      name: `${folder}/${name}`,
      text: read(folder, name),
      profile: null,
    }))
}

function read(...names: readonly string[]): string {
  return readFileSync(path.join(root, ...names), 'utf8').replace(/^\ufeff/u, '')
}

const cases = readdirSync(path.join(root, 'test/cases')).flatMap((name): Document[] => {
  const folder = `test/cases/${name}`
  const { profile } = readExpected(read(folder, 'expected.md'))
  // A profile that lies beside a document has another path from here.
  if (name.startsWith('versions-')) return []
  return documentsIn(folder)
    .filter((document) => document.name.includes('/document.'))
    .map((document) => ({ ...document, profile }))
})

/** Real summaries lie beside the checkout where they are at hand; they are never copied. */
const beside = '../shared/seeds'
const seeds = existsSync(path.join(root, beside)) ? documentsIn(beside) : []

/** What reading recovers of Word files and PDF. */
const office = 'test/fixtures/libreoffice'
const recovered = await Promise.all(
  readdirSync(path.join(root, office)).map(async (file): Promise<Document> => {
    const name = `${office}/${file}`
    const source = await readFile(path.join(root, name))
    if (isProblem(source)) throw new Error(`${name}: ${source.message.en}`)
    return { name, text: source.text, profile: null }
  }),
)

const all = [...documentsIn('examples'), ...cases, ...seeds, ...recovered].map((document) => ({
  ...document,
  imported: importOf(document.text, document.profile),
}))

describe.each(
  all.flatMap(({ imported, ...document }) => (imported ? [{ ...document, imported }] : [])),
)('the import of $name', ({ text, profile, imported }) => {
  it('is found to be what the original is', async () => {
    expect(await differences(text, imported.text, profile)).toEqual([])
    expect(imported.uncertain.filter(({ kind }) => kind === 'differs')).toEqual([])
  })

  it('stays as it is, when it is imported', () => {
    expect(importOf(imported.text, profile)?.text).toBe(imported.text)
  })
})

describe('what is no summary', () => {
  it.each(all.filter(({ name }) => name.includes('/foreign-')))('$name', ({ imported }) => {
    expect(imported).toBeNull()
  })
})

describe('summaries that follow their profile', () => {
  it.each(documentsIn('examples'))('$name has a Markdown heading for every heading', ({ text }) => {
    const { text: written = '' } = importOf(text) ?? {}
    const headings = written.split('\n').filter((line) => line.startsWith('#'))
    expect(headings.length).toBeGreaterThan(25)
    expect(headings.filter((line) => /^#+ [^\p{L}\p{N}]/u.test(line))).toEqual([])
  })
})

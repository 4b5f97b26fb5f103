import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.js'
import { checkSources } from '../src/lint/check.js'
import type { FileReport, Finding } from '../src/lint/types.js'
import { isProblem, readBytes } from '../src/read/read.js'
import type { Source } from '../src/read/types.js'
import { plainSettings } from '../src/settings/in-force.js'
import { kindsOf, markdownOf } from './fixtures/kinds.js'
import { sources } from './fixtures/sources.js'

async function recover(name: string, bytes: Uint8Array): Promise<Source> {
  const read = await readBytes(bytes, name)
  if (isProblem(read)) throw new Error(`${name}: ${read.message.en}`)
  return read
}

async function check(source: Source): Promise<FileReport> {
  const { files, problems } = await checkSources([source], () => plainSettings)
  const [report] = files
  if (!report || problems.length > 0) throw new Error(`${source.path}: ${JSON.stringify(problems)}`)
  return report
}

/** What must be the same in every kind: the finding, and the words it points at. */
function told(source: Source, { findings }: FileReport): string[] {
  return findings
    .filter(({ rule }) => !rule.startsWith('layout-'))
    .map(
      (finding) =>
        `${finding.level} ${finding.rule} ${finding.id} | ${finding.message} | ${wordsAt(source.text, finding)}`,
    )
}

/** The first words a finding points at, as a reader sees them; front matter is a cover and is not compared. */
function wordsAt(text: string, { line, column, endLine, endColumn }: Finding): string {
  const lines = text.split('\n')
  if (/^---$/u.test(lines[0] ?? '') && line <= lines.indexOf('---', 1) + 1) return '(cover)'
  const picked = lines.slice(line - 1, endLine)
  const last = picked.length - 1
  picked[last] = (picked[last] ?? '').slice(0, endColumn - 1)
  picked[0] = (picked[0] ?? '').slice(column - 1)
  const words = picked.join(' ').replace(/^[#\s-]+|[*\\]/gu, '')
  return words.replace(/\s+/gu, ' ').trim().slice(0, 60)
}

/** A person can find the place in Word or in a viewer. */
function leadsBack({ kind }: FileReport, { origin }: Finding): boolean {
  return (kind === 'pdf' ? origin.page : origin.paragraph) !== null
}

function counted({ language, summary, verdict }: FileReport) {
  if (summary === null) return { language, summary }
  const { chapters, sections, contributions, works } = summary
  const author = summary.author?.toLocaleLowerCase('vi')
  const title = summary.title?.toLocaleLowerCase('vi')
  return { language, verdict, author, title, chapters, sections, contributions, works }
}

/** Rules that spoke of a Word file or PDF. */
const seen = new Set<string>()

describe.each(sources)('$name', { timeout: 60_000 }, (source) => {
  const text = markdownOf(source)
  const original: Source = { path: `${source.name}.md`, kind: 'markdown', text }
  let checked: Promise<FileReport> | undefined

  it.each(kindsOf(source))(
    'as $name gives the findings of the Markdown',
    async ({ name, bytes }) => {
      const recovered = await recover(`${source.name}.${name}`, await bytes())
      checked ??= check(original)
      const [before, after] = [await checked, await check(recovered)]
      expect(told(recovered, after)).toEqual(told(original, before))
      expect(counted(after)).toEqual(counted(before))
      expect(after.findings.filter((finding) => !leadsBack(after, finding))).toEqual([])
      for (const { rule } of after.findings) seen.add(rule)
    },
  )
})

describe('all sources together', () => {
  it('hold a mistake for every rule that such files can break', () => {
    const not = [
      // Comments of Markdown.
      'lint-unused',
      // The source is Markdown, so it can break neither.
      'document-changes',
      ...rules.filter(({ id }) => id.startsWith('layout-')).map(({ id }) => id),
    ]
    const unseen = rules.map(({ id }) => id).filter((id) => !seen.has(id) && !not.includes(id))
    expect(unseen).toEqual([])
  })
})

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileReport, Finding } from '../src/lint/types.js'
import { checkFile, lineOf } from './check.js'
import { type Defect, readExpected } from './expected.js'

const root = path.join(import.meta.dirname, 'cases')
/** `UPDATE=1` writes `findings.txt` anew, but only where nothing is missed and nothing is found falsely. */
const update = process.env.UPDATE === '1'

const answers = ({ lines, rule }: Defect, finding: Finding): boolean =>
  finding.rule === rule && lines.includes(finding.line)

/** Rows without a finding, and findings without a row; a finding answers to one row only. */
function compare(defects: readonly Defect[], findings: readonly Finding[]) {
  const rest = [...findings]
  const missed = defects.filter((defect) => {
    const at = rest.findIndex((finding) => answers(defect, finding))
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return {
    missed: missed.map(({ row }) => row),
    unplanted: rest.map((finding) => `${lineOf(finding)} ${finding.message}`),
  }
}

function countsOf({ language, summary }: FileReport): string | null {
  if (language === null || summary === null) return null
  const { chapters, sections, contributions, works } = summary
  return `language ${language} · chapters ${chapters} · sections ${sections} · contributions ${contributions} · works ${works}`
}

/** `findings.txt`: one line a finding, then the counts. */
function recordOf(report: FileReport): string {
  const counts = countsOf(report) ?? 'no summary'
  const words = report.summary ? ` · words ${report.summary.words}` : ''
  return `${[...report.findings.map(lineOf), counts + words].join('\n')}\n`
}

describe.each(readdirSync(root).sort())('case %s', async (name) => {
  const folder = path.join(root, name)
  const document = readdirSync(folder).find((file) => file.startsWith('document.')) ?? ''
  const expected = readExpected(readFileSync(path.join(folder, 'expected.md'), 'utf8'))
  const file = path.join(folder, document)
  const report = await checkFile(file, expected.profile, 'en')
  const result = compare(expected.defects, report.findings)
  const right =
    result.missed.length + result.unplanted.length === 0 && countsOf(report) === expected.counts

  it('finds every planted defect, on its line and by its rule', () => {
    expect(result.missed).toEqual([])
  })

  it('finds nothing else', () => {
    expect(result.unplanted).toEqual([])
  })

  it('counts as a reader counts', () => {
    expect(countsOf(report)).toBe(expected.counts)
  })

  it('finds what findings.txt records', () => {
    const record = path.join(folder, 'findings.txt')
    if (update && right) writeFileSync(record, recordOf(report))
    expect(existsSync(record) ? readFileSync(record, 'utf8') : '').toBe(recordOf(report))
  })

  it('finds the same with Vietnamese messages', async () => {
    const vi = await checkFile(file, expected.profile, 'vi')
    expect(vi.findings.map(lineOf)).toEqual(report.findings.map(lineOf))
  })
})

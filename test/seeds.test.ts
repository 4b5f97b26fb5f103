import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../src/lint/types.js'
import { checkFile, lineOf } from './check.js'

/** Real documents that may lie beside the project; they are no part of it. */
const folder = path.join(import.meta.dirname, '..', '..', 'shared', 'seeds')

const overlaps = (one: Finding, other: Finding): boolean =>
  (one.line < other.endLine || (one.line === other.endLine && one.column < other.endColumn)) &&
  (other.line < one.endLine || (other.line === one.endLine && other.column < one.endColumn))

/** Pairs of one rule and one kind that speak of overlapping places in the same words. */
function doubled(findings: readonly Finding[]): string[] {
  return findings.flatMap((one, index) =>
    findings
      .slice(index + 1)
      .filter((other) => one.rule === other.rule && one.message === other.message)
      .filter((other) => overlaps(one, other))
      .map(() => lineOf(one)),
  )
}

/** A place that is no place in these lines, whose columns count from 1. */
function isOutside(lines: readonly string[], finding: Finding): boolean {
  const { line, column, endLine, endColumn } = finding
  const first = lines[line - 1]
  const last = lines[endLine - 1]
  if (first === undefined || last === undefined) return true
  const forward = line < endLine || (line === endLine && column <= endColumn)
  return !forward || column < 1 || column > first.length + 1 || endColumn > last.length + 1
}

/** A hole that was not filled, or a value that was none. */
const unfilled = /[{}]|undefined|null|NaN|\[object|Infinity/u

if (existsSync(folder)) {
  describe.each(readdirSync(folder).filter((file) => file.endsWith('.txt')))('%s', (name) => {
    const file = path.join(folder, name)
    const lines = readFileSync(file, 'utf8').split(/\r\n|\n|\r/u)

    it.each(['en', 'vi'] as const)('findings in %s are whole', async (locale) => {
      const { findings } = await checkFile(file, null, locale)
      expect(findings.filter(({ message }) => message.trim() === '')).toEqual([])
      expect(findings.filter(({ message }) => unfilled.test(message))).toEqual([])
      expect(findings.filter(({ level }) => !/^(?:error|warning|info)$/u.test(level))).toEqual([])
      expect(findings.filter((finding) => isOutside(lines, finding)).map(lineOf)).toEqual([])
      expect(doubled(findings)).toEqual([])
    })

    it('says the same in both languages', async () => {
      const [en, vi] = await Promise.all([checkFile(file, null, 'en'), checkFile(file, null, 'vi')])
      expect(vi.findings.map(lineOf)).toEqual(en.findings.map(lineOf))
    })
  })
} else {
  describe('real summaries', () => {
    it('are not beside this checkout, so nothing was run on them', () => {
      expect(existsSync(folder)).toBe(false)
    })
  })
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { applyBaseline } from '../../src/cli/commands/check/baseline.js'
import { file, finding } from '../report/make.js'

it('keeps what is recorded of a file that cannot be read now', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-baseline-'))
  const baseline = path.join(folder, 'baseline.json')
  const one = path.join(folder, 'a.md')
  await applyBaseline([file({ path: one, findings: [finding({})] })], baseline, false)
  const recorded = readFileSync(baseline, 'utf8')
  const unreadable = file({ path: one, verdict: 'unreadable', findings: [] })
  const { counts } = await applyBaseline([unreadable], baseline, false)
  expect(counts).toEqual({ known: 0, gone: 0 })
  await applyBaseline([unreadable], baseline, true)
  expect(readFileSync(baseline, 'utf8')).toBe(recorded)
  rmSync(folder, { recursive: true })
})

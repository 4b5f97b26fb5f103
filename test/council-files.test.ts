import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'

const root = path.resolve(import.meta.dirname, '..')
const program = path.join(root, 'dist/cli/main.js')
const PARTS = 8
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-council-'))
  const submissions = path.join(folder, 'submissions')
  mkdirSync(path.join(submissions, 'k12'), { recursive: true })
  for (const name of ['clean.en.md', 'clean.vi.md', 'mistakes.en.md', 'mistakes.vi.docx'])
    cpSync(path.join(root, 'examples', name), path.join(submissions, name))
  for (const n of [1, 2, 3, 4, 5])
    cpSync(path.join(root, 'examples/mistakes.vi.md'), path.join(submissions, `k12/${n}.md`))
  writeFileSync(path.join(submissions, 'broken.docx'), 'no Word file')
  mkdirSync(path.join(folder, 'verdicts'))
  symlinkSync(root, path.join(folder, '.tomtat'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function sh(script: string, environment: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env.PATH, LANG: 'C', ...environment }
  return spawnSync('sh', ['-ec', script], { cwd: folder, encoding: 'utf8', env })
}

/** What one run over all files reports. */
function whole(submissions: string): string {
  const { stdout } = spawnSync(
    process.execPath,
    [program, 'check', submissions, '--format', 'json'],
    { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, LANG: 'C' } },
  )
  expect(JSON.parse(stdout).files).toHaveLength(10)
  return stdout
}

function merged(pattern: string): string {
  const args = [program, 'merge', pattern, '--format', 'json']
  const env = { PATH: process.env.PATH, LANG: 'C' }
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env }).stdout
}

describe('examples/council/github-actions.yml', () => {
  interface Step {
    readonly name?: string
    readonly run?: string
    readonly uses?: string
  }
  const { jobs } = parse(readFileSync('examples/council/github-actions.yml', 'utf8'))
  const scriptOf = (steps: readonly Step[], name: string) =>
    steps.find((step) => step.name === name)?.run ?? 'false'

  it('has a job for each part, and one that waits for them', () => {
    expect(jobs.part.strategy.matrix.part).toEqual(Array.from({ length: PARTS }, (_, n) => n + 1))
    expect(jobs.verdicts.needs).toBe('part')
    for (const { steps } of [jobs.part, jobs.verdicts])
      for (const { run, uses } of steps) expect(run ?? uses).toMatch(/\S/u)
  })

  it('gives, part by part, what one run gives', () => {
    for (const part of jobs.part.strategy.matrix.part) {
      const script = scriptOf(jobs.part.steps, 'Check this part')
      const { status, stderr } = sh(script.replaceAll(/\$\{\{ matrix\.part \}\}/gu, String(part)))
      expect(status, stderr).toBe(0)
    }
    expect(merged('part-*.json')).toBe(whole('submissions'))
    const summary = path.join(folder, 'summary.md')
    const { status } = sh(scriptOf(jobs.verdicts.steps, 'Put the parts together'), {
      GITHUB_STEP_SUMMARY: summary,
    })
    expect(status).toBe(2)
    for (const file of ['verdicts.html', 'findings.csv', 'summary.md'])
      expect(readFileSync(path.join(folder, file), 'utf8')).toContain('mistakes.vi.docx')
  }, 120_000)
})

describe('examples/council/kubernetes.yml', () => {
  const documents = parseAllDocuments(readFileSync('examples/council/kubernetes.yml', 'utf8'))
  const [parts, merge] = documents.map((document) => document.toJS())
  const scriptOf = (job: typeof parts) =>
    job.spec.template.spec.containers[0].args[0]
      .replaceAll('/opt/tomtat', root)
      .replaceAll('/submissions', `${folder}/submissions`)
      .replaceAll('/verdicts/', `${folder}/verdicts/`)

  it('is an indexed job of as many pods as there are parts, and one that merges', () => {
    expect(parts).toMatchObject({
      apiVersion: 'batch/v1',
      kind: 'Job',
      spec: { completionMode: 'Indexed', completions: PARTS, parallelism: PARTS },
    })
    expect(merge).toMatchObject({ apiVersion: 'batch/v1', kind: 'Job' })
    for (const { spec } of [parts, merge]) {
      const { containers, volumes } = spec.template.spec
      const names = volumes.map(({ name }: { name: string }) => name)
      for (const { name } of containers[0].volumeMounts) expect(names).toContain(name)
      expect(containers[0].command).toEqual(['sh', '-c'])
    }
  })

  it('gives, pod by pod, what one run gives', () => {
    for (let index = 0; index < parts.spec.completions; index++) {
      const { status, stderr } = sh(scriptOf(parts), { JOB_COMPLETION_INDEX: String(index) })
      expect(status, stderr).toBe(0)
    }
    expect(merged(path.join(folder, 'verdicts/part-*.json'))).toBe(whole(`${folder}/submissions`))
    // A file that cannot be read is told; the pod fails only for that.
    expect(sh(scriptOf(merge)).status).toBe(1)
    expect(readFileSync(path.join(folder, 'verdicts/verdicts.html'), 'utf8')).toContain('k12/1.md')
  }, 120_000)
})

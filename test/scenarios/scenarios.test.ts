import { spawn } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, it } from 'vitest'
import { readScenarios, type Scenario } from './scenario.js'

const here = import.meta.dirname
const program = path.resolve('dist/cli/main.js')

interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

function layOut(scenario: Scenario): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-scenario-'))
  for (const [name, text] of scenario.files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  for (const [name, file] of scenario.copies) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    copyFileSync(file, path.join(folder, name))
  }
  return folder
}

function run(scenario: Scenario, args: readonly string[], folder: string): Promise<Outcome> {
  const environment = { PATH: process.env.PATH, LANG: 'C', ...scenario.environment }
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: environment,
  })
  const texts = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      texts[stream] += text
    })
  }
  child.stdin.on('error', () => undefined)
  child.stdin.end(scenario.stdin)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, ...texts }))
  })
}

function textOf(name: string, outcome: Outcome, folder: string): string {
  if (name === 'stdout' || name === 'stderr') return outcome[name]
  if (name === 'files') return filesIn(folder)
  return readFileSync(path.join(folder, name), 'utf8')
}

/** Paths of all files, one a line. */
function filesIn(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) =>
    path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, '/'),
  )
  return paths
    .sort()
    .map((file) => `${file}\n`)
    .join('')
}

for (const file of readdirSync(here).filter((name) => name.endsWith('.scenario'))) {
  describe(file, () => {
    for (const scenario of readScenarios(readFileSync(path.join(here, file), 'utf8'))) {
      it.concurrent(`${scenario.title} (line ${scenario.line})`, async ({ expect }) => {
        const folder = layOut(scenario)
        try {
          for (const args of scenario.given) {
            expect(await run(scenario, args, folder)).toMatchObject({ status: 0 })
          }
          const outcome = await run(scenario, scenario.args, folder)
          expect(outcome).toMatchObject({ status: scenario.status })
          for (const { of, how, text } of scenario.expectations) {
            const actual = textOf(of, outcome, folder)
            if (how === 'is') expect(actual).toBe(text)
            else if (how === 'has') expect(actual).toContain(text.trimEnd())
            else expect(actual).not.toContain(text.trimEnd())
          }
          expect(outcome.stderr).not.toMatch(/^ {4}at /m)
        } finally {
          rmSync(folder, { recursive: true, force: true })
        }
      })
    }
  })
}

import { readFileSync } from 'node:fs'
import type { Parameters } from 'fast-check'
import { checkSources } from '../../src/lint/check.js'
import type { Finding } from '../../src/lint/types.js'
import type { RunProblem } from '../../src/read/types.js'
import { plainSettings } from '../../src/settings/in-force.js'

/** A clean summary in `examples/`: nothing is found in it. */
export interface Clean {
  readonly name: string
  readonly text: string
  readonly lines: readonly string[]
  /** Index of the first line of the introduction. */
  readonly body: number
}

const INTRODUCTION = /^(?:# )?(?:INTRODUCTION|MỞ ĐẦU)$/u

export const CLEAN: readonly Clean[] = [
  'clean.en.md',
  'clean.vi.md',
  'clean.en.txt',
  'clean.vi.txt',
].map((name) => {
  const text = readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8')
  const lines = text.split('\n')
  return { name, text, lines, body: lines.findIndex((line) => INTRODUCTION.test(line)) }
})

/** The same runs every time; `FC_SEED=… npx vitest run test/properties` tries others. */
export function runs<T>(numRuns: number): Parameters<T> {
  return { numRuns, seed: Number(process.env.FC_SEED ?? 2026), endOnFailure: true }
}

/** Checks one text as `tomtat check` does, with the default profile. */
export async function check(
  name: string,
  text: string,
): Promise<{ findings: readonly Finding[]; problems: readonly RunProblem[] }> {
  const kind = name.endsWith('.md') ? 'markdown' : 'text'
  const { files, problems } = await checkSources(
    [{ path: name, kind, text: text.replace(/^\ufeff/u, '') }],
    () => plainSettings,
  )
  return { findings: files.flatMap(({ findings }) => findings), problems }
}

/** What two findings have in common where only the writing of a text was changed. */
export function rulesAndLines(findings: readonly Finding[]): string[] {
  return findings.map(({ line, rule, id }) => `${line} ${rule}/${id}`).sort()
}

/** Lines of the body changed one by one; the line after `at` keeps its number. */
export function withLine({ lines }: Clean, at: number, line: string): string {
  return lines.map((old, index) => (index === at ? line : old)).join('\n')
}

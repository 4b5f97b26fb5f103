// node test/bench/desk.mjs [FILES] [RUNS]: a folder of mixed submissions, with one job and with two, without a cache, with
// an empty one and with a full one. Needs `npm run build` before; tests nothing.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { kinds } from './kinds.mjs'
import { longSummary } from './summaries.mjs'

const program = path.resolve(import.meta.dirname, '../../dist/cli/main.js')
const count = Number(process.argv[2] ?? 200)

/** Submissions of some 25 pages, a third of each kind, no two alike. */
async function writeSubmissions(folder) {
  const { makePdf, makeWord, readPaper } = await kinds()
  mkdirSync(folder, { recursive: true })
  for (let n = 1; n <= count; n++) {
    const text = longSummary(52_000, n)
    const name = path.join(folder, `submission-${String(n).padStart(4, '0')}`)
    if (n % 3 === 0) writeFileSync(`${name}.en.md`, text)
    else if (n % 3 === 1)
      writeFileSync(`${name}.docx`, await makeWord(readPaper(text), 'automatic'))
    else writeFileSync(`${name}.pdf`, makePdf(readPaper(text)))
  }
}
await writeSubmissions(process.argv[3])

// node test/bench/desk.mjs [RUNS]: 200 mixed submissions with one job and with two, without a cache, with an empty one and
// with a full one. Needs `npm run build` before; tests nothing.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { kinds } from './kinds.mjs'
import { measure } from './measure.mjs'
import { longSummary } from './summaries.mjs'
import { mebibytesOf, ratio, table } from './table.mjs'

const project = path.resolve(import.meta.dirname, '../..')
const program = path.join(project, 'dist/cli/main.js')
const runs = Number(process.argv[2] ?? 3)
const submissions = 200

if (!(runs >= 1))
  throw new Error('node test/bench/desk.mjs RUNS takes a number of runs, 3 unless given')
if (!existsSync(program)) throw new Error('dist/ is missing: run npm run build first')

const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-desk-'))
try {
  const desk = path.join(folder, 'desk')
  const full = path.join(folder, 'full')
  await writeSubmissions(desk)
  const check = [
    program,
    'check',
    desk,
    '--format',
    'json',
    '--output',
    path.join(folder, 'report.json'),
  ]
  // A cache in a folder that no run has seen is empty: each run gets one of its own.
  const empty = () => mkdtempSync(path.join(folder, 'empty-'))
  console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}`)
  console.log(`Medians of ${runs} runs (least–most) after one to warm up, which fills the cache.\n`)
  const used = await measure(
    [
      { name: '1 job', args: [...check, '--jobs', '1'] },
      { name: '2 jobs', args: [...check, '--jobs', '2'] },
      {
        name: '2 jobs, empty cache',
        args: () => [...check, '--jobs', '2', '--cache-location', empty()],
      },
      { name: '2 jobs, full cache', args: [...check, '--jobs', '2', '--cache-location', full] },
    ],
    runs,
  )
  console.log(table(`${submissions} submissions of 25 pages: Markdown, Word and PDF`, used))
  console.log(ratio(used, { of: '2 jobs', to: '1 job', what: 'wall' }))
  console.log(
    ratio(used, { of: '2 jobs, full cache', to: '2 jobs, empty cache', what: 'wall', aim: 0.1 }),
  )
  for (const name of used.keys()) {
    const peak = mebibytesOf(used, name)
    console.log(
      `${name}, peak: ${peak.toFixed(0)} MiB (aim: at most 300, ${peak <= 300 ? 'met' : 'NOT met'})`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A third of each kind, no two alike, and nothing to find in them. */
async function writeSubmissions(desk) {
  const { makePdf, makeWord, readPaper } = await kinds()
  mkdirSync(desk)
  for (let n = 1; n <= submissions; n++) {
    const text = longSummary(52_000, n)
    const name = path.join(desk, `submission-${String(n).padStart(3, '0')}`)
    if (n % 3 === 0) writeFileSync(`${name}.md`, text)
    else if (n % 3 === 1)
      writeFileSync(`${name}.docx`, await makeWord(readPaper(text), 'automatic'))
    else writeFileSync(`${name}.pdf`, makePdf(readPaper(text)))
  }
}

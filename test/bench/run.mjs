// npm run bench [-- RUNS]: whole processes side by side. Needs `npm run build` before; tests nothing.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { measure } from './measure.mjs'
import { longSummary } from './summaries.mjs'
import { mebibytesOf, ratio, table } from './table.mjs'

const project = path.resolve(import.meta.dirname, '../..')
const program = path.join(project, 'dist/cli/main.js')
const markdownlint = path.join(project, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs')
const remark = path.join(project, 'node_modules/remark-cli/cli.js')
const size = 90_000
const runs = Number(process.argv[2] ?? 7)

if (!(runs >= 1)) throw new Error('npm run bench -- RUNS takes a number of runs, 7 unless given')
if (!existsSync(program)) throw new Error('dist/ is missing: run npm run build first')
// remark looks for the preset from the working directory.
process.chdir(project)

const folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-bench-'))
try {
  const { one, hundred, thousand } = writeSummaries()
  const parser = await bundleParser()
  console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}`)
  console.log(`Medians of ${runs} runs (least–most) after one to warm up.\n`)
  await cold()
  await check('one summary of 90 KB', one, parser, [
    { of: 'tomtat', to: 'remark-parse alone, bundled', what: 'wall', aim: 1.6 },
    { of: 'tomtat', to: 'remark-cli', what: 'wall' },
    { of: 'tomtat', to: 'markdownlint-cli2', what: 'wall' },
  ])
  await check('100 summaries of 90 KB', hundred, parser, [
    { of: 'tomtat', to: 'remark-parse alone, bundled', what: 'wall' },
    { of: 'tomtat', to: 'remark-cli', what: 'wall', aim: 1 },
    { of: 'tomtat', to: 'remark-cli', what: 'cpu' },
    { of: 'tomtat', to: 'remark-cli', what: 'peak', aim: 0.5 },
    { of: 'tomtat', to: 'markdownlint-cli2', what: 'wall' },
    { of: 'tomtat', to: 'markdownlint-cli2', what: 'peak' },
  ])
  const used = await check(
    '1,000 summaries of 90 KB, one run each',
    thousand,
    parser,
    [
      { of: 'tomtat', to: 'remark-cli', what: 'wall' },
      { of: 'tomtat', to: 'remark-cli', what: 'peak' },
      { of: 'tomtat', to: 'markdownlint-cli2', what: 'wall' },
      { of: 'tomtat', to: 'markdownlint-cli2', what: 'peak' },
    ],
    1,
    0,
  )
  const peak = mebibytesOf(used, 'tomtat')
  console.log(
    `tomtat, peak: ${peak.toFixed(0)} MiB (aim: at most 300, ${peak <= 300 ? 'met' : 'NOT met'})`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A thousand are the hundred ten times: what they hold is not what is measured. */
function writeSummaries() {
  const hundred = path.join(folder, 'hundred')
  mkdirSync(hundred)
  for (let n = 1; n <= 100; n++) {
    writeFileSync(path.join(hundred, `summary-${n}.en.md`), longSummary(size, n))
  }
  const thousand = path.join(folder, 'thousand')
  mkdirSync(thousand)
  for (let n = 1; n <= 1000; n++) {
    const from = path.join(hundred, `summary-${((n - 1) % 100) + 1}.en.md`)
    copyFileSync(from, path.join(thousand, `summary-${n}.en.md`))
  }
  return { hundred, thousand, one: path.join(hundred, 'summary-1.en.md') }
}

/** Bundled as tomtat is, so that only the work differs. */
async function bundleParser() {
  const outfile = path.join(folder, 'parse-alone.mjs')
  await build({
    entryPoints: [path.join(import.meta.dirname, 'parse-alone.mjs')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
  })
  return outfile
}

async function cold() {
  const used = await measure(
    [
      { name: 'node -e 0', args: ['-e', '0'] },
      { name: 'tomtat --version', args: [program, '--version'] },
      { name: 'remark --version', args: [remark, '--version'] },
    ],
    runs,
  )
  console.log(table('cold start', used))
}

async function check(title, given, parser, ratios, counted = runs, warm = 1) {
  const preset = 'remark-preset-lint-recommended'
  const used = await measure(
    [
      { name: 'remark-parse alone, bundled', args: [parser, given] },
      { name: 'tomtat', args: [program, 'check', given] },
      {
        name: 'remark-cli',
        args: [remark, given, '--use', preset, '--no-config', '--no-stdout', '--quiet'],
      },
      {
        name: 'markdownlint-cli2',
        args: [markdownlint, '--no-globs', given.endsWith('.md') ? given : `${given}/*.md`],
        // It finds long lines.
        statuses: [0, 1],
      },
    ],
    counted,
    warm,
  )
  console.log(table(title, used))
  for (const wanted of ratios) console.log(ratio(used, wanted))
  console.log()
  return used
}

// npm run regexps: no regular expression of src/, rules/ or schemas/ may take more than linear time on any text.
// Literals come from the syntax trees; those that `new RegExp` makes are caught while all modules load.
import { readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { check } from 'recheck'
import { globSync } from 'tinyglobby'
import { parseAst } from 'vitest/node'

/** @typedef {{ place: string, source: string, flags: string }} Found place: `file:line` */

/** Expressions that are not linear and stay all the same, with the reason. */
const allowed = [
  {
    file: 'src/model/cover/places.ts',
    source: '(?:\\d{2}[\\d.…_]*|[.…_]{2,})$',
    why: 'its line has at most 80 characters',
  },
]

const root = path.resolve(import.meta.dirname, '..')
const modules = globSync(['src/**/*.ts', 'rules/**/*.ts'], {
  cwd: root,
  ignore: ['src/cli/main.ts', 'src/generated/**'],
}).sort()

const written = modules.map(readModule)
const made = await recordMade()
const found = [...written.flatMap(({ literals }) => literals), ...made, ...schemaPatterns()]
const unreached = written
  .flatMap(({ makers }) => makers)
  .filter((place) => !made.some((one) => one.place === place))
  .map((place) => `${place}: this expression was not made while all modules were loaded`)
const verdicts = new Map()
const used = new Set()
// Each check is a process of its own; hundreds at once only run into their time limits.
const waiting = [...found]
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, judgeAll))
const judged = []
for (const one of found) judged.push(await faultOf(one))
const unused = allowed
  .filter((excuse) => !used.has(excuse))
  .map(({ file, source }) => `${file}: the excuse for /${source}/ is not needed any more`)
const faults = [...judged.filter((fault) => fault !== null), ...unreached, ...unused]
for (const fault of faults) console.error(fault)
console.log(`${found.length} regular expressions: ${faults.length} faults`)
process.exit(faults.length > 0 ? 1 : 0)

async function judgeAll() {
  for (let one = waiting.pop(); one; one = waiting.pop()) await verdictOf(one.source, one.flags)
}

/** The literals of a module, and the places where it makes expressions of texts. */
function readModule(file) {
  const text = readFileSync(path.join(root, file), 'utf8')
  const place = (at) => `${file}:${text.slice(0, at).split('\n').length}`
  const literals = []
  const makers = []
  walk(parseAst(text, { lang: 'ts' }), ({ type, start, regex, callee }) => {
    if (regex) literals.push({ place: place(start), source: regex.pattern, flags: regex.flags })
    const makes = type === 'NewExpression' || type === 'CallExpression'
    if (makes && callee.name === 'RegExp') makers.push(place(start))
  })
  return { literals, makers }
}

function walk(node, visit) {
  if (typeof node !== 'object' || node === null) return
  if (typeof node.type === 'string') visit(node)
  for (const inner of Object.values(node)) walk(inner, visit)
}

/**
 * Loads every module with a `RegExp` in place of the built-in one that tells what it makes and where.
 *
 * @returns {Promise<Found[]>}
 */
async function recordMade() {
  const outfile = path.join(root, `src/generated/all.${process.pid}.mjs`)
  // The extension loads only within VS Code; an expression that it made would be told as not made.
  const loadable = modules.filter((file) => !file.startsWith('src/vscode/'))
  const imports = loadable.map((file) => `import './${file}'`)
  // The patterns of items are made when an item is missing.
  imports.push("export { saysItem } from './src/model/ordinals/mentions.ts'")
  await build({
    stdin: { contents: imports.join('\n'), resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    define: { RegExp: 'RecordingRegExp' },
    sourcemap: 'inline',
  })
  const found = []
  globalThis.RecordingRegExp = new Proxy(RegExp, {
    construct(_, [source, flags = '']) {
      found.push({ place: caller(), source, flags })
      return new RegExp(source, flags)
    },
  })
  process.setSourceMapsEnabled(true)
  try {
    const { saysItem } = await import(pathToFileURL(outfile).href)
    for (let n = 1; n <= 30; n++) saysItem('', n)
  } finally {
    rmSync(outfile)
  }
  return found
}

/** The nearest line of the project's own modules on the stack. */
function caller() {
  const stack = new Error().stack.replaceAll('\\', '/')
  return /(?:src|rules)\/[\w/.-]+\.ts:\d+/.exec(stack)?.[0] ?? stack
}

/** Patterns of the JSON Schemas, which are tried on front matter, settings and profiles. */
function schemaPatterns() {
  return globSync('schemas/*.schema.json', { cwd: root }).flatMap((file) => {
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n')
    return lines.flatMap((line, index) => {
      const source = /^\s*"pattern": (".*"),?$/.exec(line)?.[1]
      return source
        ? [{ place: `${file}:${index + 1}`, source: JSON.parse(source), flags: 'u' }]
        : []
    })
  })
}

/** What is wrong with an expression, or null. */
async function faultOf({ place, source, flags }) {
  const verdict = await verdictOf(source, flags)
  const { status, checker, complexity, attack, error } = verdict
  if (status === 'safe') return null
  const shown = `${place}: /${source}/${flags}`
  if (status !== 'vulnerable') return `${shown}\n  ${status}: ${error.kind} ${error.message ?? ''}`
  const excuse = allowed.find((one) => one.source === source && place.startsWith(one.file))
  if (excuse) used.add(excuse)
  // What the checker only tried and did not prove is tried on the engine that runs it.
  const tried = checker === 'fuzz' && complexity.type === 'polynomial'
  if (excuse || (tried && isHarmless(new RegExp(source, flags), attack))) return null
  return `${shown}\n  ${complexity.summary}, by ${attack.pattern}`
}

/** Each expression is judged once, however often it is written. */
function verdictOf(source, flags) {
  const key = `/${source}/${flags}`
  if (!verdicts.has(key))
    verdicts.set(key, check(source, flags, { timeout: 600_000, randomSeed: 1 }))
  return verdicts.get(key)
}

/** The checker stops by the clock, so that many short tries look to it like one that does not end. */
function isHarmless(expression, attack) {
  let last = Number.POSITIVE_INFINITY
  for (let size = 1000; size < 500_000; size *= 2) {
    const time = timeOf(expression, enlarged(attack, size))
    if (time > 200) return time / last < 3
    last = time
  }
  return true
}

/** The attack with its pumps repeated to about this length. */
function enlarged({ pumps, suffix }, size) {
  const times = Math.ceil(size / pumps.reduce((sum, { pump }) => sum + pump.length, 0))
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix
}

/** Milliseconds, the least of three tries. */
function timeOf(expression, text) {
  const tries = [0, 1, 2].map(() => {
    const start = performance.now()
    expression.lastIndex = 0
    expression.test(text)
    return performance.now() - start
  })
  return Math.min(...tries)
}

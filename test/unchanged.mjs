// Shows that a change of the code changes nothing that users see: what the built program says of folders of documents
// is kept before the change and compared after it.
//
//   node test/unchanged.mjs keep FILE FOLDER…     before: writes JSON report, fixed texts and outline of every document in
//                                                 the folders, and what `new --yes` writes for every profile and language
//   node test/unchanged.mjs compare FILE FILE     after: prints every difference; exit status 1 where there is one
//
// A folder is checked as a whole, in a copy outside the checkout, so that only its own tomtat.yml counts.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const program = path.resolve('dist/cli/main.js')
const PROCESSES = 2
const LANGUAGES = ['en', 'vi']
const PATIENCE_MS = 900_000
const SHOWN_CHARACTERS = 400

/** Runs the program; what it prints is kept without the names of temporary folders. */
function run(words, cwd) {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', LC_ALL: 'C.UTF-8' }
    const child = spawn(process.execPath, [program, ...words], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const out = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => {
        out[name] += text
      })
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
    child.on('close', (status, signal) => {
      clearTimeout(timer)
      resolve({
        status: status ?? signal,
        stdout: out.stdout.replaceAll(cwd, '.'),
        stderr: out.stderr.replaceAll(cwd, '.'),
      })
    })
  })
}

const json = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Every file below a folder with its bytes: texts as text, others in base64. */
function filesOf(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
  return Object.fromEntries(
    names.map((name) => [
      name,
      readFileSync(
        path.join(folder, name),
        /\.(?:md|txt|ya?ml|json)$/u.test(name) ? 'utf8' : 'base64',
      ),
    ]),
  )
}

/** The entries of one folder: what was asked → the answer. */
async function keepFolder(folder) {
  const copy = mkdtempSync(path.join(tmpdir(), 'unchanged-'))
  cpSync(folder, copy, { recursive: true })
  const name = path.relative(process.cwd(), folder)
  const entries = []
  const checked = await run(['check', '.', '--format', 'json'], copy)
  const report = json(checked.stdout)
  entries.push([`${name}: check`, [checked.status, checked.stderr]])
  for (const file of report.files ?? []) entries.push([`${name}: check ${file.path}`, file])
  entries.push([`${name}: errors`, report.errors ?? report])
  const outlined = await run(['outline', '.', '--format', 'json'], copy)
  const outlines = json(outlined.stdout)
  for (const [index, file] of (outlines.files ?? [outlines]).entries())
    entries.push([`${name}: outline ${file.path ?? index}`, file])
  const fixed = await run(['fix', '.'], copy)
  entries.push([`${name}: fix`, [fixed.status, fixed.stdout, fixed.stderr]])
  const before = filesOf(folder)
  for (const [file, bytes] of Object.entries(filesOf(copy)))
    if (bytes !== before[file]) entries.push([`${name}: fixed ${file}`, bytes])
  rmSync(copy, { recursive: true })
  return entries
}

/** What `new --yes` writes for every profile, in each of its languages. */
async function keepSkeletons() {
  const listed = json((await run(['profile', 'list', '--format', 'json'], process.cwd())).stdout)
  const entries = []
  for (const { id } of listed.profiles) {
    for (const language of LANGUAGES) {
      const folder = mkdtempSync(path.join(tmpdir(), 'unchanged-'))
      const words = ['new', '.', '--yes', '--profile', id, '--languages', language]
      const { status, stdout, stderr } = await run(words, folder)
      entries.push([`new ${id} ${language}`, [status, stdout, stderr, filesOf(folder)]])
      rmSync(folder, { recursive: true })
    }
  }
  return entries
}

async function keep(file, folders) {
  const entries = await keepSkeletons()
  const left = [...folders]
  const work = async () => {
    for (let folder = left.shift(); folder !== undefined; folder = left.shift())
      entries.push(...(await keepFolder(path.resolve(folder))))
  }
  await Promise.all(Array.from({ length: PROCESSES }, work))
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(file, `${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`)
  console.log(`${entries.length} answers kept in ${file}`)
}

/** The paths at which two values differ, with both. */
function differences(a, b, at = '') {
  if (JSON.stringify(a) === JSON.stringify(b)) return []
  const bothTrees = [a, b].every((value) => typeof value === 'object' && value !== null)
  if (!bothTrees || Array.isArray(a) !== Array.isArray(b)) return [[at, a, b]]
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  const inside = [...keys].flatMap((key) => differences(a[key], b[key], `${at}.${key}`))
  return inside.length > 0 ? inside : [[at, Object.keys(a), Object.keys(b)]]
}

const short = (value) => (JSON.stringify(value) ?? 'nothing').slice(0, SHOWN_CHARACTERS)

function compare(files) {
  const [before, after] = files.map(
    (file) => new Map(readFileSync(file, 'utf8').trimEnd().split('\n').map(JSON.parse)),
  )
  let count = 0
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const found = differences(before.get(key), after.get(key))
    if (found.length === 0) continue
    count++
    console.log(key)
    for (const [at, a, b] of found) console.log(`  ${at}\n    - ${short(a)}\n    + ${short(b)}`)
  }
  console.log(`${before.size} answers compared, ${count} differ`)
  return count === 0
}

const [command, ...rest] = process.argv.slice(2)
if (command === 'keep' && rest.length > 1) await keep(rest[0], rest.slice(1))
else if (command === 'compare' && rest.length === 2) process.exitCode = compare(rest) ? 0 : 1
else {
  console.error('node test/unchanged.mjs keep FILE FOLDER… | compare FILE FILE')
  process.exitCode = 2
}

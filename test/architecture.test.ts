import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserBundle } from '../browser.config.mjs'

/**
 * The rooms in the order of the way of the data (CONTRIBUTING, "Architecture"): a room imports only from rooms above
 * it, types included.
 */
const ROOMS = [
  'text',
  'model',
  'read',
  'profile',
  'bind',
  'settings',
  'rule',
  'rules',
  'lint',
  'compare',
  'write',
  'report',
  'files',
  'language',
  'cli',
  'web',
  'vscode',
]

/** Rooms that run in a browser as they are; of `language/` all but `server/`. */
const PURE = new Set([...ROOMS.slice(0, ROOMS.indexOf('files')), 'language'])

const MAX_FILES_IN_A_FOLDER = 20
const MAX_LINES_OF_A_FILE = 250

const root = path.resolve(import.meta.dirname, '..')

/** Every source file by its path from the root; what is generated is data and belongs to no room. */
const sources = new Map(
  ['src', 'rules']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }),
    )
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) =>
      path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    )
    .filter((file) => !file.startsWith('src/generated/'))
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8')] as const),
)

/** The files of this tree that a file imports, also where it takes only types or loads them later. */
function importsOf(file: string, text: string): string[] {
  const names = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)'(\.{1,2}\/[^']+)'/gu)
  return [...names]
    .map(([, name = '']) =>
      path.posix.join(path.posix.dirname(file), name).replace(/\.js$/u, '.ts'),
    )
    .filter((target) => sources.has(target))
}

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/')
  return first === 'src' ? second : first
}

/** Arrows against the order of the rooms: "src/bind/bind.ts → src/lint/run.ts". */
function arrowsUp(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, text]) => {
    // Only src/index.ts, the package itself, stands above all rooms.
    if (file === 'src/index.ts') return []
    const from = ROOMS.indexOf(roomOf(file))
    return importsOf(file, text)
      .filter((target) => ROOMS.indexOf(roomOf(target)) > from || from < 0)
      .map((target) => `${file} → ${target}`)
  })
}

/** Groups of files that import each other, each in the order of its circle. */
function circles(files: ReadonlyMap<string, string>): string[] {
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (file: string, way: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      found.push([...way.slice(way.indexOf(file)), file].join(' → '))
      return
    }
    state.set(file, 'open')
    for (const target of importsOf(file, files.get(file) ?? '')) visit(target, [...way, file])
    state.set(file, 'done')
  }
  for (const file of files.keys()) visit(file, [])
  return found
}

describe('the house', () => {
  it('has only the rooms that have a place in the order', () => {
    const rooms = new Set([...sources.keys()].filter((file) => file !== 'src/index.ts').map(roomOf))
    expect([...rooms].filter((room) => !ROOMS.includes(room))).toEqual([])
  })

  it('has no arrow from a room to a later one', () => {
    expect(arrowsUp(sources)).toEqual([])
  })

  it('has no circle of files', () => {
    expect(circles(sources)).toEqual([])
  })

  it('shows an arrow and a circle that are put in', () => {
    const fold = 'src/text/fold.ts'
    const put = new Map(sources)
    put.set(fold, `${sources.get(fold)}\nimport type { Run } from '../lint/run.js'\n`)
    expect(arrowsUp(put)).toEqual([`${fold} → src/lint/run.ts`])
    expect(circles(put).some((circle) => circle.includes(`${fold} → src/lint/run.ts`))).toBe(true)
  })

  it(`has at most ${MAX_FILES_IN_A_FOLDER} files in a folder, beside its rooms`, () => {
    const counts = new Map<string, number>()
    for (const file of sources.keys()) {
      const folder = path.posix.dirname(file)
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
    expect([...counts].filter(([, count]) => count > MAX_FILES_IN_A_FOLDER)).toEqual([])
  })

  it(`has no file of more than ${MAX_LINES_OF_A_FILE} lines`, () => {
    const long = [...sources].filter(
      ([, text]) => text.split('\n').length - 1 > MAX_LINES_OF_A_FILE,
    )
    expect(long.map(([file]) => file)).toEqual([])
  })
})

/** Modules of Node that a bundle for browsers asks for: "src/text/fold.ts → node:fs", packages too. */
async function nodeArrows(entry: string): Promise<string[]> {
  const { metafile } = await browserBundle(entry)
  return Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
    imports
      .filter(({ external, path: name }) => external && name !== '<runtime>')
      .map(({ path: name }) => `${file} → ${name}`),
  )
}

/** An entry that imports every file of the pure rooms. */
function pureEntry(more = ''): string {
  const files = [...sources.keys()].filter(
    (file) => PURE.has(roomOf(file)) && !file.startsWith('src/language/server/'),
  )
  return `${files.map((file) => `import './${file}'`).join('\n')}\n${more}`
}

describe('the pure rooms', () => {
  it('hold nothing of Node, with all their packages', { timeout: 120_000 }, async () => {
    expect(await nodeArrows(pureEntry())).toEqual([])
  })

  it('do not speak of what only Node has', () => {
    const words =
      /\bprocess\.(?!once\b)|\bBuffer\b|\brequire\(|\b__dirname\b|import\.meta\.(?:dirname|url)/u
    const pure = [...sources].filter(
      ([file]) => PURE.has(roomOf(file)) && !file.startsWith('src/language/server/'),
    )
    const found = pure.filter(([, text]) =>
      words.test(text.replace(/^\s*(?:\/?\*|\/\/).*$/gmu, '')),
    )
    expect(found.map(([file]) => file)).toEqual([])
  })

  it('show what asks for Node where something is put in', { timeout: 120_000 }, async () => {
    const found = await nodeArrows("import './src/files/read-file.js'")
    expect(found).toContain('src/files/read-file.ts → node:fs/promises')
  })
})

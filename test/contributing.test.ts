import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

const root = path.resolve(import.meta.dirname, '..')
const page = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8')

/** Rooms that the page announces. */
const TO_COME = ['compare', 'web']

/** Paths that stand for what a reader will make: `npm run new:rule works-pages`. */
const IMAGINED = ['rules/works/pages.ts', 'rules/works/pages.md']

/** Folders of the root that are neither committed nor always there. */
const MADE = /^(?:dist|out|coverage|node_modules|src\/generated)\//u

/** A path of this repository in the text, without what only stands for a name. */
const PATH =
  /(?:^|[\s`(])((?:\.ci|examples|rules|schemas|src|template|test)\/[\w./<>*-]*|\w[\w-]*\.config\.mjs)/gu

function pathsOf(text: string): string[] {
  return [...text.matchAll(PATH)]
    .map(([, found = '']) => found.replace(/\.$/u, ''))
    .filter((found) => !/[<*]/u.test(found) && !MADE.test(found) && !IMAGINED.includes(found))
}

function exists(file: string): boolean {
  return existsSync(path.join(root, file))
}

/** What the block with the tree says: the rooms, each with the sub-rooms that its lines name. */
function treeOf(text: string): Map<string, string[]> {
  const block = /^```text\n(src\/\n[^`]*)^```/mu.exec(text)?.[1] ?? ''
  const rooms = new Map<string, string[]>()
  let room = ''
  for (const line of block.split('\n')) {
    const [, indent = '', name] = /^( *)([a-z-]+)\//u.exec(line) ?? []
    const rest = name && indent.length <= 2 ? line.slice(indent.length + name.length + 1) : line
    if (name && indent.length <= 2) {
      room = indent === '' ? name : `src/${name}`
      if (!rooms.has(room)) rooms.set(room, [])
    }
    for (const [, inner = ''] of rest.matchAll(/(?<=\s)([a-z-]+)\/(?=\s|$)/gu))
      rooms.get(room)?.push(inner)
  }
  return rooms
}

function foldersIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
    .map(({ name }) => name)
    .sort()
}

/** The rooms in the order that architecture.test.ts holds. */
function roomsInOrder(): string[] {
  const text = readFileSync(path.join(root, 'test/architecture.test.ts'), 'utf8')
  const list = /const ROOMS = \[([^\]]*)\]/u.exec(text)?.[1] ?? ''
  return [...list.matchAll(/'(\w+)'/gu)].map(([, room = '']) => room)
}

/** `name()` and the files of the same line, one of which must hold that name; "in `file`" says which. */
function functionsOf(text: string): { name: string; files: string[] }[] {
  return text.split('\n').flatMap((line) => {
    const files = pathsOf(line).filter((file) => file.endsWith('.ts'))
    return [...line.matchAll(/`(\w+)\(\)`(?: in `([^`]+)`)?/gu)].map(([, name = '', file]) => ({
      name,
      files: file ? [file] : files,
    }))
  })
}

/** Functions that the page names and no file of their line holds. */
function lostFunctions(text: string): string[] {
  return functionsOf(text)
    .filter(({ name, files }) => {
      const defined = new RegExp(`(?:function|const) ${name}\\b`, 'u')
      return (
        files.length > 0 &&
        !files.some(
          (file) => exists(file) && defined.test(readFileSync(path.join(root, file), 'utf8')),
        )
      )
    })
    .map(({ name, files }) => `${name}() in ${files.join(', ')}`)
}

describe('CONTRIBUTING.md', () => {
  it('names only files and folders that are there', () => {
    const paths = pathsOf(page)
    expect(paths.length).toBeGreaterThan(100)
    expect(paths.filter((file) => !exists(file))).toEqual([])
  })

  it('names functions in the files that hold them', () => {
    expect(functionsOf(page).length).toBeGreaterThan(40)
    expect(lostFunctions(page)).toEqual([])
  })

  it('shows a path and a function that are not there', () => {
    expect(pathsOf('See `src/lint/report.ts`.').filter((file) => !exists(file))).toEqual([
      'src/lint/report.ts',
    ])
    expect(lostFunctions('`lintRule()` in `src/rule/contract.ts`')).toEqual([
      'lintRule() in src/rule/contract.ts',
    ])
  })

  it('has a line for every room, in their order, with all of its rooms', () => {
    const rooms = treeOf(page)
    const names = [...rooms.keys()].filter((room) => room !== 'src')
    expect(names.map((room) => room.replace('src/', ''))).toEqual(roomsInOrder())
    for (const [room, inner] of rooms) {
      if (room === 'src' || room === 'rules' || TO_COME.includes(room.replace('src/', ''))) continue
      expect({ room, inner: inner.toSorted() }).toEqual({ room, inner: foldersIn(room) })
    }
  })

  it('says of every room what is absent there', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'))
    const wanted = roomsInOrder().filter((room) => !TO_COME.includes(room))
    const lacking = wanted.filter((room) => {
      const folder = room === 'rules' ? 'rules/' : `src/${room}/`
      const row = rows.find((line) => line.startsWith(`| \`${folder}\` |`))
      return (row?.split(' | ').filter((cell) => cell.trim() !== '').length ?? 0) < 4
    })
    expect(lacking).toEqual([])
  })

  it('no longer announces a room that is there', () => {
    expect(TO_COME.filter((room) => exists(`src/${room}`))).toEqual([])
  })

  it('names only scripts of package.json', () => {
    const scripts = [...page.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/gu)].map(([, name]) => name)
    expect(scripts.length).toBeGreaterThan(10)
    expect(scripts.filter((name) => !Object.hasOwn(manifest.scripts, name ?? ''))).toEqual([])
  })
})

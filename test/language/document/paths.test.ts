import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { pathOf, uriOf } from '../../../src/language/document/paths.js'

it.each([
  ['file:///b%C3%A0i/summary%20%281%29.md', '/bài/summary (1).md'],
  ['file:///a/100%25%20%23%3F.md', '/a/100% #?.md'],
  ['file:///a/../b.md', '/b.md'],
])('gives the path of %s', (uri, file) => {
  expect(pathOf(uri)).toBe(file)
})

it.each([
  ['untitled:Untitled-1', 'untitled_Untitled-1'],
  ['file://server/share/summary.md', 'summary.md'],
  ['vscode-notebook-cell:/a/b.md', 'b.md'],
  ['', 'untitled'],
  ['%', '_'],
])('puts %j into the working directory, as no file of this machine', (uri, name) => {
  expect(pathOf(uri)).toBe(path.resolve(name))
})

it.each(['file:///c%3A/Users/An/summary.md', 'file:///C:/Users/An/summary.md'])(
  'reads a path of Windows as editors write it: %s',
  (uri) => {
    expect(pathOf(uri)).toBe('C:/Users/An/summary.md')
  },
)

it.each(['/bài/a b (1).yml', '/a/100% #?.yml', '/a/b&c;d=e.yml'])(
  'gives the address of %s',
  (file) => {
    const url = new URL(uriOf(file))
    expect(url.pathname.replace(/%../gu, '')).not.toContain(' ')
    expect(decodeURIComponent(url.pathname)).toBe(decodeURIComponent(pathToFileURL(file).pathname))
    expect(pathOf(uriOf(file))).toBe(file)
  },
)

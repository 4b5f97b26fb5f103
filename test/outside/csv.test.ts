import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'

/** Needs Python 3, whose csv module knows the dialect of Excel. */
const READ = `
import csv, io, json, sys
text = io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8-sig', newline='')
json.dump(list(csv.reader(text, dialect='excel', strict=True)), sys.stdout)
`

it('is a table to other programs, with Vietnamese intact', () => {
  const args = ['dist/cli/main.js', 'check', 'examples', '--format', 'csv', '--locale', 'vi']
  const root = path.join(import.meta.dirname, '..', '..')
  const report = spawnSync(process.execPath, args, { cwd: root })
  const read = spawnSync('python3', ['-c', READ], { input: report.stdout, encoding: 'utf8' })
  expect(read.stderr).toBe('')
  const rows: string[][] = JSON.parse(read.stdout)
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([19]))
  expect(rows[0]?.slice(0, 3)).toEqual(['tệp', 'nghiên cứu sinh', 'tên luận án'])
  const json = spawnSync(process.execPath, [...args.slice(0, 4), 'json'], {
    cwd: root,
    encoding: 'utf8',
  })
  const { files } = JSON.parse(json.stdout)
  const names = files.map((file: { summary: { author: string } }) => file.summary.author)
  expect(new Set(rows.slice(1).map((row) => row[1]))).toEqual(new Set(names))
})

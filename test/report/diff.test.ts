import { describe, expect, it } from 'vitest'
import { changedLines, unifiedDiff } from '../../src/report/diff.js'

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}\n`)

describe('unifiedDiff', () => {
  it('is what patch takes', () => {
    const before = lines(9)
    const after = before.with(4, 'new\n')
    expect(unifiedDiff('a/b.md', before.join(''), after.join(''))).toBe(
      '--- a/a/b.md\n+++ b/a/b.md\n@@ -2,7 +2,7 @@\n line 2\n line 3\n line 4\n-line 5\n+new\n line 6\n line 7\n line 8\n',
    )
  })

  it('is empty where nothing changed, and names files from the root as they are', () => {
    expect(unifiedDiff('a.md', 'x', 'x')).toBe('')
    expect(unifiedDiff('/home/a.md', 'x\n', 'y\n')).toContain('--- /home/a.md\n+++ /home/a.md\n')
  })

  it('keeps line ends and says where the last one is missing', () => {
    expect(unifiedDiff('a.md', 'x\r\ny', 'x\r\nz')).toBe(
      '--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n x\r\n-y\n\\ No newline at end of file\n+z\n\\ No newline at end of file\n',
    )
  })

  it('shows a text that is changed throughout as a whole, soon', () => {
    const before = lines(30_000)
    const after = before.map((line) => line.toUpperCase())
    const started = performance.now()
    const diff = unifiedDiff('a.md', before.join(''), `${after.join('')}end`)
    expect(performance.now() - started).toBeLessThan(15_000)
    expect(diff.split('\n').slice(2, 4)).toEqual(['@@ -1,30000 +1,30001 @@', '-line 1'])
    expect(diff).toContain('+LINE 30000\n+end\n\\ No newline at end of file\n')
  })
})

describe('changedLines', () => {
  it('pairs the lines of a change', () => {
    expect(changedLines('a\nb\nc\nd\n', 'a\nB\nC\nd\nE\n')).toEqual([
      { before: 'b', after: 'B' },
      { before: 'c', after: 'C' },
      { before: '', after: 'E' },
    ])
  })
})

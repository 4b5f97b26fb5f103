import { describe, expect, it } from 'vitest'
import { memoTargets } from '../../src/cli/commands/memo/memo-targets.js'

describe('memoTargets', () => {
  it('names memos after the submissions and keeps the folders below the common one', () => {
    expect(memoTargets(['nop/a/x.docx', 'nop/b/x.docx', 'nop/y.vi.pdf'], 'memos/', '.md')).toEqual([
      'memos/a/x.md',
      'memos/b/x.md',
      'memos/y.vi.md',
    ])
    expect(memoTargets(['nop/a/x.docx'], 'memos', '.html')).toEqual(['memos/x.html'])
    expect(memoTargets(['../x.md', 'y.md'], 'm', '.md')[1]).toMatch(/^m\/[^/]+\/y\.md$/u)
  })

  it('never gives one name twice', () => {
    expect(memoTargets(['x.docx', 'x.pdf', 'X.PDF', 'x.pdf.md'], 'm', '.md')).toEqual([
      'm/x.docx.md',
      'm/x.pdf.md',
      'm/X.PDF-2.md',
      'm/x.pdf-3.md',
    ])
  })

  it('stays in its folder, and gives standard input a name', () => {
    expect(memoTargets(['../../a.md'], 'm', '.md')).toEqual(['m/a.md'])
    expect(memoTargets(['<stdin>'], 'm', '.md')).toEqual(['m/stdin.md'])
  })
})

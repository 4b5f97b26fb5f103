import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { createColors } from 'picocolors'
import { describe, expect, it } from 'vitest'
import { columns, columnWidths } from '../../src/report/console/columns.js'
import { breakLine, widthOf, wrap } from '../../src/report/console/wrap.js'
import { markdownText } from '../../src/report/markdown-text.js'

describe('breakLine', () => {
  it('breaks at blanks, and nowhere else', () => {
    expect(breakLine('one two three', 7)).toEqual(['one two', 'three'])
    expect(breakLine('wonderful', 3)).toEqual(['wonderful'])
    expect(breakLine('', 10)).toEqual([''])
    expect(breakLine('    kept   inside', 80)).toEqual(['    kept   inside'])
  })

  it('does not count colours', () => {
    const { red } = createColors(true)
    expect(breakLine(`${red('one')} two`, 7)).toHaveLength(1)
    expect(widthOf(red('Đề mục'))).toBe(6)
  })

  it('loses no word, and no line is too wide that could be broken', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = breakLine(text, width)
        const words = (from: string) => from.split(' ').filter((word) => word !== '')
        expect(words(lines.join(' '))).toEqual(words(text))
        for (const line of lines)
          if (line.trim().includes(' ')) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('wrap', () => {
  it('indents what follows', () => {
    expect(wrap('one two three', 9, '• ', '  ')).toBe('• one two\n  three')
  })
})

describe('columns', () => {
  it('stands cells below each other and wraps the last one', () => {
    const rows = [
      ['a', 'one two three'],
      ['long', ''],
    ]
    expect(columns(rows, 15)).toBe('  a     one two\n        three\n  long\n')
  })

  it('leaves no room for a column in which nothing stands', () => {
    expect(columns([['a', '', 'b']], 80)).toBe('  a  b\n')
    expect(
      columnWidths([
        ['a', ''],
        ['abc', ''],
      ]),
    ).toEqual([3, 0])
  })
})

describe('markdownText', () => {
  const paper = { width: 30, colors: createColors(false) }
  const text = (markdown: string) => markdownText(fromMarkdown(markdown).children, paper)

  it('takes the marks off', () => {
    expect(text('A *cited* **word**, `code`\nand [a page](https://x.org).')).toBe(
      'A “cited” word, code and a\npage (https://x.org).\n',
    )
  })

  it('writes lists with hanging lines', () => {
    expect(text('- one two three four five six seven\n- two\n  - inner')).toBe(
      '• one two three four five six\n  seven\n• two\n\n  • inner\n',
    )
  })
})

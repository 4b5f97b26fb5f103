import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { tidy } from '../../../src/write/markdown/skeleton/answers.js'
import { literal } from '../../../src/write/markdown/skeleton/literal.js'
import { chapterTitle } from '../../../src/write/markdown/skeleton/part-writer.js'

describe('chapterTitle', () => {
  it.each([
    ['Cơ sở lý luận của đổi mới', 1, 'CƠ SỞ LÝ LUẬN CỦA ĐỔI MỚI'],
    ['Chương 1. Cơ sở lý luận', 1, 'CƠ SỞ LÝ LUẬN'],
    ['CHƯƠNG II: Thực trạng', 2, 'THỰC TRẠNG'],
    ['Chapter two – Present state', 2, 'PRESENT STATE'],
    ['Chapter 11 and debtors', 2, 'CHAPTER 11 AND DEBTORS'],
    ['Chương 1', 1, ''],
    ['', 1, ''],
  ])('%j of chapter %i is %j', (given, n, wanted) => {
    expect(chapterTitle(given, n)).toBe(wanted)
  })
})

describe('literal', () => {
  it.each([
    ['R&D, A_B và C*', 'R&D, A_B và C*'],
    ['1945: The Year', '1945: The Year'],
    ['# Hash', '# Hash'],
    ['C #', 'C \\#'],
    ['<b>Bold</b>', '\\<b\\>Bold\\</b\\>'],
    ['*All* of it', '\\*All\\* of it'],
    ['[…] of it', '[…] of it'],
  ])('%j in a heading is %j', (words, wanted) => {
    expect(literal(words, '# Chapter 1. ')).toBe(wanted)
  })

  const words = fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'#*_`<>[]()!&;:-+.1~|\\"\' aZ') }),
    )
    .map(tidy)
    .filter((text) => text !== '')

  it.each(['# Chapter 1. ', '1. '])('reads as it was given behind %j', (before) => {
    fc.assert(
      fc.property(words, (text) => {
        expect(shown(before + literal(text, before))).toBe(
          before.replace(/^(?:# |1\. )/, '') + text,
        )
      }),
    )
  })
})

/** The text of the one heading or item of one paragraph that the line must be. */
function shown(line: string): string | null {
  let nodes: readonly { readonly type: string }[] = fromMarkdown(line).children
  for (;;) {
    const [node] = nodes
    if (node === undefined || nodes.length !== 1) return null
    if (node.type === 'text') return (node as unknown as { value: string }).value
    nodes = (node as unknown as { children?: readonly { type: string }[] }).children ?? []
  }
}

import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/lint/parse.js'
import { readBlocks } from '../../src/model/blocks.js'

const blocksOf = (source: string) => readBlocks(source, parseMarkdown(source), 0)

describe('what is no prose', () => {
  it('says where it stands, a comment too', () => {
    const source = 'Text.\n\n<!-- one -->\n\n| a | b |\n| --- | --- |\n| c | d |\n'
    const places = blocksOf(source).map(({ kind, start, end }) => [kind, source.slice(start, end)])
    expect(places).toEqual([
      ['paragraph', 'Text.'],
      ['comment', '<!-- one -->'],
      ['table', '| a | b |\n| --- | --- |\n| c | d |'],
    ])
  })

  it('counts the words of a table alike, however its cells are parted', () => {
    const tabs = 'Year\tSchools\tPupils\n1920\t88\ta | b\n'
    const lines = '| Year | Schools | Pupils |\n| --- | --- | --- |\n| 1920 | 88 | a \\| b |\n'
    expect(blocksOf(lines).map(({ text }) => text)).toEqual(blocksOf(tabs).map(({ text }) => text))
  })
})

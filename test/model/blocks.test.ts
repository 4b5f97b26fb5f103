import { describe, expect, it } from 'vitest'
import { readBlocks } from '../../src/model/signs/blocks.js'
import { parseMarkdown } from '../../src/model/signs/parse.js'

const blocksOf = (source: string) => readBlocks(source, parseMarkdown(source), 0)

describe('lines of one block', () => {
  it.each([
    ['The socio-\neconomic state', 'The socio-economic state'],
    [
      '1. Lan (2023), “Reeds”, Marsh, ISSN 2815-\n1429, No. 5',
      '1. Lan (2023), “Reeds”, Marsh, ISSN 2815-1429, No. 5',
    ],
    ['from 2013 -\n2024', 'from 2013 - 2024'],
    ['in the north-\n2024 saw more', 'in the north- 2024 saw more'],
  ])('%j closes up only where a hyphen divided it', (source, text) => {
    expect(blocksOf(source).map((block) => block.text)).toEqual([text])
  })
})

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

import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { codeSpan, linkTo, prose } from '../../../src/language/hover/markdown.js'
import { shown } from '../../../src/text/messages.js'
import { hostile } from '../../report/hostile.js'

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function seen(markdown: string): string {
  return textOf(fromMarkdown(markdown))
}

describe('words in a hover', () => {
  it.each(hostile)('are shown to the letter: %j', (text) => {
    const words = shown(text.replace(/\s+/gu, ' ').trim())
    expect(seen(`- It says: ${prose(text)}.`)).toBe(`It says: ${words}.`)
    expect(seen(`- Like this: ${codeSpan(text)}.`)).toBe(`Like this: ${words}.`)
  })

  it.each(hostile)(
    'are words and nothing else, at the beginning of a paragraph too: %j',
    (text) => {
      const { children } = fromMarkdown(prose(text))
      const words = shown(text.replace(/\s+/gu, ' ').trim())
      const written = words === '' ? [] : [expect.objectContaining({ type: 'text', value: words })]
      expect(children.flatMap<Nodes>((one) => ('children' in one ? one.children : [one]))).toEqual(
        written,
      )
      expect(children.map(({ type }) => type)).toEqual(words === '' ? [] : ['paragraph'])
    },
  )

  it.each([
    ['Hồ Thị Khánh Vân (2023), “Dịch vụ công”, số 3, tr. 20–28', null],
    [
      'see snake_case, R&D, p < 0,05 and 3.1.2. Use',
      'see snake_case, R&D, p \\< 0,05 and 3.1.2. Use',
    ],
    ['at https://a.vn or a@b.vn', 'at https\\://a.vn or a\\@b.vn'],
    ['1. Rationale', '1\\. Rationale'],
    ['- one', '\\- one'],
    ['*one* [two](three)', '\\*one\\* \\[two](three)'],
  ])('carry a sign of their own only where they need one: %s', (text, written) => {
    expect(prose(text)).toBe(written ?? text)
  })

  it('are an address only where one of the web is meant', () => {
    expect(linkTo('https://example.edu.vn/a_b')).toBe('<https://example.edu.vn/a_b>')
    expect(seen(linkTo('javascript:alert(1)'))).toBe('javascript:alert(1)')
    expect(linkTo('https://a.example <b>')).toBe('https\\://a.example \\<b>')
  })
})

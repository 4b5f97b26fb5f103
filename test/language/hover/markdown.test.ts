import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { codeSpan, linkTo, prose } from '../../../src/language/hover/markdown.js'
import { shown } from '../../../src/report/shown.js'
import { hostile } from '../../report/hostile.js'

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** What a reader sees, without what keeps addresses from being links. */
function seen(markdown: string): string {
  return textOf(fromMarkdown(markdown)).replaceAll('\u200b', '')
}

describe('words in a hover', () => {
  it.each(hostile)('are shown to the letter: %j', (text) => {
    const words = shown(text.replace(/\s+/gu, ' ').trim())
    expect(seen(`- It says: ${prose(text)}.`)).toBe(`It says: ${words}.`)
    expect(seen(`- Like this: ${codeSpan(text)}.`)).toBe(`Like this: ${words}.`)
  })

  it('are an address only where one of the web is meant', () => {
    expect(linkTo('https://example.edu.vn/a_b')).toBe('<https://example.edu.vn/a_b>')
    expect(seen(linkTo('javascript:alert(1)'))).toBe('javascript:alert(1)')
    expect(linkTo('https://a.example <b>')).not.toMatch(/^<|[^&]<b>/u)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportHtml } from '../../src/report/html/html.js'
import { hostile } from './hostile.js'
import { file, finding, problem, runOf } from './make.js'

/** A page in which every text that a document, a profile or a file name can bring is this one. */
function pageWith(words: string): string {
  const texts = { en: `en ${words}`, vi: `vi ${words}` }
  const one = finding({
    rule: `parts-${words}`,
    texts,
    url: `x${words}`,
    expected: [`x${words}`],
    excerpt: { before: words, text: words, after: words },
    basis: {
      id: 'b',
      kind: 'rule',
      source: words,
      clause: null,
      sources: texts,
      clauses: null,
      url: `x${words}`,
      texts,
    },
  })
  const node = { kind: 'part', id: null, number: null, title: words, line: 1, words: 3 } as const
  const { summary } = file({})
  const faulty = file({
    path: `x${words}`,
    profile: `x${words}`,
    profileTitles: texts,
    summary: summary && { ...summary, author: `x${words}`, title: `x${words}` },
    outline: [{ ...node, text: words, children: [] }],
    findings: [one],
    suppressed: [{ ...one, reason: words }],
  })
  const error = problem({ path: `x${words}`, code: 'parse', texts, line: 1 })
  return reportHtml(runOf([faulty], [error]), { locale: 'en' })
}

/** The tags of a page with the names of their attributes; scripts and styles are the program's own. */
function tags(page: string): readonly string[] {
  const plain = page.replace(/<(style|script)>.*?<\/\1>/gsu, '')
  return [...plain.matchAll(/<[^>]*>/gu)].map(([tag]) => tag.replace(/"[^"]*"/gu, '""'))
}

const harmless = tags(pageWith('word'))

describe('a hostile text in the page', () => {
  it.each(hostile)('makes no tag and no attribute: %j', (words) => {
    const page = pageWith(words)
    expect(tags(page)).toEqual(harmless)
    expect(page.match(/<script/gu)).toHaveLength(1)
    expect(page).not.toMatch(/href="(?!#)/u)
  })

  it('nor does any other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(tags(pageWith(words))).toEqual(harmless)
      }),
    )
  })

  it('is shown as it is, with signs for what cannot be seen', () => {
    const page = pageWith('</title><script>1</script>\u202e\u0007')
    expect(page).toContain('&lt;/title&gt;&lt;script&gt;1&lt;/script&gt;\ufffd\u2407')
    for (const sign of ['\u202e', '\u0007']) expect(page).not.toContain(sign)
  })
})

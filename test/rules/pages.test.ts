import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import type { RulePlugin } from '../../src/lint/plugin.js'
import { type Run, startRun } from '../../src/lint/run.js'
import { type Runs, treeInput } from '../../src/lint/runs.js'
import { textOfTree } from '../../src/lint/tree-text.js'
import { parseMarkdown } from '../../src/model/signs/parse.js'
import {
  type Example,
  findingsOf,
  fixedOf,
  idsOf,
  lineOf,
  type Page,
  readPages,
  rewrite,
  settings,
  shownBy,
} from './page.js'

/** UPDATE=1 rewrites the findings on all pages, UPDATE=parts-order (or UPDATE=parts) on some. */
const update = process.env.UPDATE ?? ''
for (const page of update ? readPages() : [])
  if (update === '1' || page.id.startsWith(update)) await rewrite(page)
const pages = readPages()

it('has a page for every rule and a rule for every page', () => {
  expect(idsOf('.md')).toEqual(idsOf('.ts'))
})

describe.each(pages)('$id', (page) => {
  it('has the form of a page', () => checkForm(page))
  const { plugin } = page
  if (!plugin) return
  const wrong = page.examples.filter(({ verdict }) => verdict === 'wrong')
  const right = page.examples.filter(({ verdict }) => verdict === 'right')

  it.each(wrong)('finds what is listed, line $line', async (example) => {
    const found = await findingsOf(example, page.id)
    expect(found.map(lineOf)).toEqual(example.findings)
    expect(found).not.toEqual([])
  })

  const mended = wrong.filter((example) => shownBy(example).length > 0)
  it.each(mended)('is mended as shown, line $line', async (example) => {
    for (const [shown, suggest] of shownBy(example))
      expect(await fixedOf(example, page.id, suggest)).toBe(shown.text)
  })

  it('shows what is mended without asking, and what is offered', async () => {
    const kinds = (await Promise.all(wrong.map((example) => findingsOf(example, page.id))))
      .flat()
      .map(({ fix }) => fix)
    const shows = (block: 'fixed' | 'suggested') => wrong.some((example) => example[block] !== null)
    expect({ safe: shows('fixed'), suggest: shows('suggested') }).toEqual({
      safe: kinds.includes('safe'),
      suggest: kinds.includes('suggest'),
    })
  })

  // What a Word file or PDF tells beside its text comes with that text, and with no tree of a plugin.
  const written = wrong.filter(({ source }) => source.text !== '' && !source.recovered)
  it.each(written)('says the same of a tree without positions, line $line', async (example) => {
    // Comments have no place there, so they silence nothing.
    const listed = plugin.rule.last
      ? []
      : (await findingsOf(example, page.id)).map(({ message }) => message)
    const tree = withoutPositions(parseMarkdown(example.source.text))
    expect((await messagesOf(plugin, tree, example.source.text, example)).sort()).toEqual(
      listed.sort(),
    )
  })

  it.each(right)('finds nothing, line $line', async (example) => {
    expect((await findingsOf(example, page.id)).map(lineOf)).toEqual([])
  })

  it.each(right)('finds nothing beside the other rules, line $line', async (example) => {
    const found = await findingsOf(example, null)
    expect(found.filter(({ rule }) => rule === page.id).map(lineOf)).toEqual([])
  })

  it.each(page.examples)('judges a tree without its text by its words, line $line', async (at) => {
    const tree = unified().use(remarkParse).use(remarkFrontmatter).parse(at.source.text)
    const bare = withoutPositions(tree)
    const text = textOfTree(bare)
    const said = await messagesOf(plugin, bare, '', at)
    expect(said).toEqual(await messagesOf(plugin, parseMarkdown(text), text, at))
  })
})

function checkForm({ id, text, plugin, examples }: Page): void {
  expect(text.split('\n')[0]).toBe(`# ${id}`)
  expect(/Default level: \*\*(\w+)\*\*/.exec(text)?.[1]).toBe(plugin?.rule.level)
  expect(text).toMatch(/^## When it stays silent\n+(?!#)\S/m)
  for (const language of ['en', 'vi'] as const) {
    const own = examples.filter((example) => example.language === language)
    expect(own.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(['wrong', 'right']))
  }
  for (const { verdict, findings, line } of examples)
    expect(findings !== null, `findings of line ${line}`).toBe(verdict === 'wrong')
}

/** What a rule says under plain unified. */
async function messagesOf(
  plugin: RulePlugin,
  tree: Root,
  value: string,
  { language, profile, phase }: Example,
): Promise<string[]> {
  const file = new VFile({ path: 'example.md', value })
  let run: Run | null = null
  const runs: Runs = {
    of(...given) {
      const input = { ...treeInput(...given), settings: settings(language, {}, phase), profile }
      run ??= startRun({ ...input, recovered: null })
      return run
    },
    addProblem: (problem, { problems }) => problems.push(problem),
    end: () => undefined,
  }
  await unified().data('tomtat', runs).use(plugin).run(tree, file)
  expect((run as Run | null)?.problems).toEqual([])
  if (value === '' && tree.children.length > 0)
    for (const message of file.messages) expect(message.place).toBeUndefined()
  return file.messages.map(({ reason }) => reason)
}

function withoutPositions<Node extends Nodes>(node: Node): Node {
  const { position: _, ...rest } = node
  const copy = rest as Node
  if ('children' in copy) Object.assign(copy, { children: copy.children.map(withoutPositions) })
  return copy
}

import type { Code, Paragraph, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { boundOf } from '../../bind/bound.js'
import { parseMarkdown } from '../../model/signs/parse.js'
import { loadProfile } from '../../profile/load/load.js'
import { shippedText } from '../../text/port.js'
import type { Language } from '../../text/types.js'

/** A document on a rule's page, and what the rule says of it. */
export interface PageExample {
  readonly verdict: 'wrong' | 'right'
  /** What the page says before it, in English; null where it says nothing. */
  readonly caption: Paragraph | null
  readonly language: Language
  readonly text: string
  /** What the page says of the Word file or PDF that the text was recovered from, as YAML; null for a text. */
  readonly file: string | null
  /** `line:column-line:column id message`, as the page writes them; empty for what is right. */
  readonly findings: readonly string[]
  /** What the fixes make of it; null where the page does not say. */
  readonly fixed: string | null
  /** Profiles that the document names, by file name. */
  readonly profiles: readonly { readonly name: string; readonly text: string }[]
}

/** The prose of a page in one language. */
export interface PageProse {
  /** Why the rule is there, and at which level. */
  readonly why: readonly RootContent[]
  /** When it stays silent. */
  readonly silent: readonly RootContent[]
}

/** The page of a rule: prose in both languages, and examples. */
export interface RulePage {
  readonly source: string
  readonly prose: Readonly<Record<Language, PageProse>>
  readonly examples: readonly PageExample[]
}

/** Headings of a page that part its prose. */
const pageHeadings = {
  en: { silent: 'When it stays silent', examples: 'Examples' },
  vi: { start: 'Tiếng Việt', silent: 'Khi nào quy tắc im lặng' },
} as const

/** Reads the page of a rule that comes with the program. */
export function rulePage(id: string): RulePage {
  return readPage(shippedText.get()(`rules/${id.replace('-', '/')}.md`))
}

/** Reads a page's Markdown. What a page does not have is empty. */
export function readPage(source: string): RulePage {
  const nodes = fromMarkdown(source).children
  const { en, vi } = pageHeadings
  return {
    source,
    prose: {
      en: { why: nodes.slice(1, nextHeading(nodes, 1)), silent: below(nodes, en.silent) },
      vi: { why: below(nodes, vi.start), silent: below(nodes, vi.silent) },
    },
    examples: readExamples(nodes),
  }
}

/** What stands between the heading of this text and the next heading. */
function below(nodes: readonly RootContent[], text: string): readonly RootContent[] {
  const at = nodes.findIndex((node) => node.type === 'heading' && textOf(node) === text)
  return at < 0 ? [] : nodes.slice(at + 1, nextHeading(nodes, at + 1))
}

function nextHeading(nodes: readonly RootContent[], from: number): number {
  const at = nodes.findIndex((node, index) => index >= from && node.type === 'heading')
  return at < 0 ? nodes.length : at
}

function textOf(node: RootContent): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function readExamples(nodes: readonly RootContent[]): readonly PageExample[] {
  const blocks = nodes.filter((node) => node.type === 'code')
  const profiles = blocks.filter(({ lang, meta }) => lang === 'yaml' && meta && meta !== 'file')
  return blocks.flatMap((block, at) => {
    const { value } = block
    const verdict = verdictOf(block)
    if (verdict === null) return []
    const behind = blocks.slice(at + 1)
    const end = behind.findIndex((other) => verdictOf(other) !== null)
    const own = end < 0 ? behind : behind.slice(0, end)
    const find = (meta: string) => own.find((one) => one.meta === meta)?.value ?? null
    return {
      verdict,
      caption: captionOf(nodes, block),
      language: languageOf(value),
      text: value,
      file: find('file'),
      findings: find('findings')?.split('\n') ?? [],
      fixed: find('fixed'),
      profiles: profiles
        .map(({ meta, value: text }) => ({ name: meta ?? '', text }))
        .filter(({ name }) => value.includes(name)),
    }
  })
}

/** Of a document: `wrong` or `right`, and behind it perhaps the phase it is in. */
function verdictOf({ meta }: Code): PageExample['verdict'] | null {
  const [verdict] = meta?.split(' ') ?? []
  return verdict === 'wrong' || verdict === 'right' ? verdict : null
}

/** The paragraph before an example; profiles may stand between them. */
function captionOf(nodes: readonly RootContent[], block: Code): Paragraph | null {
  const before = nodes.slice(0, nodes.indexOf(block))
  const last = before.findLast((node) => node.type !== 'code' || node.lang !== 'yaml')
  return last?.type === 'paragraph' ? last : null
}

/** The shipped profile has the labels of both languages, and only they decide the language. */
function languageOf(text: string): Language {
  return boundOf(text, parseMarkdown(text), loadProfile('base')).language
}

import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  SymbolKind,
} from 'vscode-languageserver-types'
import type { OutlineNode } from '../../bind/outline-tree.js'
import type { Bound } from '../../bind/types.js'
import type { Work } from '../../model/types.js'
import { entryNumber } from '../../model/works/entry.js'
import { wordsText } from '../../profile/derive/numbers.js'
import { short } from '../../text/messages.js'
import type { Span } from '../../text/types.js'
import { type Analysis, summaryOf } from '../document/analysis.js'
import { type Section, sectionsOf } from '../document/sections.js'

const KINDS: Readonly<Record<OutlineNode['kind'], SymbolKind>> = {
  part: SymbolKind.Module,
  chapter: SymbolKind.Module,
  section: SymbolKind.String,
  closing: SymbolKind.String,
}

/**
 * The headings of a summary as a tree, with their numbers as the author wrote them, and the works in their list. What
 * is missing has no place in the text and so none in the tree.
 */
export function symbolsOf(analysis: Analysis): DocumentSymbol[] {
  const bound = summaryOf(analysis)
  if (!bound) return []
  const sections = new Map(sectionsOf(analysis).map((section) => [section.line, section]))
  // The tree of the outline is never deep, however deep headings are nested.
  const symbols = (nodes: readonly OutlineNode[]): DocumentSymbol[] =>
    nodes.flatMap((node) => {
      const children = symbols(node.children)
      const section = node.line === null ? undefined : sections.get(node.line)
      return section ? [symbolOf(node, section, children, bound, analysis)] : children
    })
  return symbols(analysis.report.outline)
}

function symbolOf(
  { kind, text, words }: OutlineNode,
  { heading, head, whole }: Section,
  children: readonly DocumentSymbol[],
  bound: Bound,
  analysis: Analysis,
): DocumentSymbol {
  const { places, locale } = analysis
  // The words of the list of works are not counted.
  const works = words === null ? worksOf(heading.body, bound, analysis) : []
  return {
    name: nameOf(text, heading.number.join('.')),
    detail: words === null ? '' : wordsText(words, locale),
    kind: KINDS[kind],
    range: places.rangeOf(whole),
    selectionRange: places.rangeOf(head),
    children: [...works, ...children],
  }
}

/** The works that stand right below a heading; a list may be divided by headings. */
function worksOf(
  body: Section['heading']['body'],
  { summary: { works }, label }: Bound,
  { places, locale }: Analysis,
): DocumentSymbol[] {
  const [first, last] = [body[0], body.at(-1)]
  if (!first || !last) return []
  const own = works.filter(({ start, end }) => first.start <= start && end <= last.end)
  return own.map((work) => ({
    name: workName(work, entryNumber(works, work)),
    detail: label(work.kind, locale),
    kind: SymbolKind.File,
    range: places.rangeOf(work),
    selectionRange: places.rangeOf(work.holes.title ?? work),
  }))
}

function workName({ title, text, year }: Work, n: number): string {
  return `${n}. ${short(title ?? text)}${year === null ? '' : ` (${year})`}`
}

/** Names must not be blank. */
function nameOf(text: string, number: string): string {
  return text.trim() || number || '–'
}

/** What an editor can fold away: front matter, what is below each heading, comments over several lines. */
export function foldsOf(analysis: Analysis): FoldingRange[] {
  const { places } = analysis
  const bound = summaryOf(analysis)
  if (!bound) return []
  const { frontMatter, blocks } = bound.outline
  const fold = ({ start, end }: Span, kind?: FoldingRangeKind): FoldingRange[] => {
    const startLine = places.positionOf(start).line
    const endLine = places.positionOf(end).line
    return endLine > startLine ? [{ startLine, endLine, ...(kind ? { kind } : {}) }] : []
  }
  return [
    ...(frontMatter ? fold(frontMatter) : []),
    // A title over two lines stays in sight.
    ...sectionsOf(analysis).flatMap(({ head, whole }) => fold({ start: head.end, end: whole.end })),
    ...blocks
      .filter(({ kind }) => kind === 'comment')
      .flatMap((comment) => fold(comment, FoldingRangeKind.Comment)),
  ]
}

import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types'
import type { Span } from '../../text/types.js'
import { type Analysis, summaryOf } from '../document/analysis.js'
import { sectionsOf } from '../document/sections.js'

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

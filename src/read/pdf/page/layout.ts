import type { Layout, Look, PdfFont } from '../../layout.js'
import { near } from '../lines/measure.js'
import type { Flow } from '../paragraphs/flow.js'
import type { Passage } from '../paragraphs/passage-list.js'
import type { Written } from '../paragraphs/write.js'
import type { Font } from '../types.js'
import type { Bare } from './furniture.js'
import { sectionsOf } from './sections.js'

/** What a PDF says of its pages. */
export function layoutOf(
  bare: Bare,
  flow: Flow,
  { spans, starts }: Written,
  fonts: ReadonlyMap<string, Font>,
): Layout {
  const looks = flow.passages.flatMap((passage, index): Look[] => {
    const span = spans[index]
    return span && span.end > span.start ? [lookOf(passage, span, flow.type.size, fonts)] : []
  })
  return {
    pages: { count: bare.pages.length, exact: true, starts },
    sections: sectionsOf(bare, starts),
    looks,
    fonts: fontsOf(fonts),
  }
}

function lookOf(
  passage: Passage,
  span: { start: number; end: number },
  size: number,
  fonts: ReadonlyMap<string, Font>,
): Look {
  const longest = passage.lines.reduce((best, one) =>
    one.line.text.length > best.line.text.length ? one : best,
  ).line
  return {
    start: span.start,
    end: span.end,
    role: roleOf(passage, size),
    font: fonts.get(longest.font)?.name ?? null,
    size: Math.round(longest.size * 10) / 10,
    spacing: spacingOf(passage),
  }
}

const CAPTION = /^(?:bảng|hình|biểu đồ|sơ đồ|table|figure|chart|diagram) \d/iu

function roleOf({ kind, depth, lines }: Passage, size: number): Look['role'] {
  if (kind === 'table' || kind === 'note') return kind
  const letters = lines.reduce((sum, { line }) => sum + line.text.length, 0)
  const first = lines[0]?.line
  if (depth > 0) return 'heading'
  if (letters < 300 && CAPTION.test(first?.text ?? '')) return 'caption'
  const isBold = lines.every(({ line }) => line.bold === 'all')
  const isLarge = first !== undefined && first.size > size && !near(first.size, size)
  return letters < 300 && (isBold || (kind === 'centred' && isLarge)) ? 'heading' : 'body'
}

/** Distance of the lines of one paragraph on one page; null for a single line. */
function spacingOf({ kind, lines }: Passage): Look['spacing'] {
  if (kind === 'table') return null
  const steps: number[] = []
  for (const [index, { line, page }] of lines.entries()) {
    const above = lines[index - 1]
    if (above && above.page === page) steps.push(line.y - above.line.y)
  }
  const usual = steps.sort((a, b) => a - b)[steps.length >> 1]
  if (usual === undefined || usual <= 0) return null
  return { kind: 'exact', points: Math.round(usual * 10) / 10 }
}

function fontsOf(fonts: ReadonlyMap<string, Font>): PdfFont[] {
  const byName = new Map<string, PdfFont>()
  for (const { name, embedded, page } of fonts.values()) {
    if (name === null || embedded === null) continue
    const known = byName.get(name)
    if (!known || (known.embedded && !embedded)) byName.set(name, { name, embedded, page })
  }
  return [...byName.values()]
}

import type { Spacing } from '../../layout.js'
import { child, elements, switchOf, valOf } from '../../package/tree.js'
import { type Lists, levelOfStyle, MAX_LEVEL } from '../numbers/lists.js'
import type { Element, ParagraphFormat } from '../types.js'
import { integer, points } from './measure.js'
import type { Style } from './style-sheet.js'

type Tab = ParagraphFormat['tabs'][number]

/** What the layers so far say of a paragraph. */
export interface ParagraphLayer {
  readonly outline: number | null
  /** "0" where the numbering was taken off. */
  readonly list: string | null
  readonly level: number
  /** `w:line` as points, of a single line 12. */
  readonly line: number | null
  readonly lineRule: Spacing['kind']
  readonly alignment: ParagraphFormat['alignment']
  readonly left: number
  readonly firstLine: number
  readonly tabs: readonly Tab[]
  readonly pageBreakBefore: boolean
}

export const noParagraphLayer: ParagraphLayer = {
  outline: null,
  list: null,
  level: 0,
  line: null,
  lineRule: 'multiple',
  alignment: null,
  left: 0,
  firstLine: 0,
  tabs: [],
  pageBreakBefore: false,
}

/** Puts a style on top of what it is based on. A level that names the style holds, whatever the style says. */
export function addStyle(below: ParagraphLayer, style: Style, lists: Lists): ParagraphLayer {
  const heading = /^heading ([1-9])$/.exec(style.name)
  const outline = heading ? Number(heading[1]) - 1 : below.outline
  const numbering = numberingOf(style.paragraph)
  const list = numbering.list ?? below.list
  const level = linkedLevel(lists, list, [style]) ?? numbering.level ?? below.level
  const counted = addNumbering({ ...below, outline }, list, level, lists)
  return style.paragraph.reduce(addOwn, counted)
}

/** Puts direct formatting on top of the styles of a paragraph, the furthest of which is the first. */
export function addDirect(
  below: ParagraphLayer,
  properties: Element,
  chain: readonly Style[],
  lists: Lists,
): ParagraphLayer {
  const numbering = numberingOf([properties])
  if (numbering.list === null && numbering.level === null) return addOwn(below, properties)
  const list = numbering.list ?? below.list
  const level = numbering.level ?? linkedLevel(lists, list, chain) ?? below.level
  return addOwn(addNumbering(below, list, level, lists), properties)
}

/** Everything of a `w:pPr` but the numbering. */
export function addOwn(below: ParagraphLayer, properties: Element | null): ParagraphLayer {
  if (!properties) return below
  const outline = integer(valOf(properties, 'w:outlineLvl'))
  const breaks = switchOf(properties, 'w:pageBreakBefore')
  const alignment = valOf(properties, 'w:jc')
  return {
    ...below,
    ...(outline === null ? {} : { outline: outline >= 0 && outline <= 8 ? outline : null }),
    ...(breaks === null ? {} : { pageBreakBefore: breaks }),
    ...(alignment === null ? {} : { alignment: alignmentOf(alignment) }),
    ...spacingOf(child(properties, 'w:spacing')),
    ...indentOf(child(properties, 'w:ind')),
    tabs: tabsOf(below.tabs, child(properties, 'w:tabs')),
  }
}

function numberingOf(properties: readonly Element[]): {
  list: string | null
  level: number | null
} {
  const numbering = properties.map((one) => child(one, 'w:numPr')).find((one) => one !== null)
  return {
    list: valOf(numbering, 'w:numId')?.trim() ?? null,
    level: integer(valOf(numbering, 'w:ilvl')),
  }
}

/** The list and level, with the indents of that level where they are new. */
function addNumbering(
  below: ParagraphLayer,
  list: string | null,
  level: number,
  lists: Lists,
): ParagraphLayer {
  if (list === null || (list === below.list && level === below.level)) return below
  const bounded = Math.min(Math.max(level, 0), MAX_LEVEL)
  const defined = lists.get(list)?.levels[bounded]
  return {
    ...addOwn(below, defined?.paragraph ?? null),
    outline: below.outline,
    list,
    level: bounded,
  }
}

function linkedLevel(lists: Lists, list: string | null, chain: readonly Style[]): number | null {
  const found = list === null ? undefined : lists.get(list)
  for (const style of chain.toReversed()) {
    const level = levelOfStyle(found, style.id)
    if (level !== null) return level
  }
  return null
}

function spacingOf(spacing: Element | null): Partial<ParagraphLayer> {
  const line = points(spacing?.attributes['w:line'], 20)
  const rule = spacing?.attributes['w:lineRule']
  return {
    ...(line === null ? {} : { line }),
    ...(rule === undefined
      ? {}
      : { lineRule: rule === 'exact' ? 'exact' : rule === 'atLeast' ? 'least' : 'multiple' }),
  }
}

function indentOf(indent: Element | null): Partial<ParagraphLayer> {
  const attributes = indent?.attributes ?? {}
  const left = points(attributes['w:start'] ?? attributes['w:left'], 20)
  const hanging = points(attributes['w:hanging'], 20)
  const first = points(attributes['w:firstLine'], 20)
  return {
    ...(left === null ? {} : { left }),
    ...(hanging !== null ? { firstLine: -hanging } : first !== null ? { firstLine: first } : {}),
  }
}

function alignmentOf(value: string): NonNullable<ParagraphFormat['alignment']> {
  if (value === 'center' || value === 'right') return value
  if (value === 'end') return 'right'
  return value === 'left' || value === 'start' ? 'left' : 'both'
}

function tabsOf(below: readonly Tab[], tabs: Element | null): readonly Tab[] {
  if (!tabs) return below
  const stops = new Map(below.map((tab) => [tab.at, tab]))
  for (const { attributes } of elements(tabs, 'w:tab')) {
    const at = points(attributes['w:pos'], 20)
    if (at === null) continue
    if (attributes['w:val'] === 'clear') stops.delete(at)
    else
      stops.set(at, {
        at,
        leader: leaderOf(attributes['w:leader']),
        align: alignOf(attributes['w:val']),
      })
  }
  return [...stops.values()].sort((one, other) => one.at - other.at)
}

function leaderOf(value: string | undefined): Tab['leader'] {
  if (value === 'dot' || value === 'middleDot') return 'dots'
  return value === undefined || value === 'none' ? null : 'line'
}

function alignOf(value: string | undefined): Tab['align'] {
  if (value === 'center') return 'center'
  return value === 'right' || value === 'end' || value === 'decimal' ? 'right' : 'left'
}

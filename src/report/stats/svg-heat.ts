import { numberText } from '../../profile/derive/numbers.js'
import type { Language } from '../../text/types.js'
import { fitted, page, type TextLook, textElement, twoLines } from './svg-text.js'
import type { Defect, Group, GroupShare } from './types.js'
import { groupName, percentText, statsWords } from './words.js'

const ROW_PX = 30
const CELL_PX = 66
const HEAD_PX = 18

/** Room for the number of submissions between the name of a group and its cells. */
const COUNT_PX = 60

const heading: TextLook = { size: 15, bold: true }
const label: TextLook = { size: 12 }
const name: TextLook = { size: 11 }
const inCell: TextLook = { size: 11, anchor: 'middle' }
const below: TextLook = { size: 8.5, anchor: 'middle' }
const small: TextLook = { size: 11, fill: '#5a5a5a' }

/** What a table of groups shows. */
export interface Heat {
  readonly title: string
  readonly groups: readonly Group[]
  /** Those that have a column, in the order of the bars. */
  readonly defects: readonly Defect[]
  readonly of: 'institutions' | 'years'
  /** Rows that are drawn. */
  readonly most: number
}

/** A row for each group and a column for each defect: the darker, the larger the share of the group that has it. */
export function heat(
  { title, groups, defects, of, most }: Heat,
  top: number,
  locale: Language,
): { readonly body: string; readonly height: number } {
  const left = page.margin + page.inner - defects.length * CELL_PX
  const room = left - page.margin - COUNT_PX
  const first = top + 44 + HEAD_PX
  const numbers = [
    textElement('n', left - 10, first - 6, { ...label, anchor: 'end' }),
    ...defects.map((_, at) =>
      textElement(`${at + 1}`, left + (at + 0.5) * CELL_PX, first - 6, {
        ...label,
        anchor: 'middle',
      }),
    ),
  ]
  const shares = defects.map((defect) => new Map(defect[of].map((one) => [one.key, one])))
  const rows = groups.slice(0, most).map((group, row) => {
    const y = first + row * ROW_PX
    const n = numberText(group.submissions, locale)
    return (
      nameOf(group, y, room, locale) +
      textElement(n, left - 10, y + 19, { ...label, anchor: 'end' }) +
      shares
        .map((by, at) => cell(by.get(group.key), group, { x: left + at * CELL_PX, y }, locale))
        .join('')
    )
  })
  const say = statsWords(locale)
  const more = groups.length - most
  const end = first + rows.length * ROW_PX
  const rest = more > 0 ? textElement(say.moreGroups(more), page.margin, end + 16, small) : ''
  const body =
    textElement(fitted(title, page.inner, heading), page.margin, top + 16, heading) +
    textElement(fitted(`${say.columns}.`, page.inner, small), page.margin, top + 34, small)
  return {
    body: `${body}${numbers.join('')}${rows.join('')}${rest}`,
    height: end - top + (more > 0 ? 24 : 0),
  }
}

/** The name of a group in one line, or in two. */
function nameOf(group: Group, y: number, room: number, locale: Language): string {
  const lines = twoLines(groupName(group, locale), room, name)
  const from = lines.length > 1 ? 13 : 19
  return lines.map((line, at) => textElement(line, page.margin, y + from + at * 12, name)).join('')
}

function cell(
  share: GroupShare | undefined,
  { submissions }: Group,
  { x, y }: { readonly x: number; readonly y: number },
  locale: Language,
): string {
  const part = share?.share ?? 0
  const middle = x + CELL_PX / 2
  const count = `${numberText(share?.submissions ?? 0, locale)}/${numberText(submissions, locale)}`
  return [
    `<rect x="${x + 1}" y="${y + 1}" width="${CELL_PX - 2}" height="${ROW_PX - 2}" fill="${shade(part)}"/>\n`,
    textElement(percentText(part), middle, y + 14, inCell),
    textElement(fitted(count, CELL_PX - 4, below), middle, y + 25, below),
  ].join('')
}

/** From nearly white to a blue on which dark letters can still be read, in print too. */
function shade(share: number): string {
  const light = [243, 246, 250]
  const full = [104, 163, 219]
  const mixed = light.map((from, at) => Math.round(from + ((full[at] ?? 0) - from) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

import { createColors } from 'picocolors'
import { numberText } from '../../profile/derive/numbers.js'
import { shown } from '../../text/messages.js'
import type { Language } from '../../text/types.js'
import { columns } from '../console/columns.js'
import type { TextStyle } from '../console/rules-text.js'
import { levelName } from '../words.js'
import type { Defect, Group, GroupShare, Stats } from './types.js'
import {
  defectMessage,
  defectTitle,
  groupName,
  medianRows,
  percentText,
  statsWords,
  submissionsText,
} from './words.js'

/** Defects that are listed, those that have a column in the tables of groups, and groups in a table. */
const MAX_DEFECTS = 15
const MAX_COLUMNS = 4
const MAX_GROUPS = 25

/** The statistics for people: who handed in what, the most frequent defects, and where they are frequent. */
export function statsText(stats: Stats, style: TextStyle): string {
  const { locale, color, width } = style
  const say = statsWords(locale)
  const colors = createColors(color)
  const head = colors.bold(submissionsText(stats.submissions, locale))
  if (stats.submissions.counted === 0) return `${head}\n${say.nothing}\n`
  const block = (title: string, body: string) => `${colors.bold(title)}\n${body}`
  const table = (title: string, groups: readonly Group[], of: 'institutions' | 'years' | null) =>
    block(title, groupTable(groups, of ? stats.defects.slice(0, MAX_COLUMNS) : [], of, style))
  const blocks = [
    `${head}\n`,
    block(say.defects(stats.submissions.counted), defectTable(stats, style)),
    table(say.institutions, stats.institutions, 'institutions'),
    table(say.years, stats.years, 'years'),
    block(
      say.languages,
      columns(
        stats.languages.map((one) => groupCells(one, locale)),
        width,
      ),
    ),
    block(say.medians, columns(medianRows(stats, locale), width)),
  ]
  return `${blocks.join('\n')}`
}

function defectTable({ defects, submissions }: Stats, { locale, color, width }: TextStyle): string {
  const say = statsWords(locale)
  const { dim } = createColors(color)
  if (defects.length === 0) return `  ${say.none}\n`
  const rows = defects.slice(0, MAX_DEFECTS).flatMap((defect, at) => {
    const n = `${numberText(defect.submissions, locale)}/${numberText(submissions.counted, locale)}`
    return [
      [
        `${at + 1}`,
        percentText(defect.share),
        n,
        worst(defect, locale),
        defectTitle(defect, locale),
      ],
      ['', '', '', '', dim(defectMessage(defect, locale))],
    ]
  })
  const more = defects.length - MAX_DEFECTS
  return columns(rows, width) + (more > 0 ? `  ${dim(say.moreDefects(more))}\n` : '')
}

/** The most serious level that it was found at. */
function worst({ levels }: Defect, locale: Language): string {
  const level = levels.error > 0 ? 'error' : levels.warning > 0 ? 'warning' : 'info'
  return levelName(level, locale)
}

/** A row for each group: how many pass, and how many have each of the most frequent defects. */
function groupTable(
  groups: readonly Group[],
  defects: readonly Defect[],
  of: 'institutions' | 'years' | null,
  { locale, color, width }: TextStyle,
): string {
  const say = statsWords(locale)
  const { dim } = createColors(color)
  const shares = defects.map(
    (defect) => new Map((of ? defect[of] : []).map((one) => [one.key, one])),
  )
  const head = [say.n, say.pass, ...defects.map((_, at) => `[${at + 1}]`), '']
  const rows = groups.slice(0, MAX_GROUPS).map((group) => {
    const [n = '', pass = '', name = ''] = groupCells(group, locale)
    return [n, pass, ...shares.map((by) => cell(by.get(group.key))), name]
  })
  const more = groups.length - MAX_GROUPS
  const note = defects.length > 0 ? `  ${dim(`${say.columns}.`)}\n` : ''
  return (
    columns([head, ...rows], width) + (more > 0 ? `  ${dim(say.moreGroups(more))}\n` : '') + note
  )
}

function groupCells(group: Group, locale: Language): readonly string[] {
  const { submissions, pass } = group
  return [
    numberText(submissions, locale),
    numberText(pass, locale),
    shown(groupName(group, locale)),
  ]
}

function cell(share: GroupShare | undefined): string {
  return share === undefined ? '–' : `${percentText(share.share)} (${share.submissions})`
}

import type { FileReport } from '../../lint/types.js'
import { groups } from '../../rule/groups.js'
import type { Language } from '../../text/types.js'
import { counted, levelName } from '../words.js'
import { both, inBoth } from './both.js'
import { html, type Markup } from './markup.js'
import { levelBadge, verdictBadge } from './signs.js'
import { type GroupCount, levels, type Submission } from './submission.js'
import { say } from './words.js'

/** Width of a column and height of a row, in pixels. */
const CELL_PX = { width: 44, height: 26 } as const

/** Height of the names of the groups, which are set at an angle, in pixels. */
const HEAD_PX = 150

const NAMES = Object.values(groups)
const WIDTH_PX = NAMES.length * CELL_PX.width

/**
 * Submissions × groups as a picture: a strip of cells for each submission, so that rows can be sorted, left out and
 * printed over pages. What a strip shows stands behind it in words for those who do not see it.
 */
export function matrix(submissions: readonly Submission[]): Markup {
  return html`<h3 id="matrix">${both(say.matrix)}</h3>
<p class="note">${both(say.matrixAbout)}</p>
<p class="legend">${levels.map((level) => html` <span data-of="${level}">${levelBadge(level)}</span>`)}</p>
<div class="box matrix" role="region" aria-labelledby="matrix" tabindex="0">
<div class="names" aria-hidden="true"><svg width="${WIDTH_PX}" height="${HEAD_PX}" viewBox="0 0 ${WIDTH_PX} ${HEAD_PX}">${NAMES.map(groupName)}</svg></div>
<ol>
${submissions.map(strip)}</ol>
</div>`
}

function groupName(name: (typeof NAMES)[number], at: number): Markup {
  const turn = `translate(${at * CELL_PX.width + CELL_PX.width / 2 + 4} ${HEAD_PX - 8}) rotate(-52)`
  return html`<g transform="${turn}"><text lang="en">${name.en}</text><text lang="vi">${name.vi}</text></g>`
}

function strip({ id, file, groups: counts }: Submission): Markup {
  const { height } = CELL_PX
  const name = html`<a href="#${id}">${rowName(file)}</a>`
  const isRead = file.verdict !== 'unreadable'
  const cells = isRead ? counts.map(cell) : html`<path d="M4 ${height / 2}H${WIDTH_PX - 4}"/>`
  return html`<li data-of="${id}">${name}\
<svg aria-hidden="true" width="${WIDTH_PX}" height="${height}" viewBox="0 0 ${WIDTH_PX} ${height}">${cells}</svg>\
${isRead ? html`<span class="spoken">${both(inBoth((locale) => stripText(counts, locale)))}</span>` : null}\
${verdictBadge(file.verdict)}</li>
`
}

/** Candidate and file, since a candidate hands in more than one. */
function rowName({ summary, path }: FileReport): Markup {
  if (!summary?.author) return html`<bdi>${path}</bdi>`
  return html`<bdi>${summary.author}</bdi><small><bdi>${path}</bdi></small>`
}

function cell({ count, worst }: GroupCount, at: number): Markup {
  const { width, height } = CELL_PX
  const x = at * width
  const middle = x + width / 2
  if (worst === null) return html`<circle cx="${middle}" cy="${height / 2}" r="1.5"/>`
  return html`<g data-of="${worst}"><rect x="${x + 2}" y="2" width="${width - 4}" height="${height - 4}" rx="4"/>\
<text x="${middle}" y="${height / 2 + 4.5}">${count}</text></g>`
}

/** "Cover: 2, at worst error; Chapters: 1, at worst warning" */
function stripText(counts: readonly GroupCount[], locale: Language): string {
  const found = counts.flatMap(({ count, worst }, at) => {
    if (worst === null) return []
    const name = NAMES[at]?.[locale] ?? ''
    const level = levelName(worst, locale)
    return locale === 'vi'
      ? [`${name}: ${count} phát hiện, nặng nhất là ${level}`]
      : [`${name}: ${counted(count, 'finding', locale)}, at worst ${level}`]
  })
  return found.length === 0 ? say.noGroups[locale] : found.join('; ')
}

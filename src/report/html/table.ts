import type { Texts } from '../../text/types.js'
import { both, numberIn, quoted } from './both.js'
import { html, type Markup, type Piece } from './markup.js'
import { verdictBadge } from './signs.js'
import { levels, type Submission } from './submission.js'
import { languageNames, say } from './words.js'

/** In the order of the columns; the script finds by its name what a column sorts by. */
const COLUMNS = [
  'verdict',
  'candidate',
  'title',
  'file',
  'profile',
  'language',
  ...levels,
  'words',
  'pages',
] as const

/** Worst first. */
const RANKS = { unreadable: 0, return: 1, pass: 2 } as const

/** A row for each submission; the script makes buttons of the headings, which sort. */
export function table(submissions: readonly Submission[]): Markup {
  const heads = COLUMNS.map(
    (column) => html`<th scope="col" class="${column}">${both(say[column])}</th>`,
  )
  return html`<div class="box" role="region" aria-labelledby="list" tabindex="0">
<table class="list" aria-labelledby="list">
<thead><tr>${heads}</tr></thead>
<tbody>
${submissions.map(row)}</tbody>
</table>
</div>`
}

function row({ id, file, counts }: Submission): Markup {
  const { summary, language, verdict, profile, path } = file
  const name: Piece = summary?.author ? html`<bdi>${summary.author}</bdi>` : unknown()
  const isRead = verdict !== 'unreadable'
  const numbers = levels.map((level) => numberCell(level, isRead ? counts[level] : null))
  return html`<tr data-of="${id}"><td class="verdict" data-v="${RANKS[verdict]}">${verdictBadge(verdict)}</td>\
<th scope="row" class="candidate" data-v="${summary?.author ?? ''}"><a href="#${id}">${name}</a></th>\
<td class="title">${summary?.title ? quoted(summary.title, language) : null}</td>\
<td class="file"><bdi>${path}</bdi></td>\
<td class="profile">${profile}</td>\
<td class="language" data-v="${language ?? ''}">${language && both(capital(languageNames[language]))}</td>\
${numbers}${numberCell('words', summary?.words ?? null)}${numberCell('pages', summary?.pages ?? null)}</tr>
`
}

function unknown(): Markup {
  return html`<em>${both(say.unknownCandidate)}</em>`
}

function numberCell(column: string, value: number | null): Markup {
  return html`<td class="${column}" data-v="${value ?? ''}">${numberIn(value)}</td>`
}

function capital({ en, vi }: Texts): Texts {
  const raised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return { en: raised(en), vi: raised(vi) }
}

import type { FileReport, SuppressedFinding } from '../../lint/types.js'
import type { Texts } from '../../text/types.js'
import { listed, unlisted } from '../listed.js'
import { unlistedText } from '../words.js'
import { both, inBoth, numberIn, quoted } from './both.js'
import { findingItem } from './finding.js'
import { html, type Markup, type Piece } from './markup.js'
import { outline } from './outline.js'
import { ownProblems } from './problems.js'
import { countBadges, verdictBadge } from './signs.js'
import type { Submission } from './submission.js'
import { languageNames, say } from './words.js'

/**
 * All that is known of one submission.
 *
 * @param isNews only what a baseline does not know is listed
 */
export function section(submission: Submission, isNews: boolean): Markup {
  const { id, file, errors, counts } = submission
  const isRead = file.verdict !== 'unreadable'
  return html`<article id="${id}" aria-labelledby="${id}-name" data-verdict="${file.verdict}">
${heading(submission)}
<p class="outcome">${verdictBadge(file.verdict)} ${isRead ? countBadges(counts) : null}</p>
${ownProblems(errors)}${isRead ? facts(submission) : null}${isRead ? body(submission, isNews) : null}
<p class="top"><a href="#overview">${both(say.top)}</a></p>
</article>
`
}

function heading({ id, file: { summary, language, path } }: Submission): Markup {
  const name: Piece = summary?.author ?? path
  const where = summary?.author
    ? html`
<p class="path"><code><bdi>${path}</bdi></code></p>`
    : null
  const title = summary?.title
    ? html`
<p class="title">${quoted(summary.title, language)}</p>`
    : null
  return html`<header>
<h3 id="${id}-name" tabindex="-1"><bdi>${name}</bdi></h3>${title}${where}
</header>`
}

function facts({ file }: Submission): Markup {
  const { summary, language, profile, profileTitles } = file
  const whose = profileTitles.en === profile ? null : html` – ${both(profileTitles)}`
  return html`<dl class="facts">${fact(say.profile, html`${profile}${whose}`)}\
${language && fact(say.language, both(languageNames[language]))}\
${
  summary && [
    summary.year === null ? null : fact(say.year, html`${summary.year}`),
    fact(say.chapters, numberIn(summary.chapters)),
    fact(say.works, numberIn(summary.works)),
    fact(say.words, numberIn(summary.words)),
    summary.pages === null ? null : fact(say.pages, numberIn(summary.pages)),
  ]
}</dl>
`
}

function fact(name: Texts, value: Markup): Markup {
  return html`<div><dt>${both(name)}</dt><dd>${value}</dd></div>`
}

function body({ file }: Submission, isNews: boolean): Markup {
  const nothing = file.findings.length === 0 ? (isNews ? say.noNews : say.noFindings) : null
  return html`${nothing && html`<p class="clean">${both(nothing)}</p>`}
${file.summary ? null : html`<p class="note">${both(say.noSummary)}</p>`}
<h4>${both(say.outline)}</h4>
${outline(file)}
${rest(file)}${suppressedList(file)}`
}

/** A flood of one kind would make a page that nobody can open. */
function rest({ findings }: FileReport): readonly Markup[] {
  return unlisted(findings).map(
    ([
      rule,
      count,
    ]) => html`<p class="note">${both(inBoth((locale) => unlistedText(rule, count, locale)))}</p>
`,
  )
}

function suppressedList({ suppressed = [], language }: FileReport): Markup | null {
  if (suppressed.length === 0) return null
  const items = listed(suppressed).map((one) => findingItem(one, language, reasonOf(one)))
  return html`<div class="silenced">
<h4>${both(say.suppressed)}</h4>
<ul class="findings">
${items}</ul>
</div>`
}

function reasonOf({ reason }: SuppressedFinding): Markup {
  return html`<p class="reason"><span class="label">${both(say.reason)}:</span> \
${reason === null ? both(say.noReason) : html`<bdi>${reason}</bdi>`}</p>
`
}

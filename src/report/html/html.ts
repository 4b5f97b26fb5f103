import type { RunReport } from '../../lint/types.js'
import type { ReportOptions } from '../reporter.js'
import { inlineSource } from '../safe-html.js'
import { both } from './both.js'
import { filters, viewControls } from './controls.js'
import { frequent } from './frequent.js'
import { html, type Markup, trusted } from './markup.js'
import { matrix } from './matrix.js'
import { problems } from './problems.js'
import { script } from './script.js'
import { section } from './section.js'
import { style } from './style/style.js'
import { type Submission, submissionsOf } from './submission.js'
import { table } from './table.js'
import { totals } from './totals.js'
import { say } from './words.js'

/**
 * The report as one page that stands for itself: it holds both languages, loads nothing and can be read without its
 * script, which only adds the switch of languages, filters and sorting.
 */
export function reportHtml(run: RunReport, { locale }: Pick<ReportOptions, 'locale'>): string {
  const submissions = submissionsOf(run)
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title data-en="${say.page.en}" data-vi="${say.page.vi}">${say.page[locale]}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#each">${both(say.skip)}</a>
<header>
<h1>${both(say.page)}</h1>
${viewControls(locale)}
</header>
<main>
<h2 id="overview">${both(say.overview)}</h2>
${totals(run)}
${submissions.length === 0 ? html`<p>${both(say.nothing)}</p>` : null}
${problems(run.errors)}
${submissions.length === 0 ? null : checked(submissions, run, { locale })}
</main>
<footer><p>${both(say.footer)}</p></footer>
<script>${trusted(script)}</script>
</body>
</html>
`
  return page.text
}

function checked(
  submissions: readonly Submission[],
  run: RunReport,
  { locale }: Pick<ReportOptions, 'locale'>,
): Markup {
  const isNews = run.baseline !== undefined
  return html`${filters(locale)}
<h3 id="list">${both(say.list)}</h3>
${table(submissions)}
${matrix(submissions)}
${frequent(submissions)}
<h2 id="each" tabindex="-1">${both(say.each)}</h2>
<div class="sections">
${submissions.map((submission) => section(submission, isNews))}</div>`
}

/** What the browser lets the page do: apply this style and run this script, and nothing else. */
function policy(): string {
  return [
    "default-src 'none'",
    `style-src ${inlineSource(style)}`,
    `script-src ${inlineSource(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

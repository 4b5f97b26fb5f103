import { rules } from '../../../rules/index.js'
import type { Finding } from '../../lint/types.js'
import type { Level } from '../../profile/types.js'
import { counted } from '../words.js'
import { both } from './both.js'
import { html, link, type Markup } from './markup.js'
import { levels, type Submission } from './submission.js'
import { say } from './words.js'

/** Bars of the chart. */
const MAX_BARS = 12

/** Units of the drawing that the longest bar takes; the drawing is stretched to the page. */
const BAR_UNITS = 1000

interface Defect {
  readonly rule: string
  readonly url: string
  readonly findings: number
  readonly submissions: number
  readonly worst: Level
}

/** The rules that most submissions break, as a bar chart; null where nothing was found. */
export function frequent(submissions: readonly Submission[]): Markup | null {
  const defects = defectsOf(submissions)
  if (defects.length === 0) return null
  const read = submissions.filter(({ file }) => file.verdict !== 'unreadable').length
  return html`<h3 id="frequent">${both(say.frequent)}</h3>
<p class="note">${both(say.frequentAbout)}</p>
<ol class="bars" aria-labelledby="frequent">
${defects.slice(0, MAX_BARS).map((defect) => bar(defect, read))}</ol>`
}

function bar({ rule, url, findings, submissions, worst }: Defect, read: number): Markup {
  const title = rules.find(({ id }) => id === rule)?.title ?? { en: rule, vi: rule }
  const length = Math.round((submissions / read) * BAR_UNITS)
  const share = both({
    en: `${submissions} of ${read} ${read === 1 ? 'summary' : 'summaries'}`,
    vi: `${submissions}/${read} bản tóm tắt`,
  })
  const many = both({ en: counted(findings, 'finding', 'en'), vi: `${findings} phát hiện` })
  return html`<li><span class="what">${both(title)} ${link(url, html`<code>${rule}</code>`)}</span>\
<svg aria-hidden="true" data-of="${worst}" viewBox="0 0 ${BAR_UNITS} 10" preserveAspectRatio="none">\
<rect class="whole" width="${BAR_UNITS}" height="10"/><rect width="${length}" height="10"/></svg>\
<span class="many"><span>${share}</span> <span>${many}</span></span></li>
`
}

/** By the number of submissions, then of findings, then by name. */
function defectsOf(submissions: readonly Submission[]): readonly Defect[] {
  const byRule = new Map<string, { findings: Finding[]; submissions: Set<string> }>()
  for (const { id, file } of submissions) {
    for (const finding of file.findings) {
      const one = byRule.get(finding.rule) ?? { findings: [], submissions: new Set() }
      byRule.set(finding.rule, one)
      one.findings.push(finding)
      one.submissions.add(id)
    }
  }
  const defects = [...byRule].map(([rule, one]) => ({
    rule,
    url: one.findings[0]?.url ?? '',
    findings: one.findings.length,
    submissions: one.submissions.size,
    worst:
      levels.find((level) => one.findings.some((finding) => finding.level === level)) ?? 'info',
  }))
  return defects.sort(
    (a, b) =>
      b.submissions - a.submissions || b.findings - a.findings || (a.rule < b.rule ? -1 : 1),
  )
}

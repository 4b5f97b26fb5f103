import type { FileReport, RunReport } from '../../lint/types.js'
import type { Texts } from '../../text/types.js'
import { verdictName } from '../words.js'
import { both, inBoth, numberIn } from './both.js'
import { html, type Markup } from './markup.js'
import { levels } from './submission.js'
import { say } from './words.js'

const VERDICTS: readonly FileReport['verdict'][] = ['pass', 'return', 'unreadable']

/** How many summaries, verdicts and findings there are, and what is not here. */
export function totals(run: RunReport): Markup {
  const of = (verdict: FileReport['verdict']) =>
    run.files.filter((file) => file.verdict === verdict).length
  const verdicts = VERDICTS.map((verdict) =>
    total(
      verdict,
      of(verdict),
      inBoth((locale) => verdictName(verdict, locale)),
    ),
  )
  const found = levels.map((level) => total(level, run.counts[level], say[level]))
  return html`<dl class="totals">${total('all', run.files.length, say.files)}${verdicts}${found}</dl>
${shardNote(run)}${baselineNote(run)}`
}

function total(kind: string, count: number, name: Texts): Markup {
  return html`<div class="${kind}"><dt>${both(name)}</dt><dd>${numberIn(count)}</dd></div>`
}

function shardNote({ shard }: RunReport): Markup | null {
  if (!shard) return null
  const { number, count } = shard
  const note = both({
    en: `This is part ${number} of ${count} of the files; tomtat merge puts the parts together.`,
    vi: `Đây là phần ${number}/${count} của các tệp; hãy gộp các phần bằng lệnh tomtat merge.`,
  })
  return html`<p class="note">${note}</p>`
}

function baselineNote({ baseline }: RunReport): Markup | null {
  if (!baseline) return null
  const { known, gone } = baseline
  const note = both({
    en: `Held against a baseline: known findings that are not listed: ${known}; known findings that are found no more: ${gone}.`,
    vi: `Đã đối chiếu với tệp mốc: ${known} phát hiện đã biết không liệt kê ở đây; ${gone} phát hiện đã biết nay không còn.`,
  })
  return html`<p class="note">${note}</p>`
}

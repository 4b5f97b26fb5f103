import type { FileReport } from '../../lint/types.js'
import type { Level } from '../../profile/types.js'
import { counted, levelName, verdictName } from '../words.js'
import { both, inBoth } from './both.js'
import { html, type Markup } from './markup.js'
import { levels, type Submission } from './submission.js'

const LEVEL_SIGNS: Readonly<Record<Level, string>> = { error: '✕', warning: '▲', info: '●' }

const VERDICT_SIGNS: Readonly<Record<FileReport['verdict'], string>> = {
  pass: '✓',
  return: '✎',
  unreadable: '⊘',
}

/** A level as sign and word, so that nobody needs its colour. */
export function levelBadge(level: Level): Markup {
  const name = both(inBoth((locale) => levelName(level, locale)))
  return html`<b class="level"><i aria-hidden="true">${LEVEL_SIGNS[level]}</i> ${name}</b>`
}

/** A verdict as sign and word. */
export function verdictBadge(verdict: FileReport['verdict']): Markup {
  const name = both(inBoth((locale) => verdictName(verdict, locale)))
  return html`<b class="verdict ${verdict}"><i aria-hidden="true">${VERDICT_SIGNS[verdict]}</i> ${name}</b>`
}

/** "✕ 2 errors ▲ 1 warning ● 0 infos" */
export function countBadges(counts: Submission['counts']): Markup {
  const badges = levels.map((level) => {
    const text = both(inBoth((locale) => counted(counts[level], levelName(level, locale), locale)))
    return html` <span class="count" data-of="${level}"><i aria-hidden="true">${LEVEL_SIGNS[level]}</i> ${text}</span>`
  })
  return html`<span class="counts">${badges}</span>`
}

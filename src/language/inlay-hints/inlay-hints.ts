import type { InlayHint, Range } from 'vscode-languageserver-types'
import { countText, wordsText } from '../../profile/derive/numbers.js'
import type { Count } from '../../profile/types.js'
import { type Analysis, summaryOf } from '../document/analysis.js'
import { claimedIn } from '../document/claimed.js'
import { listedBelow, listedText } from '../document/listed.js'
import { nodesByLine, sectionsOf } from '../document/sections.js'

/**
 * What an editor shows behind the words of a summary: behind the headings of parts and chapters their words, behind
 * those whose content the profile counts how much there is, and behind each number of the structure statement whether
 * it is right.
 *
 * @param range what the editor has in sight
 */
export function hintsIn(analysis: Analysis, range: Range): InlayHint[] {
  const { start, end } = analysis.places.spanOf(range)
  return [...headingHints(analysis), ...claimHints(analysis)]
    .filter(({ offset }) => start <= offset && offset <= end)
    .map(({ offset, label, tooltip }) => ({
      position: analysis.places.positionOf(offset),
      label,
      paddingLeft: true,
      ...(tooltip ? { tooltip } : {}),
    }))
}

interface Hint {
  readonly offset: number
  readonly label: string
  readonly tooltip?: string
}

function headingHints(analysis: Analysis): Hint[] {
  const bound = summaryOf(analysis)
  if (!bound) return []
  const { locale } = analysis
  const nodes = nodesByLine(analysis)
  return sectionsOf(analysis).flatMap(({ heading, line }): Hint[] => {
    const { id = null, words = null } = nodes.get(line) ?? {}
    const part = id === null ? null : bound.partOf(id)
    const limit = part?.words ?? null
    const isWhole = heading.parent === null
    const listed = listedBelow(heading, part, bound)
    const texts = [
      ...(words !== null && (isWhole || limit) ? [limitedText(words, limit, analysis)] : []),
      ...(listed ? [listedText(listed, locale)] : []),
    ]
    return texts.length > 0 ? [{ offset: heading.end, label: texts.join(' · ') }] : []
  })
}

/** "312 words (200 to 400)" */
function limitedText(words: number, limit: Count | null, { locale }: Analysis): string {
  return wordsText(words, locale) + (limit ? ` (${countText(limit, locale)})` : '')
}

function claimHints(analysis: Analysis): Hint[] {
  const bound = summaryOf(analysis)
  if (!bound) return []
  return claimedIn(bound, analysis.locale).map(({ claim, found, right, text }) => ({
    offset: claim.end,
    label: right ? '✓' : `= ${found}`,
    tooltip: text,
  }))
}

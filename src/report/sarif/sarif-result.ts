import type { FileReport, Finding } from '../../lint/types.js'
import type { Language } from '../../text/types.js'
import { isRecovered, wholePlaceText } from '../place.js'
import { locationOf } from './sarif-location.js'
import { sarifLevels, sarifText } from './sarif-rule.js'

/** What all results have in common. */
export interface ResultShape {
  readonly locale: Language
  /** Index of a rule among the rules, by its id. */
  readonly ruleIndexes: ReadonlyMap<string, number>
  /** Suppressed findings were asked for, so each result says whether it is one. */
  readonly isSuppressing: boolean
}

/**
 * The findings of a file as SARIF has them, followed by those that comments suppress.
 *
 * @param index of the file among the artifacts of the run
 */
export function resultsOf(
  { path, findings, suppressed = [] }: FileReport,
  index: number,
  shape: ResultShape,
) {
  const counts = new Map<string, number>()
  const resultOf = (finding: Finding, suppressions: readonly object[]) => {
    const { rule, level, related, fingerprint } = finding
    const count = (counts.get(fingerprint) ?? 0) + 1
    counts.set(fingerprint, count)
    return {
      ruleId: rule,
      ruleIndex: shape.ruleIndexes.get(rule),
      level: sarifLevels[level],
      message: { text: sarifText(messageOf(finding, shape.locale)) },
      locations: [locationOf(path, index, finding)],
      relatedLocations: related.map((other, at) => ({
        id: at + 1,
        ...locationOf(path, index, { ...other, excerpt: null }),
        message: { text: sarifText(other.message) },
      })),
      partialFingerprints: {
        'tomtatFingerprint/v1': fingerprint,
        // The only one that GitHub looks at. Of a text it is computed from the line when the report is uploaded.
        ...(isRecovered(finding) ? { primaryLocationLineHash: `${fingerprint}:${count}` } : {}),
      },
      ...(shape.isSuppressing ? { suppressions } : {}),
    }
  }
  return [
    ...findings.map((finding) => resultOf(finding, [])),
    ...suppressed.map((finding) => resultOf(finding, [suppression(finding.reason)])),
  ]
}

function suppression(reason: string | null) {
  return { kind: 'inSource', ...(reason === null ? {} : { justification: reason }) }
}

/** A place that is no line stands in the message, since few programs show any other. */
function messageOf(finding: Finding, locale: Language): string {
  if (!isRecovered(finding)) return finding.message
  return `${finding.message} (${wholePlaceText(finding, locale)})`
}

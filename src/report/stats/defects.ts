import type { FileReport, Finding } from '../../lint/types.js'
import type { Rule } from '../../rule/types.js'
import type { Texts } from '../../text/types.js'
import { type Labels, shareOf, sharesOf } from './groups.js'
import type { Defect, Group } from './types.js'

/** The groupings for which shares of a defect are counted. */
export interface Divisions {
  readonly institutions: { readonly labels: Labels; readonly groups: readonly Group[] }
  readonly years: { readonly labels: Labels; readonly groups: readonly Group[] }
}

/** All findings of one message of one rule. */
interface Found {
  readonly files: Set<FileReport>
  readonly findings: Finding[]
}

/** What was found, the most frequent first: by the submissions that have it, then by its findings. */
export function defectsOf(
  files: readonly FileReport[],
  rules: readonly Rule[],
  { institutions, years }: Divisions,
): readonly Defect[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  return [...foundIn(files).values()]
    .map(({ files: having, findings }) => {
      const [{ rule, id }] = findings as [Finding]
      const of = (level: string) => findings.filter((finding) => finding.level === level).length
      return {
        rule,
        id,
        ...wordsOf(known.get(rule), { rule, id }),
        submissions: having.size,
        share: shareOf(having.size, files.length),
        findings: findings.length,
        levels: { error: of('error'), warning: of('warning'), info: of('info') },
        institutions: sharesOf(having, institutions.labels, institutions.groups),
        years: sharesOf(having, years.labels, years.groups),
      }
    })
    .sort(
      (a, b) =>
        b.submissions - a.submissions ||
        b.findings - a.findings ||
        (`${a.rule} ${a.id}` < `${b.rule} ${b.id}` ? -1 : 1),
    )
}

function foundIn(files: readonly FileReport[]): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>()
  for (const file of files) {
    for (const finding of file.findings) {
      const key = `${finding.rule} ${finding.id}`
      const one = found.get(key) ?? { files: new Set(), findings: [] }
      found.set(key, one)
      one.files.add(file)
      one.findings.push(finding)
    }
  }
  return found
}

function wordsOf(
  rule: Rule | undefined,
  { rule: name, id }: Pick<Finding, 'rule' | 'id'>,
): Pick<Defect, 'title' | 'message'> {
  const message = rule?.messages[id] ?? { en: id, vi: id }
  const title = rule?.title ?? { en: name, vi: name }
  return { title, message: { en: general(message, 'en'), vi: general(message, 'vi') } }
}

/** A message without the values of a place: "The part “…” is missing; insert it …." */
function general(message: Texts, language: keyof Texts): string {
  return message[language]
    .replace(/\{\w+\|[^|{}]*\|([^|{}]*)\}/gu, '$1')
    .replace(/\{\w+\}/gu, '…')
    .replace(/…(?:[ ,]*…)+/gu, '…')
    .trim()
}

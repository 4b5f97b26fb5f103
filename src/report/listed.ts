import type { Finding } from '../lint/types.js'

/** Findings of one rule that are listed for one file. */
const MAX_FINDINGS_OF_A_RULE = 100

/** The first findings of each rule, so that many of one kind do not hide the others. */
export function listed<Kind extends Finding>(findings: readonly Kind[]): readonly Kind[] {
  const counts = new Map<string, number>()
  return findings.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1
    counts.set(rule, count)
    return count <= MAX_FINDINGS_OF_A_RULE
  })
}

/** How many findings of which rules are not listed. */
export function unlisted(findings: readonly Finding[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].flatMap(([rule, count]) =>
    count > MAX_FINDINGS_OF_A_RULE ? [[rule, count - MAX_FINDINGS_OF_A_RULE] as const] : [],
  )
}

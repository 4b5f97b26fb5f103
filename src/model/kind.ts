import { isSummaryFrontMatter } from './cover/front-matter.js'
import { isMasterLine, typeLine } from './cover/type-line.js'
import { FieldRole, PartRole } from './roles.js'
import type { Cover, FrontMatter } from './types.js'

export { typeLine } from './cover/type-line.js'

/** What speaks for or against a text being a doctoral summary. */
export interface Evidence {
  readonly frontMatter: FrontMatter | null
  /** Texts of the blocks near the top (some forty), in the order of the document. */
  readonly top: readonly string[]
  /** Roles of the parts found at the top level, null for those that have none. */
  readonly parts: readonly (PartRole | null)[]
  /** Number of chapter headings. */
  readonly chapters: number
  /** Number of different sections of the introduction found by their label (rationale, aims, scope …). */
  readonly sections: number
  readonly cover: Cover
}

/** Fields that a dissertation's cover has under a label and an article has not. */
const dissertationFields = [
  FieldRole.major,
  FieldRole.code,
  FieldRole.supervisors,
  FieldRole.reviewers,
  FieldRole.completed,
  FieldRole.defence,
  FieldRole.consult,
]

/** How many of these fields the cover has. */
function coverLabels(cover: Cover): number {
  return dissertationFields.filter((role) => (cover[role]?.length ?? 0) > 0).length
}

/**
 * Whether a text is a summary of a doctoral dissertation, be it broken or half written. One sign is
 * never enough: an article has an introduction and a conclusion, a notice has a type line.
 */
export function isSummary(evidence: Evidence): boolean {
  const { frontMatter, top, parts, chapters, sections, cover } = evidence
  const typed = (cover.type?.length ?? 0) > 0 || top.some(typeLine)
  if (!typed && top.some(isMasterLine)) return false
  const labels = coverLabels(cover)
  const has = (role: PartRole) => parts.includes(role)
  const body =
    chapters + sections + (has(PartRole.introduction) ? 1 : 0) + (has(PartRole.works) ? 1 : 0)
  if (isSummaryFrontMatter(frontMatter)) return true
  // YAML that is broken while somebody types does not turn a draft into something else.
  if ((frontMatter?.faults.length ?? 0) > 0 && body > 0) return true
  if (typed) return body > 0 || labels > 0
  if (chapters > 0 && has(PartRole.works)) return true
  if (chapters >= 2 && sections >= 1 && has(PartRole.introduction)) return true
  if (sections >= 3 && (chapters > 0 || has(PartRole.works) || labels >= 1)) return true
  return labels >= 3 && body > 0
}

/**
 * What the parts of a summary and the fields of its cover are. A profile calls them as it likes: code asks for a role
 * and never for an id, and no other file writes a role as a string.
 */

/** What a part is. */
export const PartRole = {
  introduction: 'introduction',
  chapter: 'chapter',
  conclusion: 'conclusion',
  recommendations: 'recommendations',
  contributions: 'contributions',
  structure: 'structure',
  works: 'works',
  contents: 'contents',
  abbreviations: 'abbreviations',
  references: 'references',
  appendix: 'appendix',
} as const
export type PartRole = (typeof PartRole)[keyof typeof PartRole]

/** What a field of the cover is, and the key of the front matter that gives its value. */
export const FieldRole = {
  ministry: 'ministry',
  parent: 'parent',
  institution: 'institution',
  author: 'author',
  title: 'title',
  type: 'type',
  major: 'major',
  code: 'code',
  place: 'place',
  year: 'year',
  completed: 'completed',
  supervisors: 'supervisors',
  reviewers: 'reviewers',
  independentReviewers: 'independent-reviewers',
  defence: 'defence',
  consult: 'consult',
} as const
export type FieldRole = (typeof FieldRole)[keyof typeof FieldRole]

/** Parts that a summary may have several of; every other role is one part's. */
const SHARED: ReadonlySet<PartRole> = new Set([PartRole.references, PartRole.appendix])

/** A summary has one part of this role. */
export function isSingle(role: PartRole): boolean {
  return !SHARED.has(role)
}

/** The role that the name of a part is; null for a name that is none. */
export function partRole(name: string): PartRole | null {
  return Object.values(PartRole).find((role) => role === name) ?? null
}

/** The role that the name of a field is; null for a name that is none. */
export function fieldRole(name: string): FieldRole | null {
  return Object.values(FieldRole).find((role) => role === name) ?? null
}

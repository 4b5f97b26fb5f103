import { PartRole } from '../model/roles.js'
import type { Block, Heading, Outline, Summary } from '../model/types.js'
import { allParts } from '../profile/derive/basis.js'
import { vocabularyOfParts } from '../profile/labels/vocabulary.js'
import type { Part, Profile } from '../profile/types.js'
import { core } from '../text/fold.js'
import type { Language, Span } from '../text/types.js'
import { align, type Match, matchParts, neighbours } from './align.js'
import type { Bound, BoundPart, Problem } from './types.js'

/** The skeleton of a document held against a profile, before contributions, claims and works are read. */
export type Skeleton = Omit<Bound, 'summary' | 'isSummary'>

type Made = { -readonly [Key in keyof BoundPart]: BoundPart[Key] }

/** Binds headings to the parts of a profile. */
export function bind(outline: Outline, profile: Profile): Skeleton {
  const problems: Problem[] = []
  const matches = conclusionChapter(matchParts(outline.parts, profile.parts), profile.parts)
  const parts = introducedByChapter(
    level(matches, profile.parts, null, null, profile, problems, outline),
    outline,
    profile,
    problems,
  )
  const all = flatten(parts)
  const language = outline.language
  const headed = all.filter(({ heading }) => heading !== null)
  const known = allParts(profile.parts)
  const find: Skeleton['find'] = (role) => headed.find(({ part }) => part.role === role) ?? null
  const concluded = find(PartRole.conclusion)?.heading
  return {
    outline,
    profile,
    language,
    parts,
    problems,
    find,
    wanted: (role) => known.findLast((part) => part.role === role) ?? null,
    findPart: ({ id }) => headed.find(({ part }) => part.id === id) ?? null,
    partOf: (id) => known.findLast((part) => part.id === id) ?? null,
    chapters: outline.parts.filter(
      (heading) => heading.kind === 'chapter' && heading !== concluded,
    ),
    label: (id, other = language) => labelOf(profile, id, other),
  }
}

/** Skeleton and summary as what the rules read. */
export function complete(skeleton: Skeleton, summary: Summary, isSummary: boolean): Bound {
  return { ...skeleton, summary, isSummary }
}

function labelOf(profile: Profile, id: string, language: Language): string {
  const labels = profile.labels[id]
  return labels?.[language]?.[0] ?? labels?.[language === 'en' ? 'vi' : 'en']?.[0] ?? id
}

/** "CHƯƠNG 5. KẾT LUẬN VÀ KIẾN NGHỊ" is the conclusion where no other heading is. */
function conclusionChapter(matches: Match[], parts: readonly Part[]): Match[] {
  const index = parts.findIndex(({ role }) => role === PartRole.conclusion)
  if (index < 0 || matches.some(({ part }) => part === index)) return matches
  const last = matches.filter(({ heading }) => heading.kind === 'chapter').at(-1)
  if (!last || vocabularyOfParts(parts).near(last.heading.title)?.role !== PartRole.conclusion)
    return matches
  return matches.map((match) => (match === last ? { ...match, part: index } : match))
}

/** How many required sections of the introduction make chapter 1 count as the introduction too. */
const MIN_KNOWN_SECTIONS = 3

/** "CHƯƠNG 1. GIỚI THIỆU" may hold the sections of an introduction that does not stand by itself. */
function introducedByChapter(
  parts: readonly BoundPart[],
  outline: Outline,
  profile: Profile,
  problems: Problem[],
): BoundPart[] {
  const introduction = parts.find(({ part }) => part.role === PartRole.introduction)
  const first = outline.parts.find(({ kind }) => kind === 'chapter')
  if (!introduction || introduction.heading || !first) return [...parts]
  const inner = introduction.part.parts
  const sections = first.children.filter(({ kind }) => kind === 'section')
  const matched = matchParts(sections, inner)
  const sure = matched.filter(({ part, exact }) => exact && inner[part]?.need === 'must')
  if (new Set(sure.map(({ part }) => part)).size < MIN_KNOWN_SECTIONS) return [...parts]
  const missing = problems.findIndex(
    ({ kind, part }) => kind === 'missing' && part === introduction.part,
  )
  if (missing >= 0) problems.splice(missing, 1)
  const made: Made = { ...introduction, heading: first }
  const found: Problem[] = []
  made.children = level(matched, inner, first, made, profile, found, outline)
  // Its other sections are the chapter's own.
  problems.push(...found.filter(({ kind }) => kind === 'missing' || kind === 'repeated'))
  return parts.map((part) => (part === introduction ? made : part))
}

function level(
  matches: readonly Match[],
  parts: readonly Part[],
  parent: Heading | null,
  above: BoundPart | null,
  profile: Profile,
  problems: Problem[],
  outline: Outline,
): BoundPart[] {
  const aligned = align(matches, parts, parent, above?.part.order !== 'any')
  const own = [...aligned.problems]
  const extra = [...aligned.extra]
  const bound = parts.flatMap((part, index): Made[] => {
    const headings = aligned.bound.get(index) ?? []
    if (headings.length === 0) return [{ part, heading: null, parent: above, children: [] }]
    return headings.map((heading) => ({ part, heading, parent: above, children: [] }))
  })
  for (const made of bound) {
    if (!made.heading || made.part.parts.length === 0) continue
    const candidates = made.heading.children.filter(({ kind }) => kind === 'section')
    made.children = level(
      matchParts(candidates, made.part.parts),
      made.part.parts,
      made.heading,
      made,
      profile,
      problems,
      outline,
    )
    adopt(made, extra, own, problems)
  }
  const kept = matches.filter(({ heading, part }) => aligned.bound.get(part)?.includes(heading))
  for (const index of aligned.missing) {
    const part = parts[index] as Part
    if (parent && above && isRunIn(part, above, parent)) continue
    if (parent && isChapter(part, parts, outline)) continue
    const beside = neighbours(index, kept)
    const at = missingAt(parent, beside, outline)
    own.push({ kind: 'missing', part, heading: null, at, parent, ...beside })
  }
  problems.push(...own, ...unexpected(extra, parent, above))
  return bound
}

/** Headings that are no part here, where the part above them does not allow others. */
function unexpected(
  extra: readonly Heading[],
  parent: Heading | null,
  above: BoundPart | null,
): Problem[] {
  if (above?.part.extra === 'allow') return []
  const part = above?.part ?? null
  return extra
    .filter(({ implied }) => !implied)
    .map((heading) => ({
      kind: 'unexpected',
      part,
      heading,
      at: heading,
      parent,
      before: null,
      after: null,
    }))
}

/** A missing subsection that stands beside its section instead of below it is misplaced, not missing. */
function adopt(made: Made, extra: Heading[], own: Problem[], problems: Problem[]): void {
  const vocabulary = vocabularyOfParts(made.part.parts)
  for (const [index, problem] of problems.entries()) {
    if (problem.kind !== 'missing' || problem.parent !== made.heading || !problem.part) continue
    const isIt = (heading: Heading) => vocabulary.find(heading.title)?.id === problem.part?.id
    const misplaced = own.findIndex(
      ({ kind, heading }) => kind === 'order' && heading && isIt(heading),
    )
    const stray = own[misplaced]?.heading ?? extra.find(isIt)
    if (!stray) continue
    if (misplaced >= 0) own.splice(misplaced, 1)
    else extra.splice(extra.indexOf(stray), 1)
    problems[index] = { ...problem, kind: 'order', heading: stray, at: stray }
    made.children = made.children.map((child) =>
      child.part === problem.part ? { ...child, heading: stray } : child,
    )
  }
}

/** In medicine and agriculture the methods are a chapter of their own. */
function isChapter(part: Part, siblings: readonly Part[], { parts }: Outline): boolean {
  const vocabulary = vocabularyOfParts(siblings)
  return parts.some(
    ({ kind, title }) => kind === 'chapter' && vocabulary.near(title)?.id === part.id,
  )
}

/** The part is there as the section's own title, or as a lead-in word of a paragraph ("Mục đích: …"). */
function isRunIn(part: Part, above: BoundPart, parent: Heading): boolean {
  const siblings = above.part.parts
  const vocabulary = vocabularyOfParts(siblings)
  if (vocabulary.find(parent.title)?.id === part.id) return true
  return parent.body.some((block) => vocabulary.find(leadIn(block))?.id === part.id)
}

function leadIn(block: Block): string {
  const text = block.text.replace(/^[-+*•–]\s*/u, '')
  const stop = /[.:](?: |$)/u.exec(
    text.replace(/^\d{1,2}[.)] /u, (number) => '0'.repeat(number.length)),
  )
  const lead = stop ? text.slice(0, stop.index) : text
  return lead.length <= 120 && core(lead) !== '' ? lead : ''
}

function missingAt(
  parent: Heading | null,
  { before, after }: { before: Heading | null; after: Heading | null },
  outline: Outline,
): Span {
  if (parent) return parent
  if (after ?? before) return (after ?? before) as Span
  return outline.cover[0] ?? outline.headings[0] ?? { start: 0, end: 0 }
}

function flatten(parts: readonly BoundPart[]): BoundPart[] {
  return parts.flatMap((part) => [part, ...flatten(part.children)])
}

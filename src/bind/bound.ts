import type { Root } from 'mdast'
import { readClaims } from '../model/claims.js'
import { readContributions } from '../model/contributions/contributions.js'
import { readCover } from '../model/cover/cover.js'
import { isSummary } from '../model/kind.js'
import { chapterSections, isWithin, ownWords } from '../model/outline/headings.js'
import { readOutline } from '../model/outline/outline.js'
import { PartRole } from '../model/roles.js'
import { readFrontMatter } from '../model/signs/front-matter.js'
import type { Counts, Cover, FrontMatter, Outline, Summary } from '../model/types.js'
import { printedYear } from '../model/works/entry.js'
import { blocksBelow, readWorks } from '../model/works/works.js'
import { vocabularyOf } from '../profile/labels/vocabulary.js'
import type { Profile } from '../profile/types.js'
import { fold, unaccent } from '../text/fold.js'
import { bind, complete, type Skeleton } from './bind.js'
import type { Bound, BoundPart } from './types.js'

/** How many blocks a cover may have, outer and inner; what is longer is no cover. */
const MAX_COVER_BLOCKS = 120
/** How many blocks of a list of works are read; no real list is longer. */
const MAX_WORKS_BLOCKS = 600
/** How many blocks at the top may hold the line that says what the document is. */
const MAX_TOP_BLOCKS = 40

/**
 * Reads a document and binds it to a profile: one walk over its blocks, then the parsers of cover, claims and works.
 *
 * @param text without byte order mark
 * @param tree its mdast with positions
 */
export function boundOf(
  text: string,
  tree: Root,
  profile: Profile,
  frontMatter: FrontMatter | null = readFrontMatter(text),
): Bound {
  const outline = readOutline(text, tree, vocabularyOf(profile), frontMatter)
  const skeleton = bind(outline, profile)
  const labels = Object.fromEntries(profile.cover.fields.map((field) => [field.key, field.labels]))
  const cover = readCover(outline.cover.slice(0, MAX_COVER_BLOCKS), outline.frontMatter, labels)
  const summary = summarize(skeleton, cover)
  return complete(skeleton, summary, judge(skeleton, cover))
}

function judge({ outline, parts, chapters, find }: Skeleton, cover: Cover): boolean {
  const found = parts.filter(({ heading }) => heading !== null && !heading.implied)
  const sections =
    find(PartRole.introduction)?.children.filter(({ heading }) => heading !== null) ?? []
  return isSummary({
    frontMatter: outline.frontMatter,
    top: outline.blocks.slice(0, MAX_TOP_BLOCKS).map(({ text }) => text),
    parts: found.map(({ part }) => part.role),
    chapters: chapters.length,
    sections: sections.length,
    cover,
  })
}

function summarize(skeleton: Skeleton, cover: Cover): Summary {
  const { outline, find } = skeleton
  const contributions = find(PartRole.contributions)?.heading
  const works = find(PartRole.works)?.heading
  const summary = {
    kind: 'summary' as const,
    language: outline.language,
    cover,
    outline,
    contributions: contributions ? readContributions(contributions, outline.source) : [],
    claims: readClaims(structureText(skeleton)),
    works: works ? readWorks(blocksBelow(works).slice(0, MAX_WORKS_BLOCKS)) : [],
  }
  return {
    ...summary,
    counts: count(skeleton, cover, summary.contributions.length, summary.works.length),
  }
}

/** The section on the structure, else the whole introduction. */
function structureText({ find }: Skeleton) {
  const structure = find(PartRole.structure)?.heading
  if (structure) return [structure, ...structure.children].flatMap(({ body }) => body)
  return textOf(find(PartRole.introduction))
}

function textOf(part: BoundPart | null) {
  const walk = (heading: BoundPart['heading']): Outline['blocks'] =>
    heading ? [...heading.body, ...heading.children.flatMap(walk)] : []
  return walk(part?.heading ?? null)
}

function count(
  { outline, chapters, find }: Skeleton,
  cover: Cover,
  contributions: number,
  works: number,
): Counts {
  const sections = chapters.flatMap(chapterSections)
  const list = find(PartRole.works)?.heading ?? null
  const words = outline.headings
    .filter((heading) => !isWithin(heading, list))
    .reduce((sum, heading) => sum + ownWords(heading), 0)
  return {
    author: cover.author?.[0]?.value ?? null,
    title: cover.title?.[0]?.value ?? null,
    institution: ownInstitution(cover),
    year: printedYear(cover),
    chapters: chapters.length,
    sections: sections.length,
    contributions,
    works,
    words,
    pages: null,
  }
}

/** The institution of the candidate: on a printed cover those above it stand first, and the inner cover repeats all. */
function ownInstitution({ institution = [] }: Cover): string | null {
  const names = institution.map(({ value }) => value)
  // One copy may stand without its diacritics.
  const same = (name: string) => unaccent(fold(name))
  const repeated = names.findIndex((name, at) => at > 0 && same(name) === same(names[0] ?? ''))
  return (repeated < 0 ? names : names.slice(0, repeated)).at(-1) ?? null
}

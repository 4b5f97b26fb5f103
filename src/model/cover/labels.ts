import { startsWithTitle } from '../../text/names/titles.js'
import { plain } from '../../text/plain.js'
import { FieldRole } from '../roles.js'
import { sentenceStart, sentences } from './sentences.js'

/** Labels of the cover's fields by role, else by the profile's id, canonical first, as a profile gives them. */
export type CoverLabels = Readonly<
  Record<string, { readonly en?: readonly string[]; readonly vi?: readonly string[] }>
>

/** A label found in a text, by index: its first character, and the first one after it and its colon. */
interface LabelFound {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** Finds labels in the text of a block. */
export type FindLabels = (text: string, lineStarts: readonly number[]) => readonly LabelFound[]

/** Labels too short and too common to count where they are not followed by a colon. */
const needsColon: ReadonlySet<string> = new Set([
  FieldRole.title,
  FieldRole.institution,
  FieldRole.ministry,
  FieldRole.parent,
  FieldRole.place,
  FieldRole.year,
])
/** Fields whose label with a colon may stand in the middle of a line by itself: "X Code: 9310202". */
const anywhere: ReadonlySet<string> = new Set([
  FieldRole.code,
  FieldRole.supervisors,
  FieldRole.reviewers,
  FieldRole.independentReviewers,
])
const reviewing: ReadonlySet<string> = new Set([
  FieldRole.reviewers,
  FieldRole.independentReviewers,
])
const number = /^ ?(?:no\.? ?|so )?(?:\d|i{1,3})(?![a-z\d])/
const numberAtEnd = / ?(?:no\.? ?|so )?(?:\d|i{1,3})$/
const MAX_LABEL_WORDS = 8

type Labels = CoverLabels[string]
const plainLabels = new WeakMap<Labels, readonly string[]>()

/** The labels of a profile are the same object for every document. */
function plainOf(labels: Labels): readonly string[] {
  const known = plainLabels.get(labels)
  if (known !== undefined) return known
  const made = [...(labels.vi ?? []), ...(labels.en ?? [])]
    .map((label) => plain(label.normalize('NFC').replace(/ ?\{n\}/g, '')).trim())
    .filter((label) => label !== '')
  plainLabels.set(labels, made)
  return made
}

/** Makes the finder of a document's labels. */
export function labelFinder(labels: CoverLabels): FindLabels {
  const ids = new Map<string, string>()
  for (const [id, own] of Object.entries(labels)) {
    if (sentences[id] !== undefined) continue
    for (const label of plainOf(own)) if (!ids.has(label)) ids.set(label, id)
  }
  return (text, lineStarts) => {
    const flat = plain(text)
    const hits = [
      ...beforeColons(flat, ids),
      ...atLineStarts(flat, lineStarts, ids),
      ...Object.keys(sentences).flatMap((id) => sentenceHits(id, labels[id], flat, lineStarts)),
    ]
    return withoutStray(withoutOverlap(hits), flat, lineStarts)
  }
}

/** The id of a label, in the singular or plural. */
function lookUp(label: string, ids: ReadonlyMap<string, string>): string | null {
  return ids.get(label) ?? ids.get(label.replace(/(?:s|\(s\))$/, '')) ?? null
}

/** Labels that end at a colon: "Major:", "Reviewer 1:", "Supervisor (main):". */
function beforeColons(flat: string, ids: ReadonlyMap<string, string>): LabelFound[] {
  const found: LabelFound[] = []
  for (let colon = flat.indexOf(':'); colon >= 0; colon = flat.indexOf(':', colon + 1)) {
    const full = flat.slice(0, colon).trimEnd()
    const bare = full.replace(/ ?\([^()]{0,40}\)$/, '')
    for (const text of new Set([full, bare, bare.replace(numberAtEnd, '')])) {
      const hit = endingLabel(text, ids)
      if (hit === null || hit.id === FieldRole.type) continue
      found.push({ ...hit, to: colon + 1 })
      break
    }
  }
  return found
}

/** The longest label at the end of a text. */
function endingLabel(text: string, ids: ReadonlyMap<string, string>) {
  let best: { readonly id: string; readonly from: number } | null = null
  let from = text.length
  for (let count = 0; count < MAX_LABEL_WORDS && from > 0; count++) {
    from = text.lastIndexOf(' ', from - 1)
    const start = from + 1 + (/^[^a-z\d]*/.exec(text.slice(from + 1))?.[0].length ?? 0)
    const id = lookUp(text.slice(start), ids)
    if (id !== null) best = { id, from: start }
  }
  return best
}

/** Labels without a colon at the start of a line, where what follows leaves no doubt. */
function atLineStarts(
  flat: string,
  lineStarts: readonly number[],
  ids: ReadonlyMap<string, string>,
): LabelFound[] {
  const found: LabelFound[] = []
  for (const [index, start] of lineStarts.entries()) {
    const line = flat.slice(start, lineStarts[index + 1] ?? flat.length).trimEnd()
    const lead = /^[\s\-•*+]*/.exec(line)?.[0].length ?? 0
    const from = start + lead
    const text = line.slice(lead)
    const ends = [...text.matchAll(/[a-z\d)](?![a-z\d])/g)].slice(0, MAX_LABEL_WORDS)
    for (const { index: end } of ends.reverse()) {
      const id = lookUp(text.slice(0, end + 1), ids)
      if (id === null) continue
      const after = text.slice(end + 1)
      const rest = after.replace(number, '')
      if (!follows(id, rest.trimStart())) continue
      found.push({ id, from, to: from + text.length - rest.length })
      break
    }
  }
  return found
}

/** What may follow a label without a colon. */
function follows(id: string, rest: string): boolean {
  if (needsColon.has(id)) return false
  if (rest === '') return true
  if (id === FieldRole.code) return /^\d/.test(rest)
  if (id === FieldRole.supervisors) return /^\d[.)]/.test(rest) || startsWithTitle(rest)
  return reviewing.has(id) && (/^[.…_]/.test(rest) || startsWithTitle(rest))
}

function sentenceHits(
  id: string,
  labels: Labels | undefined,
  flat: string,
  lineStarts: readonly number[],
): LabelFound[] {
  const found: LabelFound[] = []
  const own = labels === undefined ? [] : plainOf(labels)
  for (const label of [...own, ...(sentences[id] ?? [])]) {
    const at = flat.indexOf(label)
    if (at < 0 || /[a-z\d]/.test(flat.charAt(at - 1) + flat.charAt(at + label.length))) continue
    const end = at + label.length
    const colon = /^ ?:/.exec(flat.slice(end, end + 2))?.[0].length ?? 0
    found.push({ id, from: sentenceStart(flat, at, lineStarts), to: end + colon })
  }
  return found
}

function withoutOverlap(hits: readonly LabelFound[]): readonly LabelFound[] {
  const sorted = [...hits].sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: LabelFound[] = []
  for (const hit of sorted) if (hit.from >= (kept.at(-1)?.to ?? 0)) kept.push(hit)
  return kept
}

/** "THE ROLE OF RADIO IN THE FIELD: A STUDY" holds no label; "Field:" behind another label is one. */
function withoutStray(
  hits: readonly LabelFound[],
  flat: string,
  lineStarts: readonly number[],
): readonly LabelFound[] {
  return hits.filter((hit, index) => {
    if (anywhere.has(hit.id) || sentences[hit.id] !== undefined) return true
    const line = lineStarts.filter((start) => start <= hit.from).at(-1) ?? 0
    const lead = flat.slice(line, hit.from)
    if (!/[a-z\d]/.test(lead) || /[;|(]\s*$/.test(lead)) return true
    if ((hits[index - 1]?.from ?? -1) >= line) return true
    return hit.id === FieldRole.major && /(?:luan an|thesis|dissertation)/.test(lead)
  })
}

import { readNumbers, type Written } from './numbering.js'
import type { Draft } from './outline.js'
import { isCapitals } from './syntax.js'
import type { Heading, Slip } from './types.js'

/** Reads the numbers of the headings and hangs every heading below its own; lost headings are inferred. */
export function growTree(drafts: readonly Draft[]): { parts: Heading[]; headings: Heading[] } {
  const parts: Draft[] = []
  const headings: Draft[] = []
  for (const run of runsOf(drafts)) {
    readRun(run)
    hang(run, parts, headings)
  }
  return { parts, headings }
}

/** Stretches with numbers of their own: the introduction, all chapters together, every other part. */
function runsOf(drafts: readonly Draft[]): Draft[][] {
  const runs: Draft[][] = []
  for (const draft of drafts) {
    const last = runs.at(-1)
    const continues =
      draft.kind === 'chapter' ? last?.[0]?.kind === 'chapter' : draft.kind !== 'part'
    if (last && continues) last.push(draft)
    else runs.push([draft])
  }
  return runs
}

function readRun(run: readonly Draft[]): void {
  const inChapters = run[0]?.kind === 'chapter'
  const counted = run.filter(
    ({ kind, numeral, number }) =>
      (kind === 'chapter' && number.length > 0) ||
      kind === 'section' ||
      (kind === 'closing' && numeral !== null),
  )
  const sequence: Written[] = counted.map((draft) => ({
    digits: draft.number.length > 0 ? draft.number : null,
    level: draft.level || 1,
  }))
  for (const [index, reading] of readNumbers(sequence).entries()) {
    const draft = counted[index] as Draft
    const other =
      reading.slip && reading.slip.other >= 0 ? (counted[reading.slip.other] ?? null) : null
    draft.slip = reading.slip && { ...reading.slip, other }
    draft.number = reading.number
    if (draft.number.length > 0) draft.level = draft.number.length
    if (draft.slip?.kind === 'unnumbered' || reading.number.length === 0) {
      draft.slip = unnumbered(draft, counted, reading.expected, inChapters)
    }
  }
}

/** A heading without number is a slip only where most others of its level carry one. */
function unnumbered(
  draft: Draft,
  all: readonly Draft[],
  expected: readonly number[],
  inChapters: boolean,
): Slip | null {
  const peers = all.filter(
    (other) => other !== draft && other.level === draft.level && other.kind === draft.kind,
  )
  const numbered = peers.filter(({ numeral }) => numeral !== null).length
  const known = draft.depth > 0 || draft.candidate?.hit !== null
  if (!known || numbered < 2 || numbered < peers.length * 0.75) return null
  return {
    kind: 'unnumbered',
    expected: inChapters || expected.length === draft.level ? expected : [],
    other: null,
  }
}

function hang(run: readonly Draft[], parts: Draft[], headings: Draft[]): void {
  let part: Draft | null = null
  const path: Draft[] = []
  const add = (draft: Draft, parent: Draft | null) => {
    draft.parent = parent
    if (parent) parent.children.push(draft)
    else parts.push(draft)
    headings.push(draft)
  }
  for (const draft of run) {
    if (draft.kind === 'part' || draft.kind === 'chapter') {
      part = draft
      path.length = 0
      add(draft, null)
      continue
    }
    if (draft.kind === 'closing') {
      path.length = 0
      add(draft, part)
      continue
    }
    const lost = lostTop(draft, part, headings)
    if (lost) {
      part = lost
      path.length = 0
      add(lost, null)
    }
    for (const above of ancestors(draft, part, path)) add(above, above.parent as Draft | null)
    add(draft, parentOf(draft, part, path))
    while (path.length > 0 && (path.at(-1) as Draft).level >= draft.level) path.pop()
    path.push(draft)
  }
}

/** The part or chapter whose heading was lost above this one. */
function lostTop(draft: Draft, part: Draft | null, headings: readonly Draft[]): Draft | null {
  if (!part) {
    const chapter =
      draft.number.length > 1 && draft.number[0] === 1 && draft.candidate?.hit === null
    return implied(draft, chapter ? 'chapter' : 'part', chapter ? [1] : [], 0, headings)
  }
  const n = draft.number[0]
  if (draft.number.length < 2 || n === undefined) return null
  if (part.kind === 'chapter' && part.number[0] !== n && draft.slip?.kind === 'gap') {
    return headings.some(({ kind, number }) => kind === 'chapter' && number[0] === n)
      ? null
      : implied(draft, 'chapter', [n], 1, headings)
  }
  const afterSections =
    part.kind === 'part' && part.children.filter(({ level }) => level === 1).length >= 3
  if (afterSections && draft.number.join('.') === '1.1' && draft.candidate?.hit === null) {
    draft.slip = null
    return implied(draft, 'chapter', [1], 1, headings)
  }
  return null
}

function ancestors(draft: Draft, part: Draft | null, path: Draft[]): Draft[] {
  const root = part?.kind === 'chapter' ? 1 : 0
  const made: Draft[] = []
  for (let length = root + 1; length < draft.number.length; length++) {
    const number = draft.number.slice(0, length)
    const there = path.some((other) => other.number.join('.') === number.join('.'))
    if (there || draft.slip?.kind === 'parent') continue
    const above = implied(draft, 'section', number, length, [])
    while (path.length > 0 && (path.at(-1) as Draft).level >= length) path.pop()
    above.parent = path.at(-1) ?? part
    path.push(above)
    made.push(above)
  }
  return made
}

function parentOf(draft: Draft, part: Draft | null, path: readonly Draft[]): Draft | null {
  for (let index = path.length - 1; index >= 0; index--) {
    const above = path[index] as Draft
    if (above.level < draft.level) return above
  }
  return part
}

/** A heading that was not written. The last line in capitals before it is its title. */
function implied(
  below: Draft,
  kind: Heading['kind'],
  number: readonly number[],
  level: number,
  headings: readonly Draft[],
): Draft {
  const body = kind === 'chapter' ? headings.at(-1)?.body : undefined
  const last = body?.at(-1)
  const title = last && isCapitals(last.text) && last.text.length > 12 ? last : null
  if (title) body?.pop()
  const at = title?.start ?? below.start
  return {
    kind,
    start: at,
    end: title?.end ?? below.end,
    text: title?.text ?? '',
    title: title?.text ?? '',
    titleSpan: { start: at, end: title?.end ?? at },
    numeral: null,
    number,
    slip: null,
    level,
    depth: 0,
    implied: true,
    parent: null,
    children: [],
    body: [],
    blocks: title ? [title] : [],
    candidate: null,
  }
}

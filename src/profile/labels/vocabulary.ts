import { PartRole } from '../../model/roles.js'
import type { LabelHit, Vocabulary } from '../../model/types.js'
import { coreOf } from '../../text/core.js'
import { fold } from '../../text/fold.js'
import type { Language } from '../../text/types.js'
import type { Part, Profile } from '../types.js'
import { compileLabel, type Entry, hitOf } from './label.js'
import { NearLabels } from './near.js'

type Level = LabelHit['level']

/** UTF-16 units of a text that may be a heading, and one that is nearly a label. */
const MAX_FIND_UNITS = 300
const MAX_NEAR_UNITS = 160
const MAX_CACHED_TEXTS = 5000
const RANK: Readonly<Record<Level, number>> = {
  part: 0,
  chapter: 1,
  closing: 2,
  section: 3,
  subsection: 3,
}

const ofProfile = new WeakMap<Profile, Vocabulary>()
const ofParts = new WeakMap<readonly Part[], Vocabulary>()

/**
 * The headings a profile knows, by their labels in both languages. Made once for a profile.
 * Where a text is the label of several, a part, chapter or closing wins over sections, the canonical label over
 * a synonym, then the section over its subsection.
 * Texts of more than 300 UTF-16 units (160 for near misses) are no headings.
 */
export function vocabularyOf(profile: Profile): Vocabulary {
  const old = ofProfile.get(profile)
  if (old) return old
  const fresh = makeVocabulary(entriesOf(profile))
  ofProfile.set(profile, fresh)
  return fresh
}

/** As `vocabularyOf`, for these siblings alone: what a heading among them may be. */
export function vocabularyOfParts(parts: readonly Part[]): Vocabulary {
  const old = ofParts.get(parts)
  if (old) return old
  const fresh = makeVocabulary(parts.flatMap((part) => entriesFor(part, 'section')))
  ofParts.set(parts, fresh)
  return fresh
}

function entriesOf(profile: Profile): Entry[] {
  const entries = entriesFor(
    { id: 'closing', role: null, labels: profile.labels.closing ?? {} },
    'closing',
  )
  const walk = (parts: readonly Part[], depth: number, above: string | null): void => {
    for (const part of parts) {
      const top: Level = part.role === PartRole.chapter ? 'chapter' : 'part'
      const level: Level = depth === 0 ? top : depth === 1 ? 'section' : 'subsection'
      entries.push(...entriesFor(part, level, depth > 1 ? above : null))
      walk(part.parts, depth + 1, part.id)
    }
  }
  walk(profile.parts, 0, null)
  return entries.sort((a, b) => RANK[a.level] - RANK[b.level] || a.index - b.index)
}

function entriesFor(
  { id, role, labels }: Pick<Part, 'id' | 'role' | 'labels'>,
  level: Level,
  above: string | null = null,
): Entry[] {
  return (['en', 'vi'] as const).flatMap((language: Language) =>
    (labels[language] ?? []).map((label, index) => {
      const { folded, core } = formsOf(label)
      const matcher = compileLabel(label, folded)
      const loose = matcher.open ? compileLabel(label, core) : matcher
      return { id, role, level, language, index, above, folded, core, matcher, loose }
    }),
  )
}

const forms = new Map<string, { folded: string; core: string }>()

/** A label stands in several vocabularies, and folding is most of the work of making one. */
function formsOf(label: string): { folded: string; core: string } {
  const known = forms.get(label)
  if (known) return known
  const folded = fold(label)
  const made = { folded, core: coreOf(folded) }
  forms.set(label, made)
  return made
}

function makeVocabulary(entries: readonly Entry[]): Vocabulary {
  const labels = new KnownLabels(entries)
  const find = cached(MAX_FIND_UNITS, (text) => labels.find(text))
  const nearAmong = (wanted: (entry: Entry) => boolean) => {
    let slips: NearLabels | null = null
    return cached(MAX_NEAR_UNITS, (text) => {
      slips ??= new NearLabels(entries.filter(wanted))
      return find(text) ?? slips.find(text)
    })
  }
  const top: readonly Level[] = ['part', 'chapter', 'closing']
  return {
    find,
    near: nearAmong(() => true),
    nearPart: nearAmong(({ level }) => top.includes(level)),
  }
}

/** Readers ask for the same line several times. */
function cached(limit: number, look: (text: string) => LabelHit | null): Vocabulary['find'] {
  const store = new Map<string, LabelHit | null>()
  return (text) => {
    if (text === '' || text.length > limit) return null
    const known = store.get(text)
    if (known !== undefined) return known
    if (store.size >= MAX_CACHED_TEXTS) store.clear()
    const hit = look(text)
    // A slice keeps the whole text of its file in memory; the copy does not.
    store.set(structuredClone(text), hit)
    return hit
  }
}

class KnownLabels {
  readonly #byFold = new Map<string, Entry>()
  readonly #byCore = new Map<string, Entry>()
  /** Labels with holes, by their first word. */
  readonly #open = new Map<string, Entry[]>()
  /** Cores of the sections' labels, and those of subsections with the section above them. */
  readonly #sections = new Set<string>()
  readonly #above = new Map<string, string>()

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      if (entry.level === 'section') this.#sections.add(entry.core)
      else if (entry.above !== null && !this.#above.has(entry.core))
        this.#above.set(entry.core, entry.above)
      if (entry.matcher.open) {
        const word = firstWord(entry.folded)
        this.#open.set(word, [...(this.#open.get(word) ?? []), entry])
      }
      if (!this.#byFold.has(entry.folded)) this.#byFold.set(entry.folded, entry)
      if (!this.#byCore.has(entry.core)) this.#byCore.set(entry.core, entry)
    }
  }

  find(text: string): LabelHit | null {
    const folded = fold(text)
    const exact = this.#byFold.get(folded)
    if (exact) return this.#hitOf(exact)
    const core = coreOf(folded)
    return this.#opened(text, folded, core) ?? this.#hitOf(this.#byCore.get(core))
  }

  /** A label that fits the whole text ("Chapter 1 conclusion") wins over one that takes the rest for a title. */
  #opened(text: string, folded: string, core: string): LabelHit | null {
    let titled: LabelHit | null = null
    for (const entry of this.#open.get(firstWord(folded)) ?? []) {
      const match = entry.matcher.match(folded) ?? entry.loose.match(core)
      if (!match) continue
      if (match.title === null) return hitOf(entry, true, match.n)
      if (isTitled(text)) titled ??= hitOf(entry, true, match.n)
    }
    return titled
  }

  #hitOf(entry: Entry | undefined): LabelHit | null {
    if (!entry) return null
    const hit = hitOf(entry, true, null)
    const section = entry.level === 'section' || entry.level === 'subsection'
    const id = section ? (entry.above ?? this.#above.get(entry.core)) : undefined
    return id === undefined ? hit : { ...hit, below: { id, alone: this.#sections.has(entry.core) } }
  }
}

function firstWord(text: string): string {
  const blank = text.indexOf(' ')
  return blank < 0 ? text : text.slice(0, blank)
}

/** "Chapter 2. Title", "CHAPTER 2 TITLE", but not "Chapter 2 presents the theory". */
function isTitled(text: string): boolean {
  const [word = '', number = '', ...title] = text.trim().split(/\s+/u)
  const [first = ''] = title
  if (/[.:)–—-]$/u.test(number) || /^[.:)–—-]/u.test(first)) return word !== ''
  // The blank after the mark may be missing: "Chapter 2.Title".
  if (/^[\p{L}\d]+[.:)–—-]\S/u.test(number)) return true
  const rest = title.join(' ')
  return rest !== '' && rest === rest.toUpperCase()
}

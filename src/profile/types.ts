import type { FieldRole, PartRole } from '../model/roles.js'
import type { PagePosition } from '../read/layout.js'
import type { Language, Texts } from '../text/types.js'

/** "2", "2..7", "2..", "..4", "?" as two bounds; an open end is Infinity. */
export interface Count {
  readonly min: number
  readonly max: number
}

/** How much a thing is wanted: its absence is an error, a warning or an info. */
export type Need = 'must' | 'should' | 'may'
/** How grave a finding is. */
export type Level = 'error' | 'warning' | 'info'
/** The level that a rule is set to. */
export type RuleLevel = Level | 'off'
/** How a profile, `tomtat.yml` or the command line sets a rule. */
export interface RuleSetting {
  readonly level: RuleLevel | null
  readonly options: Readonly<Record<string, unknown>>
}

/** Labels of one thing: canonical first, then synonyms. */
export type Labels = Readonly<Partial<Record<Language, readonly string[]>>>

/** Where a requirement comes from. */
export interface Basis {
  readonly id: string
  readonly kind: 'rule' | 'digest' | 'observed' | 'skeleton'
  readonly source: Texts
  /** Article or section as a sentence names it: "Article 15(4)". */
  readonly clause: Texts | null
  readonly url: string | null
}

/**
 * Where the values of a thing come from: `basis` carries them all, save the values in `bases`, each of which rests
 * on something else. `basisOf` in basis.ts reads it.
 */
export interface Sourced<Value extends string> {
  readonly basis: Basis | null
  readonly bases: Readonly<Partial<Record<Value, Basis>>>
}

/** How the headings below a part are numbered. */
export interface NumberForm {
  /** "{n}.{n}." : a dot after the last group or none. */
  readonly form: string | null
  readonly depth: Count | null
  readonly siblings: Count | null
}

export type ListValue = 'items' | 'need' | 'kind' | 'entry' | 'order'

/** What a part holds as a list: sections, contributions, works. */
export interface List extends Sourced<ListValue> {
  readonly items: Count
  readonly need: Need
  readonly kind: string | null
  /** Ids of `lines` an entry may follow. */
  readonly entry: readonly string[]
  readonly order: 'listed' | 'ascending' | 'descending' | 'either' | null
}

/** `place`: where the part stands among its siblings; `order`: whether the parts below it stand as listed. */
export type PartValue =
  | 'need'
  | 'count'
  | 'order'
  | 'extra'
  | 'number'
  | 'closing'
  | 'words'
  | 'place'

/** A part, chapter or section that a profile knows. */
export interface Part extends Sourced<PartValue> {
  readonly id: string
  /** What it is, whatever its id; null for what only the profile knows. */
  readonly role: PartRole | null
  readonly need: Need
  readonly count: Count
  readonly order: 'listed' | 'any'
  readonly extra: 'deny' | 'warn' | 'allow'
  /** undefined: the profile does not say; null: `none`. */
  readonly number: NumberForm | null | undefined
  readonly parts: readonly Part[]
  readonly list: List | null
  readonly closing: 'all-or-none' | 'always' | 'never' | null
  readonly words: Count | null
  readonly hint: Readonly<Partial<Record<Language, string>>>
  readonly labels: Labels
}

/** A field of the cover that a profile knows. */
export interface CoverRequirement {
  readonly id: string
  /** What it is, whatever its id; null for what only the profile knows. */
  readonly role: FieldRole | null
  /** Its key in the front matter and in the cover that was read: the role, else the id. */
  readonly key: string
  readonly need: Need
  readonly labels: Labels
  /** `before-defence`: a blank is right until the council is named. */
  readonly blank: 'before-defence' | null
  readonly basis: Basis | null
}

/** How an entry of a list is written. */
export interface Line {
  readonly id: string
  /** "{authors} ({year}), “{title}”, {container}, {issn?}, {issue?}, {pages?}" */
  readonly form: string
  readonly holes: Readonly<Record<string, Labels>>
  readonly example: Readonly<Partial<Record<Language, string>>>
}

export interface Numbering extends Sourced<'dot' | 'depth'> {
  /** What the profile fixes for the dot after heading numbers; null leaves it to the document's habit. */
  readonly dot: 'always' | 'never' | null
  readonly depth: Count
}

export interface Limits extends Sourced<'pages' | 'words'> {
  readonly pages: Labelled<Count>
  readonly words: Labelled<Count>
}

export type PageValue = 'paper' | 'margins' | 'font' | 'size' | 'spacing' | 'numbers'

/** The page of the booklet; null where the profile says nothing. */
export interface Page extends Sourced<PageValue> {
  /** Millimetres. */
  readonly paper: { readonly width: number; readonly height: number } | null
  /** Millimetres. */
  readonly margins: Readonly<Partial<Record<'top' | 'bottom' | 'left' | 'right', number>>> | null
  readonly font: string | null
  /** Points. */
  readonly size: number | null
  /** Lines. */
  readonly spacing: number | null
  readonly numbers: {
    readonly position: PagePosition | null
    /** Points. */
    readonly size: number | null
  } | null
}

/** A profile after `extends` was followed: complete and checked. */
export interface Profile {
  readonly id: string
  readonly title: Texts
  /** First and last day it holds, as 2026-01-31; null where the profile does not say. */
  readonly valid: { readonly from: string | null; readonly to: string | null }
  /** The version before this one. */
  readonly replaces: Profile | null
  readonly languages: readonly Language[]
  readonly labels: Readonly<Record<string, Labels>>
  readonly cover: { readonly schema: object | null; readonly fields: readonly CoverRequirement[] }
  readonly parts: readonly Part[]
  readonly lines: Readonly<Record<string, Line>>
  readonly numbering: Numbering
  readonly limits: Limits
  readonly words: Readonly<Record<string, unknown>>
  readonly rules: Readonly<Record<string, RuleSetting>>
  readonly page: Page | null
  readonly basis: Readonly<Record<string, Basis>>
}

type Labelled<T> = Readonly<Partial<Record<Language, T>>>

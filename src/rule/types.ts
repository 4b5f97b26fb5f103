import type { Bound } from '../bind/types.js'
import type { Basis, Level, Need, Profile } from '../profile/types.js'
import type { Recovered } from '../read/types.js'
import type { Phase } from '../settings/types.js'
import type { Span, Texts, Value } from '../text/types.js'

/** One change of the source text: `text` in place of the span. */
export interface Edit extends Span {
  readonly text: string
}

/** The fix of a finding. Its edits do not overlap; they hold together or not at all. */
export interface Fix {
  /** `safe` may be made without asking; `suggest` is a person's to decide. */
  readonly kind: 'safe' | 'suggest'
  readonly edits: readonly Edit[]
  /** Spans that may belong to it but are left as they are, since it cannot be known; they are reported. */
  readonly leaves: readonly Span[]
}

/** What a rule reports at one span. `lint/door/door.ts` makes a finding of it. */
export interface Report<Id extends string = string> {
  /** Key of the rule's `messages`. */
  readonly id: Id
  readonly at: Span
  readonly values?: Readonly<Record<string, Value>>
  /** Level by the need of the thing (must → error, should → warning, may → info); wins over the rule's default level. */
  readonly need?: Need
  /** Level of this finding; wins over `need`. */
  readonly level?: Level
  readonly basis?: Basis | null
  /** Text that should stand in place of `at`. */
  readonly expected?: readonly string[]
  readonly related?: readonly { readonly at: Span; readonly message: Texts }[]
  readonly fix?: Fix['kind']
  /** What `fix` changes, where that is not simply `expected` in place of `at`; an empty list is no fix. */
  readonly edits?: readonly Edit[]
  readonly leaves?: Fix['leaves']
}

export type Verb = 'disable' | 'enable' | 'ignore'
export const verbs: readonly Verb[] = ['disable', 'enable', 'ignore']

/** A comment that suppresses rules: `<!--lint disable numbering-lone -- why-->`. */
export interface Marker extends Span {
  readonly verb: Verb
  /** Ids as written; none stands for all rules. */
  readonly ids: readonly string[]
  readonly reason: string | null
  /** Of `ignore`: end of the block behind the comment. */
  readonly until: number
}

/** A comment that looks like a marker and is none. */
export interface Slip extends Span {
  /** The verb is unknown, or words that are no ids stand before any `--`. */
  readonly kind: 'verb' | 'reason'
  /** The verb as written, or the first word of the reason. */
  readonly word: string
}

/** The comments that suppress rules. */
export interface Comments {
  readonly markers: readonly Marker[]
  readonly slips: readonly Slip[]
  /** Ids of all rules. */
  readonly known: readonly string[]
  /** Rules that a comment suppressed; of `enable`, those that it switched on again. */
  readonly used: (marker: Marker) => ReadonlySet<string>
}

/** Something that a profile asks for. */
export interface Asked {
  /** Id of a part or a field of the cover. */
  readonly id: string
  readonly basis: Basis | null
}

/** A rule: frozen data and one pure function. */
export interface Rule<Id extends string = string> {
  /** `<group>-<check>`; remark-lint's namespace. */
  readonly id: string
  readonly level: Level
  /** Kinds of fixes that its findings may carry; a test holds it against the examples of its page. */
  readonly fixable?: readonly Fix['kind'][]
  /** What it finds, in one line. */
  readonly title: Texts
  /** Texts with `{holes}`; `{n|one|many}` picks by the number n. */
  readonly messages: Readonly<Record<Id, Texts>>
  /** JSON Schema of the options object; every property has a default and a description. */
  readonly options?: Readonly<Record<string, unknown>>
  /**
   * The parts and fields of a profile whose basis its findings name. A rule without it compares the document
   * with itself.
   */
  readonly asks?: (profile: Profile) => readonly Asked[]
  /** Checks files that are no summary (only `document-kind`). */
  readonly foreign?: boolean
  /** Runs when all others have, and comments have suppressed what they suppress (only `lint-unused`). */
  readonly last?: boolean
  readonly check: (bound: Bound, context: RuleContext<Id>) => void
}

/** What a rule is run with: its options, the phase, and where its reports go. */
export interface RuleContext<Id extends string = string> {
  readonly options: Readonly<Record<string, unknown>>
  readonly phase: Phase
  /** What a Word file or PDF holds beside its text; null for a text. */
  readonly recovered: Recovered | null
  /** For rules that run last: the comments of the author, null where there are none. */
  readonly comments: Comments | null
  /** For rules that run last: ids of the rules that were run before. */
  readonly ran: ReadonlySet<string>
  readonly report: (report: Report<Id>) => void
}

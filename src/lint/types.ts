import type { Language, Span, Texts } from '../model/types.js'
import type { Basis, Bound, Level, Need, Profile, RuleLevel } from '../profile/types.js'
import type { Recovered } from '../read/types.js'
import type { ConfigPlace } from './config-types.js'
import type { Marker, Slip } from './markers.js'

/** What fills a hole of a message. */
export type Value = string | number | Texts

/** How far the summary is: being written, handed in, or printed after the council was named. */
export type Phase = 'draft' | 'submission' | 'final'

export const phases: readonly Phase[] = ['draft', 'submission', 'final']

/** One change of the source text: `text` in place of the span. */
export interface Edit extends Span {
  readonly text: string
}

/** What mends a finding. Its edits do not overlap; they hold together or not at all. */
export interface Fix {
  /** `safe` may be made without asking; `suggest` is a person's to decide. */
  readonly kind: 'safe' | 'suggest'
  readonly edits: readonly Edit[]
  /** Places that may belong to it and are left as they are, since nobody can know: they are told. */
  readonly leaves: readonly Span[]
}

/** What a rule says of one place. The door in `report.ts` makes a finding of it. */
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

/** A finding that a comment of the author silences. */
export interface Silenced {
  readonly finding: Finding
  /** What the comment says behind `--`. */
  readonly reason: string | null
}

/** The comments that silence rules. */
export interface Comments {
  readonly markers: readonly Marker[]
  readonly slips: readonly Slip[]
  /** Ids of all rules. */
  readonly known: readonly string[]
  /** Rules that a comment silenced; of `enable`, those that it let speak again. */
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
   * The parts and fields of a profile whose basis its findings name. A rule without it holds the document
   * against itself.
   */
  readonly asks?: (profile: Profile) => readonly Asked[]
  /** Speaks of files that are no summary (only `document-kind`). */
  readonly foreign?: boolean
  /** Runs when all others have, and comments have silenced what they silence (only `lint-unused`). */
  readonly last?: boolean
  readonly check: (bound: Bound, context: RuleContext<Id>) => void
}

/** What a rule is run with: its options, the phase, and where its reports go. */
export interface RuleContext<Id extends string = string> {
  readonly options: Readonly<Record<string, unknown>>
  readonly phase: Phase
  /** What a Word file or PDF tells beside its text; null for a text. */
  readonly recovered: Recovered | null
  /** For rules that run last: the comments of the author, null where there are none. */
  readonly comments: Comments | null
  /** For rules that run last: ids of the rules that were run before. */
  readonly ran: ReadonlySet<string>
  readonly report: (report: Report<Id>) => void
}

/** Where in a Word file or PDF a finding stands. */
export interface Origin {
  /** Page of a PDF as a viewer counts, from 1. */
  readonly page: number | null
  /** Number of the paragraph in a Word file, empty ones counted, from 1. */
  readonly paragraph: number | null
  /** The nearest heading, with its number; null before the first. */
  readonly heading: string | null
  /** How the paragraph begins. */
  readonly words: string | null
}

/** The words at a finding, on one line and cut to a few dozen letters on each side. */
export interface Excerpt {
  readonly before: string
  /** What the finding is about; empty where it stands between words. */
  readonly text: string
  readonly after: string
}

/**
 * A finding as the JSON contract has it, without the file. Lines and columns count from 1, columns in UTF-16 units;
 * the end is behind the last letter.
 */
export interface Finding {
  /** Id of the rule: `numbering-sequence`. */
  readonly rule: string
  /** Which of the rule's messages it is: `gap`. */
  readonly id: string
  readonly level: Level
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** What is, what is wanted and the next step, in the language asked for, with the basis. */
  readonly message: string
  /** As `message`, in every language and without the basis. */
  readonly texts: Texts
  /** What should stand in place of the range; empty where that is not known. */
  readonly expected: readonly string[]
  /** Where the requirement comes from; null for what the document says itself, or any document. */
  readonly basis: {
    id: string
    kind: string
    source: string
    clause: string | null
    url: string | null
    /** Source and clause in every language, and both as a sentence names them. */
    sources: Texts
    clauses: Texts | null
    texts: Texts
  } | null
  /** Page of the rule. */
  readonly url: string
  /** How it can be mended: without asking, by a person's choice, or (null) by hand. */
  readonly fix: 'safe' | 'suggest' | null
  /** Place in the original of a text that was recovered; nulls in Markdown and plain text. */
  readonly origin: Origin
  /** What stands there, without Markdown marks; null where no text does. */
  readonly excerpt: Excerpt | null
  /** Other places that belong to it. */
  readonly related: readonly {
    readonly line: number
    readonly column: number
    readonly endLine: number
    readonly endColumn: number
    readonly message: string
    readonly texts: Texts
    readonly origin: Origin
  }[]
  /** Stays the same while the file is edited elsewhere; see `fingerprintOf`. */
  readonly fingerprint: string
}

/** Levels and texts in force for one run over one file, by the command line and `tomtat.yml`. */
export interface Settings {
  readonly locale: Language
  readonly phase: Phase
  /** List what comments of the author silence. */
  readonly reportSuppressed?: boolean
  /** A year, a month or a day whose version of the profile holds; null for the year on the cover. */
  readonly date: string | null
  /** Profile named on the command line; wins over the front matter. */
  readonly profile: string | null
  /** Profile named in `tomtat.yml`; the front matter wins over it. */
  readonly configured: string | null
  /** Where that `tomtat.yml` says so. */
  readonly configuredAt?: ConfigPlace | undefined
  readonly rules: Readonly<
    Record<
      string,
      { readonly level: RuleLevel | null; readonly options: Readonly<Record<string, unknown>> }
    >
  >
}

/** What holds where nobody said anything. */
export const plainSettings: Settings = {
  locale: 'en',
  phase: 'submission',
  date: null,
  profile: null,
  configured: null,
  rules: {},
}

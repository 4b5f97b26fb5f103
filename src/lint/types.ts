import type { OutlineNode } from '../bind/outline-tree.js'
import type { Counts } from '../model/types.js'
import type { Level } from '../profile/types.js'
import type { Source } from '../read/types.js'
import type { Edit } from '../rule/types.js'
import type { Language, Span, Texts } from '../text/types.js'

/** A finding that a comment of the author suppresses. */
export interface Suppressed {
  readonly finding: RunFinding
  /** What the comment says behind `--`. */
  readonly reason: string | null
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
  /** How it can be fixed: without asking, by a person's choice, or (null) by hand. */
  readonly fix: 'safe' | 'suggest' | null
  /** Position in the original of a text that was recovered; nulls in Markdown and plain text. */
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

/** A finding as a run has it: with what fixes it, which the report drops. */
export interface RunFinding extends Finding {
  /** In the text that was checked; empty where the program cannot fix it. They hold together or not at all. */
  readonly edits: readonly Edit[]
  /** Spans that may belong to the fix but are left as they are, since it cannot be known. */
  readonly leaves: readonly Span[]
}

/** One checked file as the JSON contract has it (schemas/report.schema.json). */
export interface FileReport {
  /** As it was given, with `/` between folders. */
  readonly path: string
  /** Null where the extension is none that can be read. */
  readonly kind: Source['kind'] | null
  /** Id of the profile; of several versions, the one that was in force. */
  readonly profile: string
  /** Name of the institution; the id where the profile belongs to none. */
  readonly profileTitle: string
  /** As `profileTitle`, in every language. */
  readonly profileTitles: Texts
  /** Null where the file is no summary. */
  readonly language: Language | null
  /** `return` where a finding is an error; `unreadable` where nothing could be checked: the run's `errors` say why. */
  readonly verdict: 'pass' | 'return' | 'unreadable'
  /** Null where the file is no summary. */
  readonly summary: Counts | null
  /** Parts and chapters, with what is missing in its place; empty where the file is no summary. */
  readonly outline: readonly OutlineNode[]
  /** In the order of the text. */
  readonly findings: readonly Finding[]
  /** Findings that comments of the author suppress; only where the run was asked for them. */
  readonly suppressed?: readonly SuppressedFinding[]
}

export interface SuppressedFinding extends Finding {
  /** What the comment says behind `--`. */
  readonly reason: string | null
}

/** What a baseline did to a run. */
export interface BaselineCounts {
  /** Findings that are not reported because they are known. */
  readonly known: number
  /** Known findings of the checked files that are found no more. */
  readonly gone: number
}

/** A part of the files of a run that several machines share; `number` counts from 1. */
export interface Shard {
  readonly number: number
  readonly count: number
}

/** A run over several files, as `tomtat check --format json` prints it. */
export interface RunReport {
  readonly version: 1
  /** Sorted by path. */
  readonly files: readonly FileReport[]
  /** What could not be run; lines and columns count from 1. */
  readonly errors: readonly {
    readonly path: string
    readonly code: string
    readonly message: string
    /** As `message`, in every language. */
    readonly texts: Texts
    readonly line?: number
    readonly column?: number
  }[]
  /** Findings of all files, by level. */
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number }
  /** Where only a part of the files was checked; `tomtat merge` puts the parts together. */
  readonly shard?: Shard
  /** Where the run was held against a baseline. */
  readonly baseline?: BaselineCounts
}

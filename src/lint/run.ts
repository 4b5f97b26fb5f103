import type { Root } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import { boundInForce } from '../bind/in-force.js'
import type { Bound } from '../bind/types.js'
import { Locator } from '../model/signs/lines.js'
import type { FrontMatter } from '../model/types.js'
import type { Profile } from '../profile/types.js'
import type { Recovered, RunProblem } from '../read/types.js'
import type { Comments } from '../rule/types.js'
import type { Settings } from '../settings/types.js'
import type { RunFinding, Suppressed } from './types.js'

/** What a run is made of. */
export interface RunInput {
  /** Without byte order mark. */
  readonly text: string
  /** Tree of `text` with positions. */
  readonly tree: Root
  readonly settings: Settings
  /** Of several versions the newest; the one in force is that of `bound`. */
  readonly profile: Profile
  readonly frontMatter: FrontMatter | null
  /** What a Word file or PDF holds beside its text; null for a text. */
  readonly recovered: Recovered | null
  /** False for a tree that came without its text: its findings have no position. */
  readonly positioned: boolean
}

/** A finding that passed the door, where it begins in the text, and the message that remark shows of it. */
interface Published {
  readonly finding: RunFinding
  readonly offset: number
  readonly message: VFileMessage
}

/** One text checked by the rules: what all rules read, made once, and everything that came of it. */
export interface Run extends RunInput {
  readonly bound: Bound
  readonly locator: Locator
  /** Findings in the order in which rules reported them, also those that a comment suppresses. */
  readonly published: Published[]
  /** Those that a comment suppresses, with the reason it gives. */
  readonly suppressed: Suppressed[]
  /** What could not be run. */
  readonly problems: RunProblem[]
  /** Ids of the rules that were run, whatever they found. */
  readonly ran: Set<string>
  /** The author's comments, set when they have been applied; null where there are none. */
  comments: Comments | null
}

/**
 * Reads and binds a text; its rules have not run yet.
 *
 * @throws {TooMuch} where the text is far larger than any summary
 */
export function startRun(input: RunInput): Run {
  const { text, tree, profile, frontMatter, settings } = input
  return {
    ...input,
    bound: boundInForce(text, tree, profile, frontMatter, settings.date),
    locator: new Locator(text),
    published: [],
    suppressed: [],
    problems: [],
    ran: new Set(),
    comments: null,
  }
}

/** The findings of a run that no comment suppresses, in a total order: position, rule, id. */
export function findingsOf({ published, suppressed }: Run): RunFinding[] {
  const hidden = new Set(suppressed.map(({ finding }) => finding))
  return published
    .map(({ finding }) => finding)
    .filter((finding) => !hidden.has(finding))
    .sort(byPosition)
}

/** What is still equal stays as it was reported, in every locale alike. */
export function byPosition(a: RunFinding, b: RunFinding): number {
  return (
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    compare(a.id, b.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

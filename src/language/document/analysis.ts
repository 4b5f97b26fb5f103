import type { Bound } from '../../bind/types.js'
import { runSource } from '../../lint/check.js'
import type { FileReport, Finding, RunFinding } from '../../lint/types.js'
import { isSummaryFrontMatter } from '../../model/cover/front-matter.js'
import { readFrontMatter } from '../../model/signs/front-matter.js'
import type { RunProblem, Source } from '../../read/types.js'
import type { Edit } from '../../rule/types.js'
import type { Settings } from '../../settings/types.js'
import type { Language, Span } from '../../text/types.js'
import { Places } from './places.js'

/** One version of an open text, checked: the input of every feature. */
export interface Analysis {
  readonly uri: string
  readonly source: Source
  readonly settings: Settings
  /** Language of messages. */
  readonly locale: Language
  readonly places: Places
  readonly report: FileReport
  readonly findings: readonly RunFinding[]
  /** Null where the profile cannot be loaded, or the text cannot be read. */
  readonly bound: Bound | null
  /** What kept the check from running, or from running fully. */
  readonly problems: readonly RunProblem[]
}

/** A text that an editor has open. */
export interface OpenText {
  readonly uri: string
  /** Absolute path; of a text that was never saved, one in the working directory. */
  readonly path: string
  readonly kind: 'markdown' | 'text'
  /** As the editor has it. */
  readonly text: string
}

/** Checks a text with everything that the features read. Never throws: what goes wrong is a problem. */
export async function analyse(
  { uri, path, kind, text }: OpenText,
  settings: Settings,
): Promise<Analysis> {
  const places = new Places(text)
  const source: Source = { path, kind, text: places.source }
  const { file, findings, problems, run } = await runSource(source, settings)
  return {
    uri,
    source,
    settings,
    locale: settings.locale,
    places,
    report: file,
    findings,
    bound: run?.bound ?? null,
    problems,
  }
}

/** The text held against its profile; null where it is no summary. */
export function summaryOf({ bound }: Analysis): Bound | null {
  return bound?.isSummary ? bound : null
}

/**
 * Whether the text is a summary or, where its profile cannot be loaded, has the front matter of one. Editors send every
 * Markdown file that they open; any other is left alone.
 */
export function isOurs({ bound, source }: Analysis): boolean {
  return bound ? bound.isSummary : isSummaryFrontMatter(readFrontMatter(source.text))
}

/** A range in lines and columns from 1, as findings have it. */
export type SourceRange = Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>

/** The range of a finding, or of a place related to it, as offsets of the source. */
export function spanOf(
  { line, column, endLine, endColumn }: SourceRange,
  { places }: Analysis,
): Span {
  const start = places.lineAt(line - 1).start + column - 1
  return { start, end: places.lineAt(endLine - 1).start + endColumn - 1 }
}

/** The edits that fix a finding; empty where it has no fix, and in a text that is no Markdown. */
export function editsOf(finding: RunFinding, { source }: Analysis): readonly Edit[] {
  return source.kind === 'markdown' ? finding.edits : []
}

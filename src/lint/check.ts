import { type Processor, unified } from 'unified'
import { VFile } from 'vfile'
import { outlineTree } from '../bind/outline-tree.js'
import { TooMuch } from '../model/signs/limits.js'
import { tomtatParse } from '../model/signs/parse.js'
import { formatOf } from '../read/formats.js'
import { isProblem } from '../read/read.js'
import type { RunProblem, Source } from '../read/types.js'
import { readSourceProfile } from '../settings/source-profile.js'
import type { Settings } from '../settings/types.js'
import preset from './preset.js'
import { ruleCrash } from './problems.js'
import { byPosition, findingsOf, type Run } from './run.js'
import { verdictOf } from './run-report.js'
import { singleRun } from './runs.js'
import type { FileReport, Finding, RunFinding } from './types.js'

/** What became of one file. */
export interface Checked {
  readonly file: FileReport
  readonly problems: readonly RunProblem[]
}

/**
 * Runs a processor over a file that is already read; nothing is written. The command line's runner is unified-engine.
 *
 * @returns what was thrown, null where all went well
 */
export type Runner = (processor: Processor, file: VFile) => Promise<unknown>

/** The processor alone, as a browser runs it. */
const plainRunner: Runner = async (processor, file) => {
  try {
    await processor.run(processor.parse(file), file)
    return null
  } catch (error) {
    return error
  }
}

/**
 * Checks sources one after the other; each is let go once it is reported.
 *
 * @param sources what was read; problems among them are handed on
 * @param settingsFor what holds for a file, by its path
 */
export async function checkSources(
  sources: Iterable<Source | RunProblem> | AsyncIterable<Source | RunProblem>,
  settingsFor: (path: string) => Settings,
  runner: Runner = plainRunner,
): Promise<{ files: FileReport[]; problems: RunProblem[] }> {
  const files: FileReport[] = []
  const problems: RunProblem[] = []
  for await (const source of sources) {
    const checked = await checkSource(source, settingsFor(source.path), runner)
    files.push(checked.file)
    problems.push(...checked.problems)
  }
  return { files, problems }
}

/** Checks one source; what could not be read has the verdict `unreadable`. */
export async function checkSource(
  source: Source | RunProblem,
  settings: Settings,
  runner: Runner = plainRunner,
): Promise<Checked> {
  if (isProblem(source)) return notChecked(source.path, [source])
  const { file, problems } = await runSource(source, settings, runner)
  return { file, problems }
}

/** What became of one file, and the run that says all of it. */
export interface CheckedRun extends Checked {
  /** Null where the text could not be checked. */
  readonly run: Run | null
  /** Those of the report, with what fixes them. */
  readonly findings: readonly RunFinding[]
}

/** Checks one source as `checkSource` does, and hands over the run. */
export async function runSource(
  source: Source,
  settings: Settings,
  runner: Runner = plainRunner,
): Promise<CheckedRun> {
  const read = readSourceProfile(source, settings)
  if (!('profile' in read)) return notRun(source.path, read.problems)
  const { text, recovered = null } = source
  const { runs, current } = singleRun({ text, settings, recovered, ...read })
  const processor = unified().use(tomtatParse).data('tomtat', runs).use(preset)
  const thrown = await runner(processor as never, new VFile({ path: source.path, value: text }))
  const run = current()
  const problems = run?.problems ?? []
  if (thrown !== null) return notRun(source.path, [...problems, problemOf(thrown, source)])
  const findings = run ? findingsOf(run) : []
  return { file: reportOf(source, findings, run), problems, run, findings }
}

function problemOf(thrown: unknown, { path }: Source): RunProblem {
  return thrown instanceof TooMuch
    ? { path, code: 'too-large', message: thrown.texts }
    : ruleCrash(path, null, thrown)
}

function reportOf(source: Source, findings: readonly RunFinding[], run: Run | null): FileReport {
  const { path, kind, recovered } = source
  if (!run) return notChecked(path, []).file
  const { bound, settings, suppressed } = run
  const { profile, summary, isSummary, language } = bound
  return {
    path,
    kind,
    profile: profile.id,
    profileTitle: profile.title[settings.locale],
    profileTitles: profile.title,
    language: isSummary ? language : null,
    verdict: verdictOf(findings),
    summary: isSummary
      ? { ...summary.counts, pages: recovered?.layout.pages?.count ?? null }
      : null,
    outline: isSummary ? outlineTree(bound) : [],
    findings: findings.map(withoutFix),
    ...(settings.reportSuppressed ? { suppressed: suppressedOf(suppressed) } : {}),
  }
}

/** A finding as the report has it. */
export function withoutFix({ edits: _, leaves: __, ...finding }: RunFinding): Finding {
  return finding
}

function suppressedOf(suppressed: Run['suppressed']): FileReport['suppressed'] & {} {
  return suppressed
    .toSorted((a, b) => byPosition(a.finding, b.finding))
    .map(({ finding, reason }) => ({ ...withoutFix(finding), reason }))
}

/** What becomes of a file that could not be checked, and why. */
export function notChecked(path: string, problems: readonly RunProblem[]): Checked {
  const file: FileReport = {
    path,
    kind: formatOf(path)?.kind ?? null,
    profile: '',
    profileTitle: '',
    profileTitles: { en: '', vi: '' },
    language: null,
    verdict: 'unreadable',
    summary: null,
    outline: [],
    findings: [],
  }
  return { file, problems }
}

function notRun(path: string, problems: readonly RunProblem[]): CheckedRun {
  return { ...notChecked(path, problems), run: null, findings: [] }
}

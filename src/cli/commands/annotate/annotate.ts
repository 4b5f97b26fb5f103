import { interruptible } from '../../../files/interruption.js'
import { loadFile, readFile, slashed } from '../../../files/read-file.js'
import { Interrupted, writeAll } from '../../../files/write-all.js'
import { checkSources } from '../../../lint/check.js'
import { isOfSettings } from '../../../lint/problems.js'
import { makeReport } from '../../../lint/run-report.js'
import type { FileReport } from '../../../lint/types.js'
import { ReadError } from '../../../read/format.js'
import { formatOf } from '../../../read/formats.js'
import { isProblem, readBytes } from '../../../read/read.js'
import type { RunProblem } from '../../../read/types.js'
import { annotate } from '../../../report/annotate/annotate.js'
import { problemsText } from '../../../report/text/text.js'
import { TextsError } from '../../../text/messages.js'
import type { Language } from '../../../text/types.js'
import { engineRunner } from '../../shared/engine.js'
import { type OpenInputs, openInputs } from '../../shared/inputs.js'
import { exit, type Outcome, wantsColor } from '../../shared/output.js'
import { startProgress } from '../../shared/progress.js'
import { readOverrides, type SettingsFlags } from '../../shared/settings.js'
import { failureLine } from '../../shared/usage.js'
import { nothingNamed, noWordFile, onlyWord } from './annotate-refusals.js'
import { isWord, refuseOverwriting, type Target, targetsOf } from './annotate-targets.js'
import { passedOverText, signedText, stoppedText, writtenText } from './annotate-words.js'

/** What commander hands over for `annotate`. */
export interface AnnotateFlags extends SettingsFlags {
  readonly output?: string
  readonly force?: boolean
}

/** A copy that was written. */
interface Copy {
  readonly output: string
  readonly report: FileReport
  readonly isSigned: boolean
}

/** `tomtat annotate`: copies of Word files with the findings as comments. */
export async function annotateFiles(
  files: readonly string[],
  flags: AnnotateFlags,
): Promise<Outcome> {
  if (files.length === 0 || files.includes('-')) throw nothingNamed()
  const inputs = await openInputs(files, readOverrides(flags))
  const { locale, paths } = inputs
  // With faulty settings, a copy might ask its author for what is not required.
  if (inputs.problems.some(isOfSettings)) return outcomeOf([], [], inputs.problems, locale)
  const targets = targetsOf(files, paths.filter(isWord), flags.output)
  refuseOverwriting(targets, flags.force ?? false)
  const others = paths.filter((path) => !isWord(path))
  const refused = await Promise.all(others.filter((path) => isRefused(path, files)).map(refusal))
  const passedOver = others.filter((path) => !isRefused(path, files))
  const problems = [...inputs.problems, ...refused]
  if (targets.length + problems.length === 0) problems.push(...files.map(noWordFile))
  const { copies, isStopped } = await writeCopies(targets, inputs, problems)
  if (!isStopped) return outcomeOf(copies, passedOver, problems, locale)
  const stderr = failureLine(stoppedText(copies.length), locale)
  return { ...outcomeOf(copies, [], [], locale), status: exit.interrupted, stderr }
}

/** A file of another kind that was named itself, or a document that nobody can read. */
function isRefused(path: string, named: readonly string[]): boolean {
  return named.includes(path) || formatOf(path) === null
}

async function refusal(path: string): Promise<RunProblem> {
  const read = await readFile(path)
  return isProblem(read) ? read : onlyWord(path)
}

/** Writes the copies one after the other; what goes wrong with one is reported, and the others are written. */
async function writeCopies(
  targets: readonly Target[],
  inputs: OpenInputs,
  problems: RunProblem[],
): Promise<{ readonly copies: readonly Copy[]; readonly isStopped: boolean }> {
  const copies: Copy[] = []
  const progress = await startProgress(targets.length, inputs.locale)
  const isStopped = await interruptible(async ({ signal }) => {
    for (const target of targets) {
      if (signal.aborted) return true
      const copy = await writeCopy(target, inputs, signal)
      if (copy === null) return true
      if (Array.isArray(copy)) problems.push(...copy)
      else copies.push(copy)
      progress.step()
    }
    return false
  })
  progress.stop()
  return { copies, isStopped }
}

/** @returns what kept it from being written, or null where a person broke it off */
async function writeCopy(
  { input, output }: Target,
  inputs: OpenInputs,
  signal: AbortSignal,
): Promise<Copy | RunProblem[] | null> {
  const loaded = await loadFile(input)
  if (!(loaded instanceof Uint8Array)) return [loaded]
  const source = await readBytes(loaded, slashed(input))
  if (isProblem(source)) return [source]
  const { files, problems } = await checkSources([source], inputs.settingsFor, engineRunner)
  const [report] = files
  // A verdict without some of the rules is none to be sent out.
  if (!report || problems.length > 0) return problems
  try {
    const { bytes, isSigned } = annotate(loaded, report, inputs.locale)
    await writeAll([{ path: output, text: bytes }], signal)
    return { output, report, isSigned }
  } catch (error) {
    if (error instanceof Interrupted) return null
    return [problemOf(error, source.path, output)]
  }
}

function problemOf(error: unknown, input: string, output: string): RunProblem {
  if (error instanceof ReadError) return { path: input, code: error.code, message: error.texts }
  if (error instanceof TextsError) return { path: output, code: 'unreadable', message: error.texts }
  throw error
}

function outcomeOf(
  copies: readonly Copy[],
  passedOver: readonly string[],
  problems: readonly RunProblem[],
  locale: Language,
): Outcome {
  const color = wantsColor(undefined, process.env, process.stderr.isTTY)
  const signed = copies.filter(({ isSigned }) => isSigned)
  return {
    status: problems.length > 0 ? exit.failed : exit.clean,
    stdout: [
      ...copies.map(({ output, report }) => writtenText(output, report, locale)),
      passedOverText(passedOver, locale),
    ].join(''),
    stderr: [
      ...signed.map(({ output }) => failureLine(signedText(output), locale)),
      problemsText(makeReport([], problems, locale), { locale, color }),
    ].join(''),
  }
}

import { slashed } from '../../../files/read-file.js'
import { replaceWhole } from '../../../files/write.js'
import { fixSource } from '../../../lint/fix/fix-rounds.js'
import { makeReport } from '../../../lint/run-report.js'
import { isProblem, readBytes, standardInput } from '../../../read/read.js'
import { encodeLike, markOf } from '../../../read/text/encoding.js'
import type { RunProblem, Source } from '../../../read/types.js'
import { unifiedDiff } from '../../../report/diff.js'
import { problemsText } from '../../../report/text/text.js'
import type { Settings } from '../../../settings/types.js'
import type { Language } from '../../../text/types.js'
import { inputBytes, readInputs } from '../../shared/inputs.js'
import { exit, type Outcome, wantsColor } from '../../shared/output.js'
import { folderOf, makeFindConfig } from '../../shared/settings.js'
import { type FixFlags, type FixOptions, readFixOptions } from './fix-options.js'
import {
  fitBytes,
  givenUp,
  importFirst,
  isForeign,
  isMarkdown,
  nothingFound,
  onlyUtf8,
} from './fix-refusals.js'
import { type FixedFile, fileText, nextText } from './fix-words.js'
import { type Fixer, makeOffer } from './offer.js'

/** `tomtat fix`. */
export async function fix(files: readonly string[], flags: FixFlags): Promise<Outcome> {
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true
  const options = readFixOptions(files, flags, isTerminal)
  return files.includes('-') ? fixInput(options) : fixFiles(files, options)
}

/** What was made of the files so far. */
interface Work {
  readonly files: FixedFile[]
  readonly problems: RunProblem[]
  readonly diffs: string[]
}

async function fixFiles(files: readonly string[], options: FixOptions): Promise<Outcome> {
  const foreign = files.filter(isForeign)
  const named = files.filter((file) => !foreign.includes(file))
  const { sources, problems, settingsFor, locale } = await readInputs(named, options.overrides)
  // Other kinds of files in a folder are not meant.
  const own = problems.filter(
    ({ path, code }) =>
      named.includes(path) || (code !== 'unsupported' && isMarkdown(path) !== false),
  )
  const work: Work = { files: [], problems: [...own, ...foreign.map(importFirst)], diffs: [] }
  // With faulty settings a file might be changed where its author turned a rule off.
  const isSet = own.every(({ code }) => code !== 'config')
  const meant = isSet ? sources.filter(({ kind }) => kind === 'markdown') : []
  if (meant.length + work.problems.length === 0) work.problems.push(...named.map(nothingFound))
  const fixer = await fixerFor(options, locale)
  for (const source of meant) {
    const mayContinue = await fixFile(source, settingsFor(source.path), options.dryRun, fixer, work)
    if (!mayContinue) break
  }
  return outcomeOf(work, named, options, locale)
}

/** Asks where there are suggestions and a person; the prompts are loaded only then. */
async function fixerFor({ suggest, dryRun, wanted }: FixOptions, locale: Language): Promise<Fixer> {
  if (suggest && !dryRun) {
    const { askOnTerminal } = await import('./ask.js')
    return makeOffer(wanted, askOnTerminal(locale))
  }
  return (source, settings) => fixSource(source, settings, { suggest, wanted })
}

/** @returns false where a person gave up: what comes after is left as it is, too */
async function fixFile(
  source: Source,
  settings: Settings,
  dryRun: boolean,
  fixer: Fixer,
  { files, problems, diffs }: Work,
): Promise<boolean> {
  const { path, text } = source
  const bytes = await fitBytes(source)
  if (!Buffer.isBuffer(bytes)) {
    problems.push(bytes)
    return true
  }
  const fixed = await fixer(source, settings)
  if (!fixed) {
    problems.push(givenUp(path))
    return false
  }
  problems.push(...fixed.problems)
  if (fixed.text !== text && dryRun) {
    const mark = markOf(bytes)
    diffs.push(unifiedDiff(path, mark + text, mark + fixed.text))
  } else if (fixed.text !== text) {
    const problem = await replaceWhole(path, bytes, encodeLike(fixed.text, bytes))
    if (problem) {
      problems.push({ path, code: 'unreadable', message: problem })
      return true
    }
  }
  const { left, fixed: done, unsure } = fixed
  if (left) files.push({ path, fixed: done.length, left, unsure })
  return true
}

function outcomeOf(
  { files, problems, diffs }: Work,
  named: readonly string[],
  options: FixOptions,
  locale: Language,
): Outcome {
  const done = [
    ...files.map((file) => fileText(file, options.dryRun, locale)),
    nextText(files, named, options, locale),
  ].join('')
  const hasErrors = files.some(({ left }) => left.some(({ level }) => level === 'error'))
  const rest = hasErrors ? exit.findings : exit.clean
  const failures = problemLines(problems, locale)
  return {
    status: problems.length > 0 ? exit.failed : rest,
    // A dry run leaves standard output to the diff, which can then be stored or applied.
    stdout: options.dryRun ? diffs.join('') : done,
    stderr: options.dryRun ? failures + done : failures,
  }
}

/** The text goes from standard input to standard output, as editors want it: status 0 whatever is left in it. */
async function fixInput(options: FixOptions): Promise<Outcome> {
  const { overrides, stdinFilename, suggest, dryRun, wanted } = options
  const inputs = await readInputs([], overrides, stdinFilename)
  const bytes = await inputBytes()
  const source = await readBytes(bytes, slashed(stdinFilename ?? standardInput))
  const unfit = isProblem(source) ? source : onlyUtf8(source, bytes)
  const { problems } = makeFindConfig()(folderOf(stdinFilename ?? standardInput))
  const wrong = [...inputs.problems, ...problems, ...(unfit ? [unfit] : [])]
  if (isProblem(source) || wrong.length > 0) return failed(wrong, inputs.locale)
  const fixed = await fixSource(source, inputs.settingsFor(source.path), { suggest, wanted })
  if (!fixed.left) return failed(fixed.problems, inputs.locale)
  const mark = markOf(bytes)
  const [before, after] = [mark + source.text, mark + fixed.text]
  return {
    status: fixed.problems.length > 0 ? exit.failed : exit.clean,
    stdout: dryRun ? unifiedDiff(source.path, before, after) : after,
    stderr: problemLines(fixed.problems, inputs.locale),
  }
}

function failed(problems: readonly RunProblem[], locale: Language): Outcome {
  return { status: exit.failed, stdout: '', stderr: problemLines(problems, locale) }
}

function problemLines(problems: readonly RunProblem[], locale: Language): string {
  const color = wantsColor(undefined, process.env, process.stderr.isTTY)
  return problemsText(makeReport([], problems, locale), { locale, color })
}

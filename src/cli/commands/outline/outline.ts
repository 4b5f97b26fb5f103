import { boundInForce } from '../../../bind/in-force.js'
import { outlineTree } from '../../../bind/outline-tree.js'
import { ruleCrash } from '../../../lint/problems.js'
import { makeReport } from '../../../lint/run-report.js'
import { parseMarkdown } from '../../../model/signs/parse.js'
import type { RunProblem, Source } from '../../../read/types.js'
import type { FileOutline, OutlineReport } from '../../../report/console/outline-text.js'
import { outlineText } from '../../../report/console/outline-text.js'
import type { TextStyle } from '../../../report/console/rules-text.js'
import { readSourceProfile } from '../../../settings/source-profile.js'
import type { Settings } from '../../../settings/types.js'
import type { Texts } from '../../../text/types.js'
import { readInputs } from '../../shared/inputs.js'
import type { Outcome } from '../../shared/output.js'
import { type ExitStatus, exit } from '../../shared/output.js'
import { readOverrides, type SettingsFlags } from '../../shared/settings.js'
import { problemLines, textStyle } from '../../shared/terminal.js'
import { chosen, failureLine, UsageError } from '../../shared/usage.js'

/** What commander hands over for `outline`. */
export interface OutlineFlags extends SettingsFlags {
  readonly format: string
  readonly color?: boolean
}

/** `tomtat outline`. */
export async function outline(names: readonly string[], flags: OutlineFlags): Promise<Outcome> {
  if (names.length === 0) throw nothingToRead()
  const format = chosen('--format', flags.format, ['text', 'json'])
  const inputs = await readInputs(names, readOverrides(flags))
  const read = inputs.sources.map((source) => outlineOf(source, inputs.settingsFor(source.path)))
  const files = read.flatMap((one) => ('outline' in one ? one : []))
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []))
  const all = [...inputs.problems, ...problems]
  const { errors } = makeReport([], all, inputs.locale)
  const report: OutlineReport = { version: 1, files: files.sort(byPath), errors }
  const problemText = problemLines(all, inputs.locale, flags.color)
  if (format === 'json')
    return { status: statusOf(report), stdout: `${JSON.stringify(report, null, 2)}\n`, stderr: '' }
  return shown(report, textStyle(inputs.locale, flags.color), problemText)
}

/** The tree of one file; a file that cannot be read hides no other. */
function outlineOf(
  source: Source,
  settings: Settings,
): FileOutline | { readonly problems: readonly RunProblem[] } {
  try {
    const read = readSourceProfile(source, settings)
    if (!('profile' in read)) return read
    const { frontMatter } = read
    const bound = boundInForce(
      source.text,
      parseMarkdown(source.text),
      read.profile,
      frontMatter,
      settings.date,
    )
    const { profile } = bound
    const { path } = source
    if (!bound.isSummary)
      return { path, profile: profile.id, language: null, words: null, outline: [] }
    const { language, summary } = bound
    const { words } = summary.counts
    return { path, profile: profile.id, language, words, outline: outlineTree(bound) }
  } catch (error) {
    return { problems: [ruleCrash(source.path, null, error)] }
  }
}

function shown(report: OutlineReport, style: TextStyle, problems: string): Outcome {
  const foreign = report.files.filter(({ language }) => language === null)
  const known = report.files.filter(({ language }) => language !== null)
  const notes = foreign.map(({ path }) => failureLine(noSummary(path), style.locale))
  return {
    status: statusOf(report),
    stdout: outlineText(known, style),
    stderr: notes.join('') + problems,
  }
}

function statusOf({ errors, files }: OutlineReport): ExitStatus {
  if (errors.length > 0) return exit.failed
  return files.some(({ language }) => language === null) ? exit.findings : exit.clean
}

function byPath(a: FileOutline, b: FileOutline): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

function noSummary(path: string): Texts {
  return {
    en: `${path} is no summary of a doctoral dissertation, so it has no outline. tomtat check says what was looked for.`,
    vi: `${path} không phải là bản tóm tắt luận án tiến sĩ nên không có dàn ý. Lệnh tomtat check cho biết những dấu hiệu cần có.`,
  }
}

function nothingToRead(): UsageError {
  return new UsageError({
    en: 'Say which summary to outline, for example: tomtat outline summary.en.md',
    vi: 'Hãy nêu bản tóm tắt cần xem dàn ý, ví dụ: tomtat outline summary.vi.md',
  })
}

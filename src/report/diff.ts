import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatch, structuredPatch } from 'diff'

/** Removed and added lines up to which the smallest difference is searched; beyond that, all lines are shown. */
const MAX_CHANGED_LINES = 4000

/**
 * The change of a file as a unified diff that `patch` and `git apply` take; empty where nothing changed.
 *
 * @param path as the user named it, with `/` between folders
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  return before === after ? '' : formatPatch(patchOf(path, before, after, 3), FILE_HEADERS_ONLY)
}

/** A line before and after a change. */
export interface ChangedLine {
  readonly before: string
  readonly after: string
}

/** The lines that a change touches, in the order of the file. */
export function changedLines(before: string, after: string): readonly ChangedLine[] {
  return patchOf('', before, after, 0).hunks.flatMap(({ lines }) => {
    const of = (sign: string) =>
      lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1))
    const [old, made] = [of('-'), of('+')]
    return Array.from({ length: Math.max(old.length, made.length) }, (_, at) => ({
      before: old[at] ?? '',
      after: made[at] ?? '',
    }))
  })
}

function patchOf(path: string, before: string, after: string, context: number): StructuredPatch {
  // For an absolute path "a/" would lead nowhere.
  const [a, b] = path.startsWith('/') ? [path, path] : [`a/${path}`, `b/${path}`]
  const options = { context, maxEditLength: MAX_CHANGED_LINES }
  return structuredPatch(a, b, before, after, '', '', options) ?? wholePatch(a, b, before, after)
}

/** Every line replaced. */
function wholePatch(a: string, b: string, before: string, after: string): StructuredPatch {
  const [old, made] = [linesOf(before, '-'), linesOf(after, '+')]
  const count = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('\\')).length
  const hunk = {
    oldStart: 1,
    oldLines: count(old),
    newStart: 1,
    newLines: count(made),
    lines: [...old, ...made],
  }
  return { oldFileName: a, newFileName: b, oldHeader: '', newHeader: '', hunks: [hunk] }
}

function linesOf(text: string, sign: string): string[] {
  const isWhole = text.endsWith('\n')
  const lines = (isWhole ? text.slice(0, -1) : text).split('\n').map((line) => sign + line)
  return isWhole ? lines : [...lines, '\\ No newline at end of file']
}

import { stat } from 'node:fs/promises'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { extensions } from '../read/formats.js'
import { isDocument, missing } from '../read/refuse.js'
import type { RunProblem } from '../read/types.js'
import type { Texts } from '../text/types.js'

export interface Expanded {
  /** Each file once, sorted, as the user named it. */
  readonly paths: readonly string[]
  readonly problems: readonly RunProblem[]
}

/**
 * Turns files, folders and globs into files. A file that is named itself is always in, whatever its extension.
 *
 * @param ignored says of an absolute path that was found in a folder or by a glob whether it is left out
 */
export async function expand(
  inputs: readonly string[],
  ignored: (file: string) => boolean,
  cwd: string = process.cwd(),
): Promise<Expanded> {
  const problems: RunProblem[] = []
  // By absolute path, so that "a.md" and "./a.md" are one file.
  const found = new Map<string, string>()
  for (const input of inputs) {
    const { files, problem } = await expandOne(slashed(input), ignored, cwd)
    if (problem) problems.push(problem)
    for (const file of files) {
      const absolute = path.resolve(cwd, file)
      if (!found.has(absolute)) found.set(absolute, file)
    }
  }
  return { paths: [...found.values()].sort(), problems }
}

async function expandOne(
  input: string,
  ignored: (file: string) => boolean,
  cwd: string,
): Promise<{ files: readonly string[]; problem?: RunProblem }> {
  const status = await stat(path.resolve(cwd, input)).catch(() => null)
  const isFolder = status?.isDirectory() === true
  if (status && !isFolder) return { files: [input] }
  if (!isFolder && !isDynamicPattern(input)) return { files: [], problem: missing(input) }
  const { folder, pattern } = isFolder ? { folder: input, pattern: '**' } : splitPattern(input)
  const matches = await glob(pattern, {
    cwd: path.resolve(cwd, folder),
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
    followSymbolicLinks: false,
  })
  const readable = matches.filter(isMeant).map((match) => path.posix.join(folder, match))
  const files = readable.filter((file) => !ignored(path.resolve(cwd, file)))
  if (files.length > 0) return { files }
  return { files, problem: nothing(input, isFolder, readable.length) }
}

/** What can be read, and Word files, PDF and the like: a submission that cannot be read must be reported. */
function isMeant(file: string): boolean {
  const extension = path.posix.extname(file).toLowerCase()
  // Word keeps "~$summary.docx" beside a document that is open.
  const isLock = path.posix.basename(file).startsWith('~$')
  return !isLock && (extensions.includes(extension) || isDocument(extension))
}

/** The folder that a pattern searches; null for a name that is no pattern. */
export function patternFolder(input: string): string | null {
  const named = slashed(input)
  return isDynamicPattern(named) ? splitPattern(named).folder : null
}

function slashed(input: string): string {
  return process.platform === 'win32' ? input.replaceAll('\\', '/') : input
}

/** "a/b/*.md" as the folder "a/b" and the pattern "*.md". */
function splitPattern(input: string): { folder: string; pattern: string } {
  const segments = input.split('/')
  const first = segments.findIndex((segment) => isDynamicPattern(segment))
  const fixed = Math.max(first, 0)
  const folder = segments.slice(0, fixed).join('/')
  return {
    folder: folder === '' ? (input.startsWith('/') ? '/' : '.') : folder,
    pattern: segments.slice(fixed).join('/'),
  }
}

function nothing(input: string, isFolder: boolean, ignoredCount: number): RunProblem {
  return { path: input, code: 'missing', message: nothingText(isFolder, ignoredCount) }
}

function nothingText(isFolder: boolean, ignoredCount: number): Texts {
  if (ignoredCount > 0) {
    return {
      en: `All files found here (${ignoredCount}) are left out by \`ignore\` in tomtat.yml. Name the file itself to check it all the same.`,
      vi: `Mọi tệp tìm thấy ở đây (${ignoredCount}) đều bị \`ignore\` trong tomtat.yml bỏ qua. Nếu vẫn muốn kiểm tra, hãy nêu đích danh tệp.`,
    }
  }
  const list = extensions.join(', ')
  return isFolder
    ? {
        en: `The folder holds no file that tomtat reads (${list}).`,
        vi: `Thư mục không có tệp nào mà tomtat đọc được (${list}).`,
      }
    : {
        en: `The pattern matches no file that tomtat reads (${list}).`,
        vi: `Mẫu này không khớp với tệp nào mà tomtat đọc được (${list}).`,
      }
}

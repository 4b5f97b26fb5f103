import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { standardInput } from '../../../read/read.js'
import { systemProblem } from '../../../read/refuse.js'
import { decode } from '../../../read/text/encoding.js'
import type { RunProblem } from '../../../read/types.js'
import { nearPath } from '../../../settings/in-force.js'
import type { Language } from '../../../text/types.js'
import type { Answers } from '../../../write/markdown/skeleton/answers.js'
import { UsageError } from '../../shared/usage.js'
import { readAnswers } from './answers-file.js'

/** Far more than the longest answers take. */
const MAX_BYTES = 1024 * 1024

/**
 * The answers in a file, or in standard input for `-`.
 *
 * @throws {UsageError} for a file that cannot be read and for every fault in it
 */
export async function answersFrom(file: string, stdin: Readable): Promise<Answers> {
  const shownPath = file === '-' ? standardInput : file
  const text = await readLimited(file === '-' ? stdin : createReadStream(file), shownPath)
  const folder = file === '-' ? process.cwd() : path.dirname(path.resolve(file))
  const { answers, problems } = readAnswers(text, shownPath, folder)
  if (problems.length > 0) throw problemsError(problems)
  return answers
}

async function readLimited(stream: Readable, shownPath: string): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      chunks.push(Buffer.from(chunk))
      size += chunk.length
      if (size > MAX_BYTES) break
    }
  } catch (error) {
    throw problemsError([systemProblem(shownPath, error)])
  }
  if (size <= MAX_BYTES) return decode(Buffer.concat(chunks))
  throw new UsageError({
    en: `${shownPath} has more than 1 MB; is this the right file of answers?`,
    vi: `${shownPath} lớn hơn 1 MB; đây có đúng là tệp chứa câu trả lời không?`,
  })
}

/** One line names no more problems than these; the others are counted. */
const MAX_NAMED_PROBLEMS = 3

/** Everything that is wrong with the files that a command needs, as one usage error. */
export function problemsError(problems: readonly RunProblem[]): UsageError {
  const more = problems.length - MAX_NAMED_PROBLEMS
  const line = (locale: Language) =>
    problems
      .slice(0, MAX_NAMED_PROBLEMS)
      .map((problem) => placed(problem, locale))
      .join(' ')
  return new UsageError({
    en: line('en') + (more > 0 ? ` (${more} more)` : ''),
    vi: line('vi') + (more > 0 ? ` (còn ${more} lỗi khác)` : ''),
  })
}

/** The message about an unknown profile names it already. */
function placed({ path: file, code, line, column, message }: RunProblem, locale: Language): string {
  if (line === undefined)
    return code === 'profile' ? message[locale] : `${file}: ${message[locale]}`
  return `${nearPath(file)}:${line}:${column ?? 1}: ${message[locale]}`
}

import path from 'pathe'
import { names } from '../../generated/shipped.js'
import type { RunProblem } from '../../read/types.js'
import { didYouMean } from '../../text/did-you-mean.js'
import type { Texts } from '../../text/types.js'
import { profileFiles } from './files.js'
import type { YamlPosition } from './raw.js'

/** A profile that cannot be used, with everything that is wrong with it. */
export class ProfileError extends Error {
  readonly problems: readonly RunProblem[]

  constructor(problems: readonly RunProblem[]) {
    super(problems.map((problem) => problem.message.en).join('\n'))
    this.name = 'ProfileError'
    this.problems = problems
  }

  /** The same, by the name that it has had for users of the package since 0.1.0. */
  get troubles(): readonly RunProblem[] {
    return this.problems
  }
}

/** The folder of shipped profiles and of the schemas that describe what people write. */
export function schemasFolder(): string {
  return profileFiles.get().schemas
}

/** Names of the profiles that come with the program. */
export const SHIPPED: readonly string[] = names

/**
 * Whether a file is the one of the shipped profile of this id, by whatever path or link it was named. Another file
 * with the id of a shipped profile is not.
 */
export function isShippedFile(id: string, file: string): boolean {
  return (
    SHIPPED.includes(id) && realPath(file) === realPath(path.join(schemasFolder(), `${id}.yml`))
  )
}

/** A path with its links followed; as it is where there is no such file (yet). */
function realPath(file: string): string {
  try {
    return profileFiles.get().find(path.resolve(file)) ?? path.resolve(file)
  } catch {
    return path.resolve(file)
  }
}

/**
 * The file of a profile, by shipped name or by path.
 *
 * @param shownPath path by which messages name the file that asks for the profile
 * @throws {ProfileError} where there is none
 */
export function locate(
  name: string,
  folder: string,
  shownPath: string,
  at: YamlPosition | null,
): string {
  if (SHIPPED.includes(name)) return path.join(schemasFolder(), `${name}.yml`)
  const isPath = /[/\\]|\.ya?ml$/.test(name)
  const refuse = (message: Texts) =>
    new ProfileError([{ path: shownPath, code: 'profile', message, ...at }])
  if (!isPath) throw refuse(noName(name))
  const file = path.resolve(folder, name)
  try {
    const found = profileFiles.get().find(file)
    if (found !== null) return found
  } catch (error) {
    throw refuse(noReading(codeOf(error)))
  }
  throw refuse(noFile(path.isAbsolute(name) ? shownPathOf(name) : name))
}

/** A profile as messages name it: as seen from the working directory. */
export function shownPathOf(file: string): string {
  return path.relative('.', file)
}

/** Bytes of a profile that are read; the largest shipped one has 75 thousand. */
const MAX_BYTES = 2_000_000

/** @throws {ProfileError} where it cannot be read */
export function readProfileText(file: string): string {
  const refuse = (message: Texts) =>
    new ProfileError([{ path: shownPathOf(file), code: 'profile', message }])
  try {
    const text = profileFiles.get().read(file, MAX_BYTES)
    if (text === null) throw refuse(tooLarge)
    return text
  } catch (error) {
    if (error instanceof ProfileError) throw error
    throw refuse(noReading(codeOf(error)))
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

const tooLarge: Texts = {
  en: 'The profile is larger than 2 MB; no profile needs so much. Name another file.',
  vi: 'Tệp mẫu quy định lớn hơn 2 MB, không mẫu nào cần nhiều như vậy. Hãy chỉ tệp khác.',
}

function noReading(code: string): Texts {
  return {
    en: `The profile cannot be read (${code}); allow reading it, or name another file.`,
    vi: `Không đọc được mẫu quy định (${code}); hãy cấp quyền đọc hoặc chỉ tệp khác.`,
  }
}

function noFile(name: string): Texts {
  return {
    en: `The profile ${name} does not exist; give a path to a .yml file or one of: ${SHIPPED.join(', ')}.`,
    vi: `Không có mẫu quy định ${name}; hãy ghi đường dẫn tới một tệp .yml hoặc một trong các tên: ${SHIPPED.join(', ')}.`,
  }
}

function noName(name: string): Texts {
  const guess = didYouMean(name, SHIPPED)
  const list = SHIPPED.join(', ')
  return {
    en: `Unknown profile '${name}'; shipped: ${list}; a file is given by its path (./${name}.yml).${guess.en}`,
    vi: `Không có mẫu quy định '${name}'; có sẵn: ${list}; tệp riêng thì ghi đường dẫn (./${name}.yml).${guess.vi}`,
  }
}

/** A profile that is given by its path, as an absolute one; a name stays as it is. */
export function profilePath(profile: string, folder = '.'): string {
  return /[\\/]|\.ya?ml$/i.test(profile) ? path.resolve(folder, profile) : profile
}

/** A profile's file as a summary in a folder names it: relative, with `/`; on another drive, absolute. */
export function relativeProfile(folder: string, profile: string): string {
  const relative = path.relative(path.resolve(folder), path.resolve(profile))
  return relative.startsWith('.') || path.isAbsolute(relative) ? relative : `./${relative}`
}

/**
 * How a summary in a folder names its profile: a shipped name as it is, a file by its path as seen from there.
 *
 * @param profile shipped name, or a path as seen from the working directory
 */
export function profileNameFrom(folder: string, profile: string): string {
  return SHIPPED.includes(profile) ? profile : relativeProfile(folder, profile)
}

/** A path as a file in this folder writes it: `./ours.yml`, `../schemas/base.yml`. */
export function asSeenFrom(folder: string, file: string): string {
  const there = path.relative(folder, file)
  return there.startsWith('.') ? there : `./${there}`
}

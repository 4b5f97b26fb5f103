import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { didYouMean } from '../lint/nearest.js'
import type { Texts } from '../model/types.js'
import type { Trouble } from '../read/types.js'
import { compiledProfile } from './compiled.js'
import { extend } from './extend.js'
import { type ProfileFile, readProfileFile } from './file.js'
import type { RawProfile } from './raw.js'
import { resolve } from './resolve.js'
import type { Profile } from './types.js'
import { validate } from './validate.js'

/** A profile that cannot be used, with everything that is wrong with it. */
export class ProfileError extends Error {
  readonly troubles: readonly Trouble[]

  constructor(troubles: readonly Trouble[]) {
    super(troubles.map((trouble) => trouble.message.en).join('\n'))
    this.name = 'ProfileError'
    this.troubles = troubles
  }
}

const FOLDER = schemasFolder()

/** Names of the profiles that come with the program. */
export const SHIPPED: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yml'))
  .map((file) => file.slice(0, -'.yml'.length))
  .sort()

/** A profile's file after `extends` was followed. */
interface Loaded {
  readonly raw: RawProfile
  readonly profile: Profile
}

const loaded = new Map<string, Loaded>()

/**
 * Loads a profile by shipped name or by path, with everything it extends. The result is shared and frozen.
 *
 * @param nameOrPath `ajc`, or a path that ends in .yml or .yaml or holds a slash
 * @param fromFolder folder that a relative path starts from, the working directory unless given
 * @throws {ProfileError} for an unknown name and for every fault in the file
 */
export function loadProfile(nameOrPath: string, fromFolder = process.cwd()): Profile {
  const compiled = SHIPPED.includes(nameOrPath) ? compiledProfile(nameOrPath) : null
  return compiled ?? load(locate(nameOrPath, fromFolder, nameOrPath, null), []).profile
}

/** The folder of shipped profiles: beside the sources, or beside `dist`. */
function schemasFolder(): string {
  for (const folder of foldersAbove()) {
    const candidate = path.join(folder, 'schemas')
    if (existsSync(path.join(candidate, 'base.yml'))) return candidate
  }
  throw new Error('the folder "schemas" of tomtat is missing')
}

function foldersAbove(): string[] {
  const folders = [path.dirname(fileURLToPath(import.meta.url))]
  for (;;) {
    const last = folders.at(-1) ?? ''
    const above = path.dirname(last)
    if (above === last) return folders
    folders.push(above)
  }
}

interface Place {
  readonly line: number
  readonly column: number
}

function locate(name: string, folder: string, told: string, at: Place | null): string {
  if (SHIPPED.includes(name)) return path.join(FOLDER, `${name}.yml`)
  const isPath = /[/\\]|\.ya?ml$/.test(name)
  const file = path.resolve(folder, name)
  if (isPath && statSync(file, { throwIfNoEntry: false })?.isFile()) return realpathSync(file)
  throw new ProfileError([
    { path: told, code: 'profile', message: isPath ? noFile(name) : noName(name), ...at },
  ])
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

function load(file: string, chain: readonly string[]): Loaded {
  const known = loaded.get(file)
  if (known) return known
  const told = path.relative(process.cwd(), file).replaceAll('\\', '/')
  const source = readProfileFile(readFileSync(file, 'utf8'), told)
  if (source.troubles.length > 0) throw new ProfileError(source.troubles)
  const base = loadBase(source, file, told, [...chain, file])
  const merged = base ? extend(base, source.raw) : extend({ id: source.raw.id }, source.raw)
  const troubles = validate(source, merged, base)
  if (troubles.length > 0) throw new ProfileError(troubles)
  const result = { raw: merged, profile: resolve(merged) }
  loaded.set(file, result)
  return result
}

function loadBase(
  source: ProfileFile,
  file: string,
  told: string,
  chain: readonly string[],
): RawProfile | null {
  const name = source.raw.extends
  if (name === undefined) return null
  const at = source.placeOf(['extends'])
  const base = locate(name, path.dirname(file), told, at)
  if (!chain.includes(base)) return load(base, chain).raw
  const circle = [...chain.slice(chain.indexOf(base)), base]
    .map((one) => path.basename(one))
    .join(' → ')
  const message = {
    en: `Profiles extend each other in a circle: ${circle}. Take one 'extends' out.`,
    vi: `Các mẫu quy định kế thừa nhau thành vòng: ${circle}. Hãy bỏ bớt một dòng 'extends'.`,
  }
  throw new ProfileError([{ path: told, code: 'profile', message, ...at }])
}

import { statSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import manifest from '../../../../package.json' with { type: 'json' }
import { ownPackage } from '../../../files/own-package.js'
import { cannotWrite } from '../../../files/write.js'
import { exists } from '../../../files/write-all.js'
import { loadProfile, ProfileError } from '../../../profile/load/load.js'
import type { Profile } from '../../../profile/types.js'
import type { Language } from '../../../text/types.js'
import type { Answers } from '../../../write/markdown/skeleton/answers.js'
import type { NewFile } from '../../../write/markdown/skeleton/beside.js'
import { profilePath } from '../../shared/settings.js'
import { chosen } from '../../shared/usage.js'
import { problemsError } from './answers-input.js'
import { fewerChapters, noFolderThere, summaryExists } from './new-words.js'
import { type Draft, planFor, summaryName } from './plan.js'
import type { Interview } from './wizard.js'

interface Overrides {
  /** Profile where the answers name none. */
  readonly profile: string
  readonly locale: Language
  readonly force: boolean
  readonly remark: boolean
}

/** @throws {UsageError} for answers that do not go together, and where a summary is there already */
export async function draftOf(
  { folder, answers }: Interview,
  overrides: Overrides,
): Promise<Draft> {
  const { locale, force, remark } = overrides
  const named = { profile: overrides.profile, ...answers }
  const profile = loadNamed(named.profile)
  const languages = languagesOf(answers, profile)
  const titles = answers.chapters?.length ?? 0
  if (titles > (answers.chapterCount ?? titles))
    throw fewerChapters(answers.chapterCount ?? 0, titles)
  const packages = remark
    ? {
        tomtat: ownPackage(folder, manifest.version),
        remarkCli: manifest.devDependencies['remark-cli'],
      }
    : null
  const plan = planFor(named, { folder, profile, languages, locale, packages })
  const placed = (file: NewFile) => ({ ...file, path: inFolder(folder, file.path) })
  if (!force) await refuseExisting(folder, languages)
  const beside = plan.beside.map(placed)
  const there = await Promise.all(beside.map((file) => exists(file.path)))
  return {
    folder,
    summaries: plan.summaries.map(placed),
    beside: beside.filter((_, index) => force || !there[index]),
    kept: beside.filter((_, index) => !force && there[index]).map((file) => file.path),
    notes: plan.notes,
    remark,
  }
}

/** @throws {UsageError} where one of the summaries is there already */
async function refuseExisting(folder: string, languages: readonly Language[]): Promise<void> {
  for (const language of languages) {
    const file = inFolder(folder, summaryName(language))
    if (await exists(file)) throw summaryExists(file)
  }
}

/** @throws {UsageError} where the folder cannot be made, or nothing can be written into it */
export async function refuseFolder(folder: string): Promise<void> {
  const near = existingFolder(folder)
  try {
    await access(near, constants.W_OK)
  } catch (error) {
    throw cannotWrite(folder, error)
  }
  const [next] = path.relative(near, path.resolve(folder)).split(path.sep)
  if (next && (await exists(path.join(near, next)))) throw noFolderThere(path.join(near, next))
}

/** @throws {UsageError} for an unknown profile, and for every fault in its file */
export function loadNamed(name: string): Profile {
  try {
    return loadProfile(profilePath(name))
  } catch (error) {
    if (error instanceof ProfileError) throw problemsError(error.problems)
    throw error
  }
}

function languagesOf({ languages }: Answers, profile: Profile): readonly Language[] {
  return languages?.map((one) => chosen('--languages', one, profile.languages)) ?? profile.languages
}

function inFolder(folder: string, file: string): string {
  return path.posix.join(folder.replaceAll(path.sep, '/'), file)
}

/** The absolute path of the folder, or of the nearest one above it that is there. */
export function existingFolder(folder: string): string {
  const absolute = path.resolve(folder)
  const above = path.dirname(absolute)
  return isFolder(absolute) || above === absolute ? absolute : existingFolder(above)
}

/** Below a file there is nothing either. */
function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory()
  } catch {
    return false
  }
}

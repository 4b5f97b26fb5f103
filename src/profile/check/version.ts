import type { RunProblem } from '../../read/types.js'
import type { ProfileFile } from '../load/file.js'
import type { Profile } from '../types.js'
import { noDay, overlap, reversed, sameVersion, withoutStart } from './faults.js'
import type { CheckContext } from './types.js'

/** A year, a month or a day that there is: 2023, 2023-05, 2023-05-31. */
export function isDate(text: string): boolean {
  const [, year = '', month = '01', day = '01'] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  const whole = `${year}-${month}-${day}`
  const time = Date.parse(`${whole}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole)
}

/**
 * The version of a profile that was in force at a date; of a year or a month, the last one that was in force in it.
 * Before the oldest version that is known, the oldest; between two and after the newest, the one before.
 *
 * @param date as `isDate` takes it
 */
export function versionAt(profile: Profile, date: string): Profile {
  const last = date + '-12-31'.slice(date.length - '2023'.length)
  const versions = versionsOf(profile)
  return versions.find(({ valid }) => (valid.from ?? '') <= last) ?? versions.at(-1) ?? profile
}

/** A profile and the versions before it, the newest first. */
export function versionsOf(profile: Profile): readonly Profile[] {
  return [profile, ...(profile.replaces ? versionsOf(profile.replaces) : [])]
}

/** Checks `valid` and `replaces` of one file, without the version that it replaces. */
export function checkValid({ file, addProblem }: CheckContext): void {
  const { valid = {}, replaces } = file.raw
  for (const key of ['from', 'to'] as const) {
    const day = valid[key]
    if (day !== undefined && !isDate(day))
      addProblem(file.positionOf(['valid', key]), noDay(key, day))
  }
  const { from, to } = valid
  if (from && to && from > to) addProblem(file.positionOf(['valid', 'to']), reversed(from, to))
  if (replaces !== undefined && from === undefined) {
    addProblem(file.positionOf(['replaces']), withoutStart(replaces))
  }
}

/** What is wrong between a version and the one that it replaces. */
export function versionFaults(file: ProfileFile, replaced: Profile): RunProblem[] {
  const { id, valid } = file.raw
  if (versionsOf(replaced).some((version) => version.id === id)) {
    return [file.problem(file.positionOf(['id']), sameVersion(id))]
  }
  const from = valid?.from ?? ''
  const last = replaced.valid.to ?? replaced.valid.from
  if (last === null || last < from) return []
  return [file.problem(file.positionOf(['valid', 'from']), overlap(from, replaced.id, last))]
}

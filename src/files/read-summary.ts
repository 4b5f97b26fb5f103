import type { Summary } from '../model/types.js'
import { isDate } from '../profile/check/version.js'
import { plainSettings } from '../settings/in-force.js'
import { readBound } from '../settings/source-profile.js'

/** How `readSummary` reads a text. */
export interface ReadOptions {
  /** Shipped name or path; else the front matter's, else `ajc`. */
  readonly profile?: string | undefined
  /** Folder that a relative profile path starts from; the working directory unless given. */
  readonly folder?: string | undefined
  /** A year, a month or a day whose version of the profile holds; else the year on the cover. */
  readonly date?: string | undefined
}

/**
 * Reads a summary: its language, cover, outline, contributions, claims, works and counts. No `tomtat.yml` is read.
 *
 * @param text Markdown or plain text; all offsets in the result are of this text after a byte order mark
 * @returns null where the text is no summary of a doctoral dissertation
 * @throws {ProfileError} when the profile cannot be loaded
 * @throws {RangeError} for an impossible date
 */
export function readSummary(text: string, options: ReadOptions = {}): Summary | null {
  const { date = null } = options
  if (date !== null && !isDate(date)) throw new RangeError(`date: ${date} is no year, month or day`)
  const settings = { ...plainSettings, profile: options.profile ?? null, date }
  const source = text.replace(/^\ufeff/u, '')
  const bound = readBound(source, settings, options.folder ?? process.cwd())
  return bound.isSummary ? bound.summary : null
}

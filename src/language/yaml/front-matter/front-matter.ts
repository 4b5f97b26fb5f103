import { dirname, resolve } from 'pathe'
import type { Position } from 'vscode-languageserver-types'
import { namesProfile } from '../../../model/cover/front-matter.js'
import { ProfileError } from '../../../profile/load/locate.js'
import type { CoverRequirement, Profile } from '../../../profile/types.js'
import { profileFor } from '../../../settings/source-profile.js'
import type { Settings } from '../../../settings/types.js'
import type { Language, Span } from '../../../text/types.js'
import { type Analysis, isOurs } from '../../document/analysis.js'
import type { Places } from '../../document/places.js'
import { MARK } from '../cursor.js'
import { keysOf, type Schema, schemasAt } from '../schema.js'
import { frontMatter } from '../schemas.js'
import { mapIn, type Unchecked } from '../unchecked.js'

/** The YAML of a front matter, and where a cursor is in it. */
export interface FrontMatterAt {
  readonly yaml: string
  /** Offset of the cursor in the YAML. */
  readonly offset: number
  /** Offset of the YAML in the source. */
  readonly shift: number
}

/** Null where a cursor is outside. Front matter that nobody has closed yet goes to the first empty line. */
export function frontMatterAt({ places, bound }: Analysis, at: Position): FrontMatterAt | null {
  const span = spanOf(places, (bound?.outline.frontMatter ?? null) !== null)
  const offset = places.offsetOf(at)
  if (!span || offset < span.start || offset > span.end) return null
  const yaml = places.source.slice(span.start, span.end)
  return { yaml, offset: offset - span.start, shift: span.start }
}

/** @param isRead the front matter has both of its lines; else dashes further below may be a rule around prose */
function spanOf(places: Places, isRead: boolean): Span | null {
  const textOf = (line: number) => {
    const { start, end } = places.lineAt(line)
    return places.source.slice(start, end).trimEnd()
  }
  if (textOf(0) !== '---' || places.lineCount < 2) return null
  let line = 1
  while (line < places.lineCount && textOf(line) !== '---' && (isRead || textOf(line) !== ''))
    line++
  const last = textOf(line) === '' ? line : line - 1
  return last === 0 ? null : { start: places.lineAt(1).start, end: places.lineAt(last).end }
}

/** What a front matter is held against. */
export interface Held {
  /** Null where it cannot be loaded. */
  readonly profile: Profile | null
  /** Language of the summary. */
  readonly language: Language
  /** Language of messages. */
  readonly locale: Language
  readonly schemas: readonly Schema[]
}

/**
 * Front matter that somebody is typing is not read by the analysis, but what stands in its other lines holds.
 *
 * @param data what could be read of it
 */
export function heldAgainst({ bound, settings, source, locale }: Analysis, data: unknown): Held {
  const isRead = bound?.outline.frontMatter?.faults.length === 0
  const written = mapIn(data)
  const profile = isRead ? bound.profile : loaded(written, settings, dirname(resolve(source.path)))
  const own = profile?.cover.schema
  const language = written.language === 'en' || written.language === 'vi' ? written.language : null
  return {
    profile,
    language: language ?? bound?.language ?? locale,
    locale,
    schemas: own ? [frontMatter, own as Schema] : [frontMatter],
  }
}

function loaded(data: Unchecked, settings: Settings, folder: string): Profile | null {
  try {
    return profileFor({ data }, settings, folder)
  } catch (error) {
    if (error instanceof ProfileError) return null
    throw error
  }
}

/** What the profile says of a key of the front matter. */
export function requirementOf(key: string, { profile }: Held): CoverRequirement | null {
  return profile?.cover.fields.find((field) => field.key === key) ?? null
}

/**
 * The front matter of something else: the text is no summary, no profile is named, and there is a key that no summary
 * has.
 *
 * @param data what could be read of it
 */
export function isForeign(analysis: Analysis, data: unknown, { schemas }: Held): boolean {
  const keys = mapIn(data)
  if (isOurs(analysis) || namesProfile(keys)) return false
  const known = keysOf(schemasAt(schemas, [])).map(({ key }) => key)
  // What is being typed may become any key.
  const others = Object.keys(keys).filter((key) => !key.includes(MARK))
  return others.some((key) => !known.includes(key))
}

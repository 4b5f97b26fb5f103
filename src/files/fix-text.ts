import path from 'node:path'
import { withoutFix } from '../lint/check.js'
import { fixSource } from '../lint/fix/fix-rounds.js'
import type { Finding } from '../lint/types.js'
import { ProfileError } from '../profile/load/load.js'
import { localeInForce, settingsOf } from '../settings/in-force.js'
import type { Phase } from '../settings/types.js'
import { noConfig, noOverrides } from '../settings/types.js'
import type { Language } from '../text/types.js'

/** How `fixText` reads a text, and what it may change. */
export interface FixOptions {
  /** Shipped name or path of the profile; else the front matter's, else `ajc`. */
  readonly profile?: string
  /** Folder that a relative profile path starts from; the working directory unless given. */
  readonly folder?: string
  /** Language of the messages; English unless given. */
  readonly locale?: Language
  /** How far the summary is; `submission` unless given. */
  readonly phase?: Phase
  /** Make the fixes as well that a person should decide (`fix: "suggest"`). */
  readonly suggest?: boolean
}

export interface FixedText {
  /** The same text where nothing could be fixed. A byte order mark is kept. */
  readonly text: string
  /** The findings whose fixes were made, in the order in which they were made, with the places they had then. */
  readonly fixed: readonly Finding[]
  /** What is found in the new text. */
  readonly left: readonly Finding[]
}

/**
 * Makes the safe fixes in a summary written in Markdown; everything else in it stays, byte for byte.
 *
 * @throws {ProfileError} when the profile cannot be loaded
 */
export async function fixText(text: string, options: FixOptions = {}): Promise<FixedText> {
  const { profile = null, folder = process.cwd(), locale = null, phase = null } = options
  const overrides = { ...noOverrides, profile, locale, phase }
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const file = path.join(folder, 'summary.md')
  const fixed = await fixSource(
    { path: file, kind: 'markdown', text: text.slice(mark.length) },
    settingsOf(noConfig, overrides, localeInForce(overrides, [], {}).value),
    { suggest: options.suggest ?? false },
  )
  if (!fixed.left) throw new ProfileError(fixed.problems)
  return {
    text: mark + fixed.text,
    fixed: fixed.fixed.map(withoutFix),
    left: fixed.left.map(withoutFix),
  }
}

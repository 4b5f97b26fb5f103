import path from 'node:path'
import { rules } from '../../../rules/index.js'
import { boundInForce } from '../../bind/in-force.js'
import { isFolder, readFile } from '../../files/read-file.js'
import { Locator } from '../../model/signs/lines.js'
import { parseMarkdown } from '../../model/signs/parse.js'
import type { FrontMatter } from '../../model/types.js'
import type { Profile } from '../../profile/types.js'
import { isProblem } from '../../read/read.js'
import type { RunProblem, Source } from '../../read/types.js'
import type { Rule } from '../../rule/types.js'
import { isIgnored } from '../../settings/ignore.js'
import {
  configOrigin,
  phaseInForce,
  profileInForce,
  type RuleInForce,
  ruleInForce,
  settingsOf,
} from '../../settings/in-force.js'
import { type Origin, placed, type Setting } from '../../settings/origin.js'
import { readSourceProfile, type SourceProfile } from '../../settings/source-profile.js'
import type { Config, Overrides, Phase, Settings } from '../../settings/types.js'
import type { Language } from '../../text/types.js'
import { folderAt, localeFor, makeFindConfig } from './settings.js'

/** Everything that holds for a file or a folder, with its origin. */
export interface InForce {
  /** As it was named; null for the working directory. */
  readonly file: string | null
  readonly profile: Setting<Profile>
  readonly locale: Setting<Language>
  readonly phase: Setting<Phase>
  readonly rules: readonly RuleInForce<Rule>[]
  /** Patterns of files that are left out of folders and globs, and whether they leave out this one. */
  readonly ignore: readonly Setting<string>[]
  readonly ignored: boolean
}

/** What holds, and what kept it from being known. */
export interface ReadInForce {
  readonly locale: Language
  /** Null where the file or its profile could not be read. */
  readonly inForce: InForce | null
  readonly problems: readonly RunProblem[]
}

/** Reads what holds for a file, a folder, or (null) the working directory. */
export async function readInForce(file: string | null, overrides: Overrides): Promise<ReadInForce> {
  const findConfig = makeFindConfig()
  const folder = file === null ? process.cwd() : folderAt(file)
  const { config, problems } = findConfig(folder)
  const locale = localeFor(file, overrides.locale, findConfig)
  const settings = settingsOf(config, overrides, locale.value)
  const source = await sourceOf(file, folder)
  const failed = (more: readonly RunProblem[]) => ({
    locale: locale.value,
    inForce: null,
    problems: [...problems, ...more],
  })
  if (isProblem(source)) return failed([source])
  const read = readSourceProfile(source, settings)
  if (!('profile' in read)) return failed(read.problems)
  const { frontMatter } = read
  const profile = versionOf(source, read, settings)
  const inForce: InForce = {
    file,
    profile: { value: profile, origin: profileOrigin(source, frontMatter, settings) },
    locale,
    phase: phaseInForce(config, overrides),
    rules: rules.map((rule) => ruleInForce(rule, { overrides, config, profile })),
    ignore: patternsOf(config),
    ignored: file !== null && isIgnored(config, path.resolve(file)),
  }
  return { locale: locale.value, inForce, problems }
}

/** The version of the profile that holds for the file. */
function versionOf(
  { text }: Source,
  { profile, frontMatter }: SourceProfile,
  { date }: Settings,
): Profile {
  if (!profile.replaces) return profile
  return boundInForce(text, parseMarkdown(text), profile, frontMatter, date).profile
}

/** The file; for a folder, one that says nothing. */
async function sourceOf(file: string | null, folder: string): Promise<Source | RunProblem> {
  if (file !== null && !isFolder(file)) return readFile(file)
  return { path: path.join(folder, 'summary.md'), kind: 'markdown', text: '' }
}

/** The profile's origin, with the line of the front matter. */
function profileOrigin(
  { path, text }: Source,
  frontMatter: FrontMatter | null,
  settings: Settings,
): Origin {
  const { origin } = profileInForce(frontMatter, settings)
  const at = frontMatter?.places.get('profile')
  if (origin.kind !== 'front-matter' || !at) return origin
  return placed('front-matter', path, new Locator(text).point(at.start).line)
}

function patternsOf(config: Config): readonly Setting<string>[] {
  return config.ignore.flatMap(({ folder, patterns }) =>
    patterns.map((value, at) => ({
      value,
      origin: configOrigin(config.origins[`ignore/${folder}/${at}`]),
    })),
  )
}

import path from 'node:path'
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { boundInForce } from '../bind/in-force.js'
import type { Bound } from '../bind/types.js'
import { configFinder } from '../files/config.js'
import { readFrontMatter } from '../model/signs/front-matter.js'
import { Locator } from '../model/signs/lines.js'
import { isOwnTree, parseMarkdown } from '../model/signs/parse.js'
import type { FrontMatter } from '../model/types.js'
import { loadProfile } from '../profile/load/load.js'
import type { Profile, RuleSetting } from '../profile/types.js'
import type { Recovered, Trouble } from '../read/types.js'
import type { Comments } from '../rule/types.js'
import { environmentLocale } from '../settings/locale.js'
import { mergeSettings } from '../settings/merge-settings.js'
import type { Phase, Settings } from '../settings/types.js'
import type { Language } from '../text/types.js'
import { crash } from './crash.js'
import { publishTrouble } from './door/door.js'
import { textOfTree } from './tree-text.js'
import type { Finding, Silenced } from './types.js'

const DEFAULT_PROFILE = 'ajc'

/** Everything the rules of one file share: made once, however the rules were loaded. */
export interface Context {
  readonly bound: Bound
  /** Tree with positions that the suppressions are read from. */
  readonly tree: Root
  readonly locale: Language
  readonly phase: Phase
  /** What a Word file or PDF tells beside its text; null for a text. */
  readonly recovered: Recovered | null
  readonly locator: Locator
  /** False for a tree that came without its text. */
  readonly positioned: boolean
  readonly settingOf: (rule: string) => RuleSetting
  readonly crashed: (rule: string, error: unknown, file: VFile) => void
  /** Rules that were run, whatever they found. */
  readonly ran: Set<string>
  /** What passed the door so far; `offset` is where it begins. */
  readonly published: { message: VFileMessage; finding: Finding; offset: number }[]
  /** Findings that a comment silenced, with the reason it gives. */
  readonly silenced: Silenced[]
  /** The author's comments, once they have silenced what they silence; null where there are none. */
  comments: Comments | null
}

/** What `tomtat check` puts at `file.data.tomtat`; under plain remark there is none. */
interface RunData {
  readonly settings: Settings
  /** Of several versions the newest; the one in force is that of `context.bound`. */
  readonly profile: Profile
  readonly frontMatter: FrontMatter | null
  readonly recovered: Recovered | null
  readonly troubles: Trouble[]
  context?: Context
}

declare module 'vfile' {
  interface DataMap {
    tomtat: RunData
  }
}

const contexts = new WeakMap<Root, Context>()
const findConfig = configFinder(null)

/** The shared context of a tree. A tree of another parser is not read; its text is parsed again. */
export function contextOf(tree: Root, file: VFile): Context {
  const known = contexts.get(tree)
  if (known) return known
  const given = String(file).replace(/^\ufeff/u, '')
  const positioned = given !== '' || tree.children.length === 0
  const text = positioned ? given : textOfTree(tree)
  const own = isOwnTree(tree) && positioned ? tree : parseMarkdown(text)
  const run = file.data.tomtat
  const settings = run?.settings ?? settingsFor(file)
  const frontMatter = run && positioned ? run.frontMatter : readFrontMatter(text)
  const profile = run?.profile ?? profileFor(frontMatter, settings, folderOf(file))
  const bound = boundInForce(text, own, profile, frontMatter, settings.date)
  const context: Context = {
    bound,
    tree: own,
    locale: settings.locale,
    phase: settings.phase,
    recovered: run?.recovered ?? null,
    locator: new Locator(text),
    positioned,
    settingOf: (rule) => mergeSettings(bound.profile.rules[rule], settings.rules[rule]),
    crashed,
    ran: new Set(),
    published: [],
    silenced: [],
    comments: null,
  }
  if (run) run.context = context
  contexts.set(tree, context)
  return context
}

/** Name or path of a profile, and who named it. */
export interface ProfileChoice {
  readonly name: string
  readonly by: 'command-line' | 'front-matter' | 'config' | 'default'
}

/** The profile of a text: the command line's, else the front matter's, else `tomtat.yml`'s, else the default. */
export function chooseProfile(
  frontMatter: Pick<FrontMatter, 'data'> | null,
  settings: Settings,
): ProfileChoice {
  if (settings.profile) return { name: settings.profile, by: 'command-line' }
  const said = frontMatter?.data.profile
  if (typeof said === 'string' && said !== '') return { name: said, by: 'front-matter' }
  if (settings.configured) return { name: settings.configured, by: 'config' }
  return { name: DEFAULT_PROFILE, by: 'default' }
}

/** @throws {ProfileError} when the profile of a text cannot be loaded */
export function profileFor(
  frontMatter: Pick<FrontMatter, 'data'> | null,
  settings: Settings,
  folder: string,
): Profile {
  return loadProfile(chooseProfile(frontMatter, settings).name, folder)
}

/** Settings under plain remark: the `tomtat.yml` above the file, and the environment. */
function settingsFor(file: VFile): Settings {
  const { config, troubles } = findConfig(folderOf(file))
  for (const trouble of troubles) tell(trouble, file)
  const locale = config.locale ?? environmentLocale(process.env) ?? 'en'
  return {
    locale,
    phase: config.phase ?? 'submission',
    date: null,
    profile: null,
    configured: config.profile,
    rules: config.rules,
  }
}

function folderOf(file: VFile): string {
  return path.resolve(file.cwd, file.dirname ?? '.')
}

/** A rule that threw is told, and the other rules go on. */
function crashed(rule: string, error: unknown, file: VFile): void {
  tell(crash(file.path ?? '', rule, error), file)
}

/** What could not be run: to the run that asked, or under plain remark as a fatal message. */
function tell(trouble: Trouble, file: VFile): void {
  const run = file.data.tomtat
  if (run) run.troubles.push(trouble)
  else publishTrouble(trouble, environmentLocale(process.env) ?? 'en', file)
}

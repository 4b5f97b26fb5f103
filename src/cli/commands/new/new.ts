import { interruptible, stopped } from '../../../files/interruption.js'
import { Interrupted, writeAll } from '../../../files/write-all.js'
import { SHIPPED } from '../../../profile/load/load.js'
import { profileNameFrom } from '../../../profile/load/locate.js'
import { DEFAULT_PROFILE } from '../../../settings/in-force.js'
import { TextsError } from '../../../text/messages.js'
import type { Language, Texts } from '../../../text/types.js'
import { type Answers, merged } from '../../../write/markdown/skeleton/answers.js'
import type { Outcome } from '../../shared/output.js'
import { exit } from '../../shared/output.js'
import { makeFindConfig, readLocale, runLocale } from '../../shared/settings.js'
import { failureLine } from '../../shared/usage.js'
import { answersFrom, problemsError } from './answers-input.js'
import { draftOf, existingFolder, loadNamed, refuseFolder } from './new-draft.js'
import { answersFromFlags, type NewFlags } from './new-flags.js'
import {
  doneText,
  noFolder,
  noTerminal,
  repeatText,
  reviewLines,
  usualFolder,
} from './new-words.js'
import { type Prompter, Stopped } from './prompter.js'
import { repeatCommand } from './repeat-command.js'
import { type Interview, interview } from './wizard.js'

/** What the command line and files answer before any question is asked. */
interface Given {
  /** null where it is still to be asked. */
  readonly folder: string | null
  readonly answers: Answers
  /** What holds where nothing is answered. */
  readonly profile: string
  readonly locale: Language
  readonly force: boolean
  readonly remark: boolean
}

/**
 * `tomtat new`: writes `summary.<language>.md` for each language and what helps beside them; all of them or none.
 *
 * @param folder null where none is named
 */
export async function create(folder: string | null, flags: NewFlags): Promise<Outcome> {
  const asking = asks(flags)
  const given = await readGiven(folder, flags)
  return interruptible(async (interruption) => {
    try {
      if (!asking) return await write(settled(given), given, interruption.signal)
      const { makePrompter } = await import('./terminal-prompter.js')
      const terminal = { input: process.stdin, output: process.stderr }
      return await converse(makePrompter(terminal, interruption), given, interruption.signal)
    } catch (error) {
      if (!(error instanceof Stopped || error instanceof Interrupted)) throw error
      return { status: exit.interrupted, stdout: '', stderr: failureLine(stopped, given.locale) }
    }
  })
}

/**
 * Whether a person is there to be asked. Answers from a file do without one.
 *
 * @throws {UsageError} where nobody is there and nothing else says what to write
 */
function asks({ yes, answers }: NewFlags): boolean {
  if (yes || answers === '-') return false
  const isTerminal = process.stdin.isTTY && process.stderr.isTTY && process.env.TERM !== 'dumb'
  if (!isTerminal && answers === undefined) throw noTerminal()
  return isTerminal
}

async function readGiven(folder: string | null, flags: NewFlags): Promise<Given> {
  const findConfig = makeFindConfig()
  const asked = readLocale(flags)
  const fromFlags = answersFromFlags(flags)
  const near = existingFolder(folder ?? '.')
  const { config, problems } = findConfig(near)
  if (problems.length > 0) throw problemsError(problems)
  const fromFile =
    flags.answers === undefined ? {} : await answersFrom(flags.answers, process.stdin)
  return {
    folder,
    answers: merged(fromFlags, fromFile),
    profile: config.profile ?? DEFAULT_PROFILE,
    locale: runLocale(near, asked, findConfig),
    force: flags.force ?? false,
    remark: flags.remark ?? false,
  }
}

/** Nothing is asked: what was not given stays open. */
function settled({ folder, answers, profile }: Given): Interview {
  if (folder === null) throw noFolder()
  return { folder, answers: { profile, ...answers } }
}

/** Asks for the rest, writes, and says how to do the same without questions. */
async function converse(prompter: Prompter, given: Given, signal: AbortSignal): Promise<Outcome> {
  const { locale, remark } = given
  const found = await interview(prompter, given, {
    locale,
    profiles: SHIPPED,
    usualProfile: given.profile,
    usualFolder: usualFolder[locale],
    load: loadNamed,
    profileFault: (name) => profileFault(name)?.[locale],
    mayWrite: async (frame) => {
      await draftOf(frame, given)
      await refuseFolder(frame.folder)
    },
    review: async (one) => reviewLines(await draftOf(one, given), locale),
  })
  const outcome = await write(found, given, signal)
  const profileName = profileNameFrom('.', found.answers.profile ?? given.profile)
  const again = repeatCommand(found.folder, found.answers, { profileName, remark })
  return { ...outcome, stdout: `${outcome.stdout}${repeatText(again)[locale]}\n` }
}

async function write(found: Interview, given: Given, signal: AbortSignal): Promise<Outcome> {
  const draft = await draftOf(found, given)
  await writeAll([...draft.summaries, ...draft.beside], signal)
  const notes = draft.notes.map((note) => failureLine(note, given.locale))
  return {
    status: exit.clean,
    stdout: `${doneText(draft)[given.locale]}\n`,
    stderr: notes.join(''),
  }
}

/** What is wrong with a profile; undefined for nothing. */
function profileFault(name: string): Texts | undefined {
  try {
    loadNamed(name)
    return undefined
  } catch (error) {
    if (error instanceof TextsError) return error.texts
    throw error
  }
}

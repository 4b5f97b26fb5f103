import { tmpdir } from 'node:os'
import type { ExtensionContext, LogOutputChannel } from 'vscode'
import { window, workspace } from 'vscode'
import type { Language } from '../text/types.js'
import { type Ended, missingFile, type Program, runProgram } from './program.js'
import type { Server } from './server.js'
import { words } from './words.js'

/** What every command of the extension works with. */
export interface Client {
  readonly context: ExtensionContext
  readonly output: LogOutputChannel
  readonly server: Server
  /** Language of what the extension says, as the settings have it now. */
  readonly locale: () => Language
  /** Language that the settings ask for; null where that of a `tomtat.yml` wins. */
  readonly askedLocale: () => Language | null
  readonly program: () => Program
}

interface Asking {
  readonly cwd?: string
  readonly signal?: AbortSignal
  /** The command works on files, whose `tomtat.yml` may set the language of its output. */
  readonly ofFiles?: boolean
}

/**
 * Runs a command of tomtat in the language of the extension, or in that of the files it works on. Null where it could
 * not be started; a message has reported it then.
 */
export async function ask(
  client: Client,
  args: readonly string[],
  { cwd, signal, ofFiles = false }: Asking = {},
): Promise<Ended | null> {
  const { output, program, locale, askedLocale } = client
  const missing = missingFile(program())
  if (missing !== null) {
    await fail(client, words.notThere(missing)[locale()])
    return null
  }
  const where = cwd ?? workspace.workspaceFolders?.[0]?.uri.fsPath ?? tmpdir()
  try {
    const language = ofFiles ? askedLocale() : locale()
    const all = language === null ? args : [...args, '--locale', language]
    const ended = await runProgram(speaking(locale(), program()), all, {
      cwd: where,
      ...(signal && { signal }),
    })
    if (ended.stderr !== '') output.info(ended.stderr)
    return ended
  } catch (error) {
    output.error(error instanceof Error ? error : String(error))
    await fail(client, words.notStarted[locale()])
    return null
  }
}

/** The program with the language that it speaks where no option and no `tomtat.yml` names one. */
function speaking(language: Language, { env, ...program }: Program): Program {
  return { ...program, env: { ...env, LC_ALL: language } }
}

/** Shows why tomtat failed, in its own words where it gave any. */
export async function showFailure(client: Client, { stderr }: Ended): Promise<void> {
  await fail(client, stderr.trim() || words.failed[client.locale()])
}

async function fail({ output, locale }: Client, message: string): Promise<void> {
  const show = words.showOutput[locale()]
  const choice = await window.showErrorMessage(message, show)
  if (choice === show) output.show()
}

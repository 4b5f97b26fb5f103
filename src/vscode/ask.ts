import { tmpdir } from 'node:os'
import { window, workspace } from 'vscode'
import type { Language } from '../text/types.js'
import type { Client } from './client.js'
import { type Ended, missingFile, type Program, runProgram } from './program.js'
import { words } from './words.js'

interface Asking {
  readonly cwd?: string
  readonly signal?: AbortSignal
  /** What is told is of files, whose `tomtat.yml` may say in which language. */
  readonly ofFiles?: boolean
}

/**
 * Runs a command of tomtat in the language of the extension, or in that of the files it is about; null where it could not be started, which people have
 * been told then.
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
    const said = ofFiles ? askedLocale() : locale()
    const all = said === null ? args : [...args, '--locale', said]
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

/** Tells what kept tomtat from its work, as it says itself. */
export async function tellFailure(client: Client, { stderr }: Ended): Promise<void> {
  await fail(client, stderr.trim() || words.failed[client.locale()])
}

async function fail({ output, locale }: Client, message: string): Promise<void> {
  const show = words.showOutput[locale()]
  const choice = await window.showErrorMessage(message, show)
  if (choice === show) output.show()
}

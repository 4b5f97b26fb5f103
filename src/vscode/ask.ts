import { tmpdir } from 'node:os'
import { window, workspace } from 'vscode'
import type { Client } from './client.js'
import { type Ended, missingFile, runProgram } from './program.js'
import { words } from './words.js'

interface Asking {
  readonly cwd?: string
  readonly signal?: AbortSignal
}

/**
 * Runs a command of tomtat in the language of the extension; null where it could not be started, which people have
 * been told then.
 */
export async function ask(
  client: Client,
  args: readonly string[],
  { cwd, signal }: Asking = {},
): Promise<Ended | null> {
  const { output, program, locale } = client
  const missing = missingFile(program())
  if (missing !== null) {
    await fail(client, words.notThere(missing)[locale()])
    return null
  }
  const where = cwd ?? workspace.workspaceFolders?.[0]?.uri.fsPath ?? tmpdir()
  try {
    const all = [...args, '--locale', locale()]
    const ended = await runProgram(program(), all, { cwd: where, ...(signal && { signal }) })
    if (ended.stderr !== '') output.info(ended.stderr)
    return ended
  } catch (error) {
    output.error(error instanceof Error ? error : String(error))
    await fail(client, words.notStarted[locale()])
    return null
  }
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

import { existsSync } from 'node:fs'
import path from 'node:path'
import { ProgressLocation, Uri, window } from 'vscode'
import type { Client } from '../client.js'
import { ask, showFailure } from '../client.js'
import { words } from '../words.js'

/**
 * Writes a Word file, PDF or text as Markdown and opens it.
 *
 * @param chosen file of a menu in the explorer
 */
export async function importWord(client: Client, chosen?: unknown): Promise<void> {
  const file = chosen instanceof Uri ? chosen : await pickFile(client)
  if (file === null) return
  const { dir, name } = path.parse(file.fsPath)
  const output = await window.showSaveDialog({
    title: words.saveTitle[client.locale()],
    defaultUri: Uri.file(path.join(dir, `${name}.md`)),
    filters: { Markdown: ['md'] },
  })
  if (!output) return
  // The dialog has asked whether the file that is there may be replaced.
  const force = existsSync(output.fsPath) ? ['--force'] : []
  const args = ['import', file.fsPath, '--output', output.fsPath, ...force]
  const progress = {
    location: ProgressLocation.Notification,
    title: words.importing[client.locale()],
  }
  const ended = await window.withProgress(progress, () =>
    ask(client, args, { cwd: dir, ofFiles: true }),
  )
  if (ended === null) return
  if (ended.status !== 0) {
    await showFailure(client, ended)
    return
  }
  await window.showTextDocument(output)
  // What could not be taken over, such as tracked changes.
  if (ended.stderr.trim() !== '') await window.showWarningMessage(ended.stderr.trim())
}

async function pickFile({ locale }: Client): Promise<Uri | null> {
  const chosen = await window.showOpenDialog({
    title: words.importTitle[locale()],
    openLabel: words.importHere[locale()],
    filters: { [words.importFiles[locale()]]: ['docx', 'docm', 'dotx', 'dotm', 'pdf', 'txt'] },
  })
  return chosen?.[0] ?? null
}

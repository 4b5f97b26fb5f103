import { commands, window } from 'vscode'
import { FIX_ALL } from '../../language/document/open-document.js'
import type { Client } from '../client.js'
import { words } from '../words.js'

/** Mends what is safe to mend in the summary that is being edited. */
export async function fixAll({ server, locale }: Client): Promise<void> {
  if (window.activeTextEditor?.document.languageId !== 'markdown') {
    await window.showInformationMessage(words.noSummary[locale()])
    return
  }
  await server.start()
  // The editor asks the server for the action, applies it, and says so where there is none.
  const action = { kind: FIX_ALL, apply: 'first' }
  await commands.executeCommand('editor.action.sourceAction', action)
}

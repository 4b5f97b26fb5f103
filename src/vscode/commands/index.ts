import { commands, window } from 'vscode'
import { FIX_ALL } from '../../language/document/open-document.js'
import type { Client } from '../client.js'
import { words } from '../words.js'
import { checkFolder } from './check-folder.js'
import { chooseProfile } from './choose-profile.js'
import { explainRule } from './explain-rule.js'
import { importWord } from './import-word.js'
import { newSummary } from './new-summary.js'

/** What the editor hands over: of a menu in the explorer, the address of a file; else mostly nothing. */
type Handler = (client: Client, ...given: readonly unknown[]) => unknown

/** The code of every command of the manifest. */
export const handlers: Readonly<Record<string, Handler>> = {
  'tomtat.newSummary': newSummary,
  'tomtat.checkFolder': checkFolder,
  'tomtat.fixAll': fixAll,
  'tomtat.explainRule': explainRule,
  'tomtat.chooseProfile': chooseProfile,
  'tomtat.importWord': importWord,
  'tomtat.restartServer': ({ server }) => server.restart(),
  'tomtat.showOutput': ({ output }) => output.show(),
}

/** Makes all safe fixes in the summary that is being edited. */
async function fixAll({ server, locale }: Client): Promise<void> {
  if (window.activeTextEditor?.document.languageId !== 'markdown') {
    await window.showInformationMessage(words.noSummary[locale()])
    return
  }
  await server.start()
  // The editor asks the server for the action, applies it, and says so where there is none.
  const action = { kind: FIX_ALL, apply: 'first' }
  await commands.executeCommand('editor.action.sourceAction', action)
}

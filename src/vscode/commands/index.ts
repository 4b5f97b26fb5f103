import type { Client } from '../client.js'
import { checkFolder } from './check-folder.js'
import { chooseProfile } from './choose-profile.js'
import { explainRule } from './explain-rule.js'
import { fixAll } from './fix-all.js'
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

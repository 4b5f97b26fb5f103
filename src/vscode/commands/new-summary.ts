import path from 'node:path'
import { Uri, window } from 'vscode'
import { ask, tellFailure } from '../ask.js'
import type { Client } from '../client.js'
import { words } from '../words.js'
import { pickFolder } from './pick-folder.js'
import { pickProfile } from './pick-profile.js'

/**
 * Asks for institution, languages, title and folder, and writes what `tomtat new` writes. Nothing that is there is
 * overwritten.
 *
 * @param chosen folder of a menu in the explorer
 */
export async function newSummary(client: Client, chosen?: unknown): Promise<void> {
  const profile = await pickProfile(client)
  if (profile === null) return
  const languages = await pickLanguages(client)
  if (languages === null) return
  const title = await window.showInputBox({ title: words.chooseTitle[client.locale()] })
  if (title === undefined) return
  const folder =
    chosen instanceof Uri ? chosen : await pickFolder(client, words.chooseFolder, words.writeHere)
  if (folder === null) return
  const named = title.trim() === '' ? [] : [`--title=${title.trim()}`]
  const given = ['--yes', '--profile', profile, '--languages', languages.join(','), ...named]
  const ended = await ask(client, ['new', folder.fsPath, ...given])
  if (ended === null) return
  if (ended.status !== 0) {
    await tellFailure(client, ended)
    return
  }
  const file = path.join(folder.fsPath, `summary.${languages[0]}.md`)
  await window.showTextDocument(Uri.file(file))
}

/** Those of the profile are not asked for first: `tomtat new` says which it has. */
async function pickLanguages({ locale }: Client): Promise<readonly string[] | null> {
  const say = locale()
  const items = [
    { label: words.both[say], languages: ['vi', 'en'] },
    { label: words.vietnamese[say], languages: ['vi'] },
    { label: words.english[say], languages: ['en'] },
  ]
  const chosen = await window.showQuickPick(items, { title: words.chooseLanguages[say] })
  return chosen?.languages ?? null
}

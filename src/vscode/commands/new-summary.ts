import path from 'node:path'
import { type QuickPickItem, Uri, window } from 'vscode'
import type { Language } from '../../text/types.js'
import type { Client } from '../client.js'
import { ask, showFailure } from '../client.js'
import { words } from '../words.js'
import { pickFolder, pickProfile } from './pick.js'

/**
 * Asks for institution, languages, titles and folder, and writes what `tomtat new` writes. Nothing that is there is
 * overwritten.
 *
 * @param chosen folder of a menu in the explorer
 */
export async function newSummary(client: Client, chosen?: unknown): Promise<void> {
  const profile = await pickProfile(client)
  if (profile === null) return
  const languages = await pickLanguages(client)
  if (languages === null) return
  const titles = await askTitles(client, languages)
  if (titles === null) return
  const folder =
    chosen instanceof Uri ? chosen : await pickFolder(client, words.chooseFolder, words.writeHere)
  if (folder === null) return
  const given = ['--yes', '--profile', profile, '--languages', languages.join(','), ...titles]
  const ended = await ask(client, ['new', folder.fsPath, ...given], { ofFiles: true })
  if (ended === null) return
  if (ended.status !== 0) {
    await showFailure(client, ended)
    return
  }
  const file = path.join(folder.fsPath, `summary.${languages[0]}.md`)
  await window.showTextDocument(Uri.file(file))
  // Which files were left out, and why.
  if (ended.stderr.trim() !== '') await window.showWarningMessage(ended.stderr.trim())
}

const titleWords = { en: words.englishTitle, vi: words.vietnameseTitle } as const

/** The title in each language as options of `tomtat new`; null where it was cancelled. */
async function askTitles(
  { locale }: Client,
  languages: readonly Language[],
): Promise<readonly string[] | null> {
  const options: string[] = []
  for (const language of languages) {
    const title = await window.showInputBox({ title: titleWords[language][locale()] })
    if (title === undefined) return null
    if (title.trim() !== '') options.push(`--title-${language}=${title.trim()}`)
  }
  return options
}

/** Those of the profile are not asked for first: `tomtat new` says which it has. */
async function pickLanguages({ locale }: Client): Promise<readonly Language[] | null> {
  const say = locale()
  const items: readonly (QuickPickItem & { readonly languages: readonly Language[] })[] = [
    { label: words.both[say], languages: ['vi', 'en'] },
    { label: words.vietnamese[say], languages: ['vi'] },
    { label: words.english[say], languages: ['en'] },
  ]
  const chosen = await window.showQuickPick(items, { title: words.chooseLanguages[say] })
  return chosen?.languages ?? null
}

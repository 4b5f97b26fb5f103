import { type QuickPickItem, type Uri, window, workspace } from 'vscode'
import { commonName } from '../../profile/derive/basis-text.js'
import type { Texts } from '../../text/types.js'
import type { Client } from '../client.js'
import { ask, showFailure } from '../client.js'
import { words } from '../words.js'

/** What `tomtat profile list --format json` says of a profile, as far as it is shown. */
interface Listed {
  readonly id: string
  readonly title: string | null
  readonly sources: readonly { readonly source: string }[]
}

/** Asks for a profile: the name of a shipped one, or the absolute path of a file; null where nothing is chosen. */
export async function pickProfile(client: Client): Promise<string | null> {
  const locale = client.locale()
  const ended = await ask(client, ['profile', 'list', '--format', 'json'])
  if (ended === null) return null
  if (ended.status !== 0) {
    await showFailure(client, ended)
    return null
  }
  const { profiles }: { profiles: readonly Listed[] } = JSON.parse(ended.stdout)
  const items = profiles.map(({ id, title, sources }) => ({
    label: id,
    description: title ?? commonName[locale],
    detail: sources.map(({ source }) => source).join('; '),
  }))
  const file: QuickPickItem = {
    label: words.ownProfile[locale],
    description: words.ownProfileAbout[locale],
  }
  const title = words.chooseProfile[locale]
  const chosen = await window.showQuickPick([...items, file], { title, matchOnDescription: true })
  if (chosen === file) return pickFile(client)
  return chosen?.label ?? null
}

async function pickFile({ locale }: Client): Promise<string | null> {
  const chosen = await window.showOpenDialog({
    title: words.chooseProfile[locale()],
    openLabel: words.useProfile[locale()],
    filters: { [words.profileFiles[locale()]]: ['yml', 'yaml'] },
  })
  return chosen?.[0]?.fsPath ?? null
}

/** Asks for a folder, from the workspace on; null where none is chosen. */
export async function pickFolder(
  { locale }: Client,
  title: Texts,
  openLabel: Texts,
): Promise<Uri | null> {
  const near = workspace.workspaceFolders?.[0]?.uri
  const chosen = await window.showOpenDialog({
    title: title[locale()],
    openLabel: openLabel[locale()],
    canSelectFolders: true,
    canSelectFiles: false,
    ...(near && { defaultUri: near }),
  })
  return chosen?.[0] ?? null
}

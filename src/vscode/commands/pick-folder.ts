import { type Uri, window, workspace } from 'vscode'
import type { Texts } from '../../text/types.js'
import type { Client } from '../client.js'

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

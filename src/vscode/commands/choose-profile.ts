import path from 'node:path'
import { Range, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode'
import { relativeProfile } from '../../profile/load/locate.js'
import type { Client } from '../client.js'
import { profileEdit } from '../profile-edit.js'
import { words } from '../words.js'
import { pickProfile } from './pick.js'

/** Asks for a profile and names it in the front matter of the summary that is being edited. */
export async function chooseProfile(client: Client): Promise<void> {
  const document = window.activeTextEditor?.document
  if (document?.languageId !== 'markdown') {
    await window.showInformationMessage(words.noSummary[client.locale()])
    return
  }
  const profile = await pickProfile(client)
  if (profile === null) return
  const edit = profileEdit(document.getText(), nameFor(document, profile))
  if (edit === null) {
    await window.showWarningMessage(words.brokenFrontMatter[client.locale()])
    return
  }
  const { start, end, text } = edit
  const range = new Range(document.positionAt(start), document.positionAt(end))
  const change = new WorkspaceEdit()
  change.replace(document.uri, range, text)
  await workspace.applyEdit(change)
}

/** A file is named as seen from the summary; one that was never saved has no place to see from. */
function nameFor({ uri, isUntitled }: TextDocument, profile: string): string {
  const isFile = path.isAbsolute(profile)
  return isFile && !isUntitled ? relativeProfile(path.dirname(uri.fsPath), profile) : profile
}

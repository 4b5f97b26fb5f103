import { WorkspaceEdit, window } from 'vscode'
import type { Middleware } from 'vscode-languageclient/node'

/**
 * Shows why the server refused a new number, and answers with no edits. Without an answer, the editor would ask its
 * own Markdown support, which replaces the whole heading with the number.
 */
export const provideRenameEdits: NonNullable<Middleware['provideRenameEdits']> = async (
  document,
  position,
  newName,
  token,
  next,
) => {
  try {
    return (await next(document, position, newName, token)) ?? new WorkspaceEdit()
  } catch (error) {
    // Nobody waits for it any more.
    if (token.isCancellationRequested) throw error
    void window.showWarningMessage(error instanceof Error ? error.message : String(error))
    return new WorkspaceEdit()
  }
}

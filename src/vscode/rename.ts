import { WorkspaceEdit, window } from 'vscode'
import type { Middleware } from 'vscode-languageclient/node'

/**
 * Shows why a number cannot be had, and changes nothing then. Left without an answer, the editor would ask its own
 * Markdown support, which puts the new number in the place of the whole heading.
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

import { Disposable, type TextDocument, workspace } from 'vscode'
import type { Server } from './server.js'
import { SETTINGS_FILES, wantsServer } from './server-wanted.js'

/** Starts the server with the first text or folder that it has something to say of, and then looks no further. */
export function startWhenWanted(server: Server): Disposable {
  const watch = (document: TextDocument) => {
    if (wantsServer(document.fileName, document.languageId, document.getText())) start()
  }
  const listening = Disposable.from(
    workspace.onDidOpenTextDocument(watch),
    workspace.onDidChangeTextDocument(({ document }) => watch(document)),
  )
  const start = () => {
    listening.dispose()
    void server.start()
  }
  workspace.textDocuments.forEach(watch)
  const found = workspace.findFiles(SETTINGS_FILES, '**/node_modules/**', 1)
  void found.then(([file]) => file && start())
  return listening
}

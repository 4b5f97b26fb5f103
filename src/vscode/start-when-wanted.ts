import { Disposable, type TextDocument, workspace } from 'vscode'
import { yamlKindOf } from '../language/yaml/document.js'
import { isSummaryFrontMatter } from '../model/cover/front-matter.js'
import { readFrontMatter } from '../model/signs/front-matter.js'
import type { Server } from './server.js'

/** Starts the server with the first text or folder that concerns it, and then stops looking. */
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

/** Files that say how summaries are judged, as a glob of the editor. */
const SETTINGS_FILES = '**/tomtat.{yml,yaml}'

/**
 * Whether a text concerns the language server: the front matter is one of a summary, or the file is
 * a `tomtat.yml` or a profile. Of a Markdown file without front matter, nobody knows before it is checked.
 *
 * @param language as the editor knows it: `markdown`, `yaml` …
 */
export function wantsServer(fileName: string, language: string, text: string): boolean {
  if (language === 'markdown') return isSummaryFrontMatter(readFrontMatter(text))
  return language === 'yaml' && yamlKindOf(fileName, text) !== null
}

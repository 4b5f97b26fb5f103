import { Disposable, languages, StatusBarAlignment, window } from 'vscode'
import type { Client } from './client.js'
import { verdictTextOf } from './verdict-text.js'

/** Shows the verdict on the summary that is being edited, and nothing for any other file. */
export function showVerdict({ server }: Client): Disposable {
  const item = window.createStatusBarItem('tomtat.verdict', StatusBarAlignment.Left)
  item.name = 'tomtat'
  item.command = 'workbench.actions.view.problems'
  let asked = 0
  const update = async () => {
    const turn = ++asked
    const document = window.activeTextEditor?.document
    const verdict =
      document?.languageId === 'markdown' ? await server.verdict(document.uri.toString()) : null
    // Another request was sent meanwhile; only the last answer counts.
    if (turn !== asked) return
    if (verdict === null) return item.hide()
    const { text, tooltip } = verdictTextOf(verdict, verdict.locale)
    Object.assign(item, { text, tooltip, accessibilityInformation: { label: tooltip } })
    item.show()
  }
  const listening = [
    window.onDidChangeActiveTextEditor(update),
    server.onDidChange(update),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString()
      if (uris.some((uri) => uri.toString() === active)) void update()
    }),
  ]
  return Disposable.from(item, ...listening)
}

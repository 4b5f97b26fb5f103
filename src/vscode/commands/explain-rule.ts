import { languages, window } from 'vscode'
import type { Texts } from '../../text/types.js'
import type { Client } from '../client.js'
import { ask, showFailure } from '../client.js'
import { ruleOf } from '../rule-page.js'
import { showRulePage } from '../rule-pages.js'
import { words } from '../words.js'

/** What `tomtat rules --format json` says of a rule, as far as it is shown. */
interface Listed {
  readonly id: string
  readonly title: Texts
}

/** Shows the page of the rule whose finding is at the cursor; else, and where there are several, asks for it. */
export async function explainRule(client: Client): Promise<void> {
  const here = [...new Set(rulesAtCursor())]
  const id = here.length === 1 ? here[0] : await pickRule(client, here)
  if (!id) return
  const { uri } = window.activeTextEditor?.document ?? {}
  await showRulePage(id, uri?.scheme === 'file' ? uri.fsPath : null)
}

function rulesAtCursor(): readonly string[] {
  const editor = window.activeTextEditor
  if (!editor) return []
  return languages
    .getDiagnostics(editor.document.uri)
    .filter(({ range }) => range.intersection(editor.selection))
    .flatMap((diagnostic) => ruleOf(diagnostic) ?? [])
}

async function pickRule(client: Client, among: readonly string[]): Promise<string | null> {
  const locale = client.locale()
  const ended = await ask(client, ['rules', '--format', 'json'])
  if (ended === null) return null
  if (ended.stdout === '') {
    await showFailure(client, ended)
    return null
  }
  const { rules }: { rules: readonly Listed[] } = JSON.parse(ended.stdout)
  const shown = among.length > 0 ? rules.filter(({ id }) => among.includes(id)) : rules
  const items = shown.map(({ id, title }) => ({ label: id, detail: title[locale] }))
  const title = words.chooseRule[locale]
  const chosen = await window.showQuickPick(items, { title, matchOnDetail: true })
  return chosen?.label ?? null
}

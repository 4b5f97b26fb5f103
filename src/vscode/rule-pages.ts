import { commands, type Disposable, Uri, workspace } from 'vscode'
import type { Client } from './client.js'
import { ask } from './client.js'
import { type ExplainedRule, rulePageOf } from './rule-page.js'

/** Addresses of documents that the extension makes: `tomtat-rule:/numbering-lone.md?/home/…/summary.en.md` */
const SCHEME = 'tomtat-rule'

/** Makes the pages of rules when the editor opens them. */
export function provideRulePages(client: Client): Disposable {
  const provideTextDocumentContent = async ({ path, query }: Uri) => {
    const id = path.slice(1, -'.md'.length)
    const file = query === '' ? [] : ['--file', query]
    const ended = await ask(client, ['explain', id, '--format', 'json', ...file], { ofFiles: true })
    if (ended === null || ended.stdout === '') return ended?.stderr ?? ''
    const rule: ExplainedRule = JSON.parse(ended.stdout)
    return rulePageOf(rule)
  }
  return workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent })
}

/**
 * Shows the page of a rule as the editor shows Markdown.
 *
 * @param file summary whose profile and settings hold; null for the rule as such
 */
export async function showRulePage(id: string, file: string | null): Promise<void> {
  const page = Uri.from({ scheme: SCHEME, path: `/${id}.md`, query: file ?? '' })
  await commands.executeCommand('markdown.showPreview', page)
}

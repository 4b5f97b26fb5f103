import { commands, type ExtensionContext, env, window, workspace } from 'vscode'
import type { Language } from '../text/types.js'
import type { Client } from './client.js'
import { handlers } from './commands/index.js'
import { programOf } from './program.js'
import { provideRulePages } from './rule-pages.js'
import { Server } from './server.js'
import { startWhenWanted } from './start-when-wanted.js'
import { showVerdict } from './status-bar.js'
import { askedLanguage, editorLanguage } from './words.js'

let running: Server | null = null

/** Called by the editor when one of the `activationEvents` happens. */
export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel('tomtat', { log: true })
  const setting = (name: string) => workspace.getConfiguration('tomtat').get<string>(name) ?? ''
  const locale = (): Language => editorLanguage(setting('locale'), env.language)
  const askedLocale = () => askedLanguage(setting('locale'))
  const program = () => programOf(context.extensionPath, setting('server.path').trim())
  const server = new Server({ output, program, locale })
  const client: Client = { context, output, server, locale, askedLocale, program }
  running = server
  for (const [id, handler] of Object.entries(handlers)) {
    const run = (...given: readonly unknown[]) => handler(client, ...given)
    context.subscriptions.push(commands.registerCommand(id, run))
  }
  context.subscriptions.push(
    output,
    provideRulePages(client),
    showVerdict(client),
    startWhenWanted(server),
  )
}

/** Called by the editor before it ends. */
export async function deactivate(): Promise<void> {
  await running?.stop()
}

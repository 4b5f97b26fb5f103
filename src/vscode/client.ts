import type { ExtensionContext, LogOutputChannel } from 'vscode'
import type { Language } from '../text/types.js'
import type { Program } from './program.js'
import type { Server } from './server.js'

/** What every command of the extension works with. */
export interface Client {
  readonly context: ExtensionContext
  readonly output: LogOutputChannel
  readonly server: Server
  /** Language of what the extension says, as the settings have it now. */
  readonly locale: () => Language
  /** Language that the settings ask for; null where that of a `tomtat.yml` wins. */
  readonly askedLocale: () => Language | null
  readonly program: () => Program
}

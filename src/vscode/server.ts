import { EventEmitter, type LogOutputChannel, window } from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { VERDICT } from '../language/document/open-document.js'
import type { Verdict } from '../language/service.js'
import type { Language } from '../text/types.js'
import { missingFile, type Program } from './program.js'
import { provideRenameEdits } from './rename.js'
import { words } from './words.js'

interface Surroundings {
  readonly output: LogOutputChannel
  readonly program: () => Program
  readonly locale: () => Language
}

/** `tomtat lsp`, started once there is something for it. */
export class Server {
  readonly #surroundings: Surroundings
  readonly #changed = new EventEmitter<void>()
  #client: Promise<LanguageClient | null> | null = null

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /** Started or stopped. */
  readonly onDidChange = this.#changed.event

  /** Does nothing where it runs already. Says so where it cannot be started. */
  async start(): Promise<void> {
    this.#client ??= this.#launch()
    await this.#client
  }

  async stop(): Promise<void> {
    const client = await this.#client
    this.#client = null
    await client?.dispose()
    this.#changed.fire()
  }

  async restart(): Promise<void> {
    await this.stop()
    await this.start()
  }

  /** Null for what is no summary, and while nothing runs. */
  async verdict(uri: string): Promise<Verdict | null> {
    const client = await this.#client
    if (!client?.isRunning()) return null
    try {
      const asked = { command: VERDICT, arguments: [uri] }
      return await client.sendRequest<Verdict | null>('workspace/executeCommand', asked)
    } catch {
      // Cancelled because the server ends; there is no verdict then.
      return null
    }
  }

  async #launch(): Promise<LanguageClient | null> {
    const { output, program, locale } = this.#surroundings
    const own = program()
    const missing = missingFile(own)
    if (missing !== null) {
      output.error(missing)
      void window.showErrorMessage(words.notThere(missing)[locale()])
      return null
    }
    try {
      const client = await makeClient(own, output)
      await client.start()
      this.#changed.fire()
      return client
    } catch (error) {
      // The client has shown a message already.
      output.error(error instanceof Error ? error : String(error))
      return null
    }
  }
}

async function makeClient(
  { command, args, env }: Program,
  outputChannel: LogOutputChannel,
): Promise<LanguageClient> {
  // The client of the protocol is by far the largest part of the extension; most Markdown files never need it.
  const { LanguageClient, TransportKind } = await import('vscode-languageclient/node')
  return new LanguageClient(
    'tomtat',
    'tomtat',
    { command, args: [...args, 'lsp'], transport: TransportKind.stdio, options: { env } },
    {
      documentSelector: [
        { language: 'markdown', scheme: 'file' },
        { language: 'markdown', scheme: 'untitled' },
        // The server knows which of them are profiles.
        { language: 'yaml', scheme: 'file' },
      ],
      // The server asks for settings itself; the client only announces that they have changed.
      synchronize: { configurationSection: 'tomtat' },
      outputChannel,
      middleware: { provideRenameEdits },
    },
  )
}

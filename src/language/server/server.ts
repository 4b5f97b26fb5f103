import {
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import manifest from '../../../package.json' with { type: 'json' }
import { forgetProfiles } from '../../profile/load.js'
import { folderOf, pathOf } from '../paths.js'
import { LanguageService } from '../service.js'
import { Client } from './client.js'
import { flatSymbols, locationOf } from './older-clients.js'
import { Publisher } from './publisher.js'
import { SettingsWatch } from './settings-watch.js'

/** The verdict on a document, by its address: for a status line. */
const VERDICT = 'tomtat.server.verdict'

/** Serves an editor until it goes away. What fails in one request is told in its log and ends nothing. */
export function serve(connection: Connection): void {
  connection.onInitialize((params) => {
    new Server(connection, params).listen()
    return capabilities()
  })
  connection.listen()
}

function capabilities(): InitializeResult {
  return {
    serverInfo: { name: 'tomtat', version: manifest.version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      definitionProvider: true,
      referencesProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      inlayHintProvider: true,
      executeCommandProvider: { commands: [VERDICT] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  }
}

class Server {
  readonly #connection: Connection
  readonly #client: Client
  readonly #service: LanguageService
  readonly #texts = new TextDocuments(TextDocument)
  readonly #publisher: Publisher
  /** Addresses of the documents that were published before. */
  readonly #open = new Set<string>()
  readonly #watch = new SettingsWatch(() => this.#settingsChanged())

  constructor(connection: Connection, params: InitializeParams) {
    this.#connection = connection
    this.#client = new Client(connection, params)
    this.#service = new LanguageService(this.#client)
    this.#publisher = new Publisher((uri) => this.#publish(uri))
  }

  listen(): void {
    this.#listenToTexts()
    this.#listenToWorkspace()
    const connection = this.#connection
    connection.onShutdown(() => this.#watch.close())
    this.#answerAtOnce()
    this.#answerInCalm()
  }

  /** What somebody waits for. */
  #answerAtOnce(): void {
    const connection = this.#connection
    const service = this.#service
    connection.onDefinition(({ textDocument: { uri }, position }, token) =>
      this.#answer(uri, token, null, async (text) => {
        const links = await service.definition(text, position)
        return this.#client.knowsLinks ? links : links.map(locationOf)
      }),
    )
    connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
      this.#answer(uri, token, [], (text) =>
        service.references(text, position, context.includeDeclaration),
      ),
    )
  }

  /** What editors ask for after every change by themselves: worked out together with the diagnostics. */
  #answerInCalm(): void {
    const connection = this.#connection
    const service = this.#service
    connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
      this.#answerCalmly(uri, token, [], async (text) => {
        const symbols = await service.symbols(text)
        return this.#client.knowsTrees ? symbols : flatSymbols(symbols, uri)
      }),
    )
    connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
      this.#answerCalmly(uri, token, [], (text) => service.folds(text)),
    )
    connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
      this.#answerCalmly(uri, token, [], async (text) => {
        const { inlayHints } = await this.#client.settingsOf(uri)
        return inlayHints ? service.inlayHints(text, range) : []
      }),
    )
    connection.onExecuteCommand(({ command, arguments: [uri] = [] }, token) =>
      command === VERDICT
        ? this.#answerCalmly(String(uri), token, null, (text) => service.verdict(text))
        : null,
    )
  }

  #listenToTexts(): void {
    this.#texts.listen(this.#connection)
    this.#texts.onDidChangeContent(({ document: { uri } }) => {
      const isNew = !this.#open.has(uri)
      this.#open.add(uri)
      if (isNew) this.#watchAround()
      this.#publisher.changed(uri, isNew ? 0 : this.#client.debounce)
    })
    this.#texts.onDidSave(({ document: { uri } }) => {
      if (/\.ya?ml$/iu.test(uri)) this.#settingsChanged()
    })
    this.#texts.onDidClose(({ document: { uri } }) => {
      this.#open.delete(uri)
      this.#publisher.closed(uri)
      this.#service.forget(uri)
      this.#connection.sendDiagnostics({ uri, diagnostics: [] })
    })
  }

  #listenToWorkspace(): void {
    const connection = this.#connection
    connection.onInitialized(() => {
      if (!this.#client.changesFolders) return
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const uris = (folders: readonly { uri: string }[]) => folders.map(({ uri }) => uri)
        this.#client.changeFolders(uris(added), uris(removed))
        this.#settingsChanged()
      })
    })
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#client.pushed = settings?.tomtat ?? settings
      this.#settingsChanged()
    })
    connection.onDidChangeWatchedFiles(() => this.#settingsChanged())
  }

  #settingsChanged(): void {
    forgetProfiles()
    this.#client.forgetSettings()
    this.#service.forgetAll()
    for (const { uri } of this.#texts.all()) this.#publisher.changed(uri, this.#client.debounce)
    if (this.#client.refreshesHints)
      this.#connection.languages.inlayHint.refresh().catch(() => undefined)
  }

  #watchAround(): void {
    this.#watch.around([...new Set(this.#texts.keys().map((uri) => folderOf(pathOf(uri))))])
  }

  async #publish(uri: string): Promise<void> {
    const text = this.#texts.get(uri)
    if (!text) return
    try {
      const { version } = text
      const diagnostics = await this.#service.diagnostics(text)
      if (this.#texts.get(uri)?.version !== version) return
      this.#connection.sendDiagnostics({ uri, version, diagnostics })
      // The profiles that are read now were not known before.
      this.#watchAround()
    } catch (error) {
      this.#log(error)
    }
  }

  /**
   * Answers a request about a document. Changes that are already on their way are let in first, so that what they
   * make obsolete is never worked out.
   */
  async #answer<Answer>(
    uri: string,
    token: CancellationToken,
    nothing: Answer,
    work: (text: TextDocument) => Promise<Answer>,
  ): Promise<Answer> {
    await new Promise(setImmediate)
    const text = this.#texts.get(uri)
    if (!text || token.isCancellationRequested) return nothing
    try {
      return await work(text)
    } catch (error) {
      this.#log(error)
      return nothing
    }
  }

  #answerCalmly<Answer>(
    uri: string,
    token: CancellationToken,
    nothing: Answer,
    work: (text: TextDocument) => Promise<Answer>,
  ): Promise<Answer> {
    return this.#answer(uri, token, nothing, async (text) => {
      await this.#publisher.calm(uri)
      return token.isCancellationRequested ? nothing : work(text)
    })
  }

  #log(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error)
    this.#connection.console.error(`tomtat: ${why}`)
  }
}

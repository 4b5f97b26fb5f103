import {
  type Connection,
  DocumentFormattingRequest,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { useNode } from '../../files/node.js'
import { forgetProfiles } from '../../profile/load/load.js'
import { folderOf, pathOf } from '../document/paths.js'
import { LanguageService } from '../service.js'
import { yamlKindOf } from '../yaml/document.js'
import { Answers } from './answers.js'
import { capabilitiesFor } from './capabilities.js'
import { Client } from './client.js'
import { Publisher } from './publisher.js'
import { SettingsWatch } from './settings-watch.js'
import { warmUp } from './warm-up.js'

/** Serves an editor until it goes away. An error in one request goes into its log and ends nothing. */
export function serve(connection: Connection): void {
  useNode()
  connection.onInitialize(async (params) => {
    // What fails here will fail again with the first document, where it can be reported.
    await warmUp().catch(() => undefined)
    const client = new Client(connection, params)
    new Server(connection, client).listen()
    return capabilitiesFor(client)
  })
  connection.listen()
}

class Server {
  readonly #connection: Connection
  readonly #client: Client
  readonly #service: LanguageService
  readonly #texts = new TextDocuments(TextDocument)
  readonly #publisher = new Publisher((uri) => this.#publish(uri))
  readonly #watch = new SettingsWatch(() => this.#settingsChanged())
  /** Addresses of the documents that were published before. */
  readonly #open = new Set<string>()

  constructor(connection: Connection, client: Client) {
    this.#connection = connection
    this.#client = client
    this.#service = new LanguageService(this.#client)
  }

  listen(): void {
    this.#listenToTexts()
    this.#listenToWorkspace()
    new Answers({
      connection: this.#connection,
      client: this.#client,
      service: this.#service,
      texts: this.#texts,
      publisher: this.#publisher,
      log: (error) => this.#log(error),
    }).listen()
    this.#connection.onShutdown(() => this.#watch.close())
  }

  #listenToTexts(): void {
    this.#texts.listen(this.#connection)
    this.#texts.onDidChangeContent(({ document: { uri } }) => {
      const isNew = !this.#open.has(uri)
      this.#open.add(uri)
      if (isNew) this.#watchAround()
      this.#publisher.changed(uri, isNew ? 0 : this.#client.debounce)
    })
    this.#texts.onDidSave(({ document }) => {
      const { uri } = document
      if (yamlKindOf(pathOf(uri), document.getText()) !== null) this.#settingsChanged()
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
      // Other YAML and plain text has formatters of its own.
      const documentSelector = [{ language: 'markdown' }]
      if (this.#client.registersFormatting)
        connection.client
          .register(DocumentFormattingRequest.type, { documentSelector })
          .catch((error: unknown) => this.#log(error))
      if (!this.#client.changesFolders) return
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const uris = (folders: readonly { uri: string }[]) => folders.map(({ uri }) => uri)
        this.#client.changeFolders(uris(added), uris(removed))
        this.#settingsChanged()
      })
    })
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#client.push(settings)
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

  /** Watches the files that decide how the open documents are judged; these may have changed. */
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
      this.#watchAround()
    } catch (error) {
      this.#log(error)
    }
  }

  #log(error: unknown): void {
    const why = error instanceof Error ? error.message : String(error)
    this.#connection.console.error(`tomtat: ${why}`)
  }
}

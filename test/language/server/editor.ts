import { PassThrough } from 'node:stream'
import type { Diagnostic, TextDocumentContentChangeEvent } from 'vscode-languageserver/node'
import {
  type CancellationToken,
  createConnection,
  createProtocolConnection,
  type InitializeParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { serve } from '../../../src/language/server/server.js'

/** What the server last said of a document. */
interface Published {
  readonly version: number | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** An editor that talks to a server in this process, over streams as they are used between two. */
export class Editor {
  readonly #connection: ReturnType<typeof createProtocolConnection>
  readonly published = new Map<string, Published>()
  /** Everything that was published, in order. */
  readonly history: { readonly uri: string; readonly version: number | undefined }[] = []
  readonly logged: string[] = []
  /** Answers `workspace/configuration`; an error refuses to, and a promise that is never kept says nothing. */
  settings: unknown = null
  #waiting: (() => void)[] = []

  constructor() {
    const [up, down] = [new PassThrough(), new PassThrough()]
    serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)))
    this.#connection = createProtocolConnection(
      new StreamMessageReader(down),
      new StreamMessageWriter(up),
    )
    this.#connection.onNotification('textDocument/publishDiagnostics', (params) => {
      this.published.set(params.uri, params)
      this.history.push(params)
      for (const done of this.#waiting.splice(0)) done()
    })
    this.#connection.onNotification('window/logMessage', ({ message }) => {
      this.logged.push(message)
    })
    this.#connection.onRequest(
      'workspace/configuration',
      async ({ items }: { items: unknown[] }) => {
        const settings = await this.settings
        if (settings instanceof Error) throw settings
        return items.map(() => settings)
      },
    )
    this.#connection.listen()
  }

  /** Says hello; without a delay between a change and its diagnostics unless one is given. */
  async start(params: Partial<InitializeParams> = {}): Promise<void> {
    const { initializationOptions = {}, ...rest } = params
    await this.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      initializationOptions: { debounce: 0, ...initializationOptions },
      ...rest,
    })
    await this.notify('initialized', {})
  }

  request<Answer>(method: string, params: unknown, token?: CancellationToken): Promise<Answer> {
    // A token that is not there would be taken for a parameter.
    const more = token ? [token] : []
    return this.#connection.sendRequest(method, params, ...more)
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.#connection.sendNotification(method, params)
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    return this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    })
  }

  change(
    uri: string,
    version: number,
    ...contentChanges: TextDocumentContentChangeEvent[]
  ): Promise<void> {
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
  }

  /** The diagnostics of a document, once they are as `test` wants them; of any other the test fails by its time. */
  async diagnostics(
    uri: string,
    test: (published: Published) => boolean = () => true,
  ): Promise<readonly Diagnostic[]> {
    for (;;) {
      const known = this.published.get(uri)
      if (known && test(known)) return known.diagnostics
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  async end(): Promise<void> {
    await this.request('shutdown', null)
    this.#connection.dispose()
  }
}

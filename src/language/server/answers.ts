import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { VERDICT } from '../document/open-document.js'
import { RenameError } from '../rename/rename.js'
import type { LanguageService } from '../service.js'
import type { Client } from './client.js'
import { flatSymbols, locationOf } from './older-clients.js'
import type { Publisher } from './publisher.js'

/** What requests are answered with. */
export interface Desk {
  readonly connection: Connection
  readonly client: Client
  readonly service: LanguageService
  readonly texts: TextDocuments<TextDocument>
  readonly publisher: Publisher
  /** Writes an error into the log of the editor. */
  readonly log: (error: unknown) => void
}

type Work<Answer> = (text: TextDocument) => Promise<Answer>

/** Answers what an editor asks about its documents. What fails goes into the log, and the answer is empty then. */
export class Answers {
  readonly #desk: Desk

  constructor(desk: Desk) {
    this.#desk = desk
  }

  listen(): void {
    this.#reading()
    this.#changing()
    this.#drawing()
  }

  /** What somebody waits for. */
  #reading(): void {
    const { connection, service, client } = this.#desk
    connection.onHover(({ textDocument: { uri }, position }, token) =>
      this.#answer(uri, token, null, (text) => service.hover(text, position)),
    )
    connection.onDefinition(({ textDocument: { uri }, position }, token) =>
      this.#answer(uri, token, null, async (text) => {
        const links = await service.definition(text, position)
        return client.knowsLinks ? links : links.map(locationOf)
      }),
    )
    connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
      this.#answer(uri, token, [], (text) =>
        service.references(text, position, context.includeDeclaration),
      ),
    )
  }

  /** What changes the text. */
  #changing(): void {
    const { connection, service, client } = this.#desk
    connection.onCompletion(({ textDocument: { uri }, position }, token) =>
      this.#answer(uri, token, [], (text) =>
        service.completions(text, position, { snippets: client.knowsSnippets }),
      ),
    )
    connection.onCodeAction(({ textDocument: { uri }, range, context }, token) =>
      this.#answer(uri, token, [], async (text) => {
        // Some editors ask at the cursor about everything that stands in its line.
        const asked = hull([range, ...context.diagnostics.map((one) => one.range)])
        const actions = await service.actions(text, asked, context.only ?? null)
        if (client.resolvesEdits) return actions
        return Promise.all(actions.map((action) => service.resolveAction(text, action)))
      }),
    )
    connection.onCodeActionResolve((action, token) =>
      this.#answer(String(action.data?.uri), token, action, (text) =>
        service.resolveAction(text, action),
      ),
    )
    connection.onPrepareRename(({ textDocument: { uri }, position }, token) =>
      this.#answer(uri, token, null, (text) => service.renameable(text, position)),
    )
    connection.onRenameRequest(({ textDocument: { uri }, position, newName }, token) =>
      this.#answer(uri, token, null, async (text) => {
        const changes = { [uri]: await service.rename(text, position, newName) }
        return { changes }
      }),
    )
    connection.onDocumentFormatting(({ textDocument: { uri } }, token) =>
      this.#answer(uri, token, [], (text) => service.formatting(text)),
    )
  }

  /** What editors ask for after every change by themselves: worked out together with the diagnostics. */
  #drawing(): void {
    const { connection, service, client } = this.#desk
    connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
      this.#answerInCalm(uri, token, [], async (text) => {
        const symbols = await service.symbols(text)
        return client.knowsTrees ? symbols : flatSymbols(symbols, uri)
      }),
    )
    connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
      this.#answerInCalm(uri, token, null, async (text) => {
        const folds = await service.folds(text)
        // An empty list would be an answer, and keep the editor from folding by itself.
        return folds.length > 0 ? folds : null
      }),
    )
    connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
      this.#answerInCalm(uri, token, [], async (text) => {
        const { inlayHints } = await client.settingsOf(uri)
        return inlayHints ? service.inlayHints(text, range) : []
      }),
    )
    connection.onExecuteCommand(({ command, arguments: [uri] = [] }, token) =>
      command === VERDICT
        ? this.#answerInCalm(String(uri), token, null, (text) => service.verdict(text))
        : null,
    )
  }

  /**
   * Changes that are already on their way are let in first, so that what they make obsolete is never worked out.
   *
   * @param nothing the answer for a document that is not open, and to what nobody waits for any more
   */
  async #answer<Answer>(
    uri: string,
    token: CancellationToken,
    nothing: Answer,
    work: Work<Answer>,
  ): Promise<Answer> {
    await new Promise(setImmediate)
    const text = this.#desk.texts.get(uri)
    if (!text || token.isCancellationRequested) return nothing
    try {
      return await work(text)
    } catch (error) {
      if (error instanceof RenameError) throw await this.#refusal(error, uri)
      this.#desk.log(error)
      return nothing
    }
  }

  /** An answer that says why not, which the editor shows. */
  async #refusal({ texts }: RenameError, uri: string): Promise<Error> {
    const locale = await this.#desk.client.localeOf(uri)
    return new ResponseError(LSPErrorCodes.RequestFailed, texts[locale])
  }

  #answerInCalm<Answer>(
    uri: string,
    token: CancellationToken,
    nothing: Answer,
    work: Work<Answer>,
  ): Promise<Answer> {
    return this.#answer(uri, token, nothing, async (text) => {
      await this.#desk.publisher.calm(uri)
      return token.isCancellationRequested ? nothing : work(text)
    })
  }
}

/** The least range that holds all of them. */
function hull(ranges: readonly [Range, ...Range[]]): Range {
  return ranges.reduce((all, { start, end }) => ({
    start: isBefore(start, all.start) ? start : all.start,
    end: isBefore(all.end, end) ? end : all.end,
  }))
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}

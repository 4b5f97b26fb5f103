import path from 'node:path'
import type { Connection, InitializeParams } from 'vscode-languageserver/node'
import { makeFindConfig } from '../../files/find-config.js'
import { isIgnored } from '../../settings/ignore.js'
import { localeInForce, settingsOf } from '../../settings/in-force.js'
import { type Config, noConfig, noOverrides, type Overrides } from '../../settings/types.js'
import type { Language } from '../../text/types.js'
import { folderOf, pathOf } from '../document/paths.js'
import type { Host, Judged } from '../service.js'
import {
  type ClientSettings,
  isRecord,
  readClientSettings,
  settingKeys,
} from './client-settings.js'

/** Milliseconds without a key before a text is checked: short enough to feel at once, long enough for most words. */
const DEBOUNCE_MS = 250

/** Milliseconds that a client has to answer what its user has set. */
const PATIENCE_MS = 3000

/** The editor at the other end: what it can do, what it speaks, and what its user has set. */
export class Client implements Host {
  readonly #connection: Connection
  readonly #params: InitializeParams
  /** Absolute paths, the innermost first. */
  readonly #folders: string[]
  #findConfig = makeFindConfig()
  readonly #settings = new Map<string, Promise<ClientSettings>>()

  constructor(connection: Connection, params: InitializeParams) {
    this.#connection = connection
    this.#params = params
    const { workspaceFolders, rootUri } = params
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
    this.#folders = uris.map(pathOf)
  }

  get changesFolders(): boolean {
    return this.#params.capabilities.workspace?.workspaceFolders === true
  }

  get asksForSettings(): boolean {
    return this.#params.capabilities.workspace?.configuration === true
  }

  /** Milliseconds of rest before what is typed is checked. */
  get debounce(): number {
    const asked: unknown = this.#params.initializationOptions?.debounce
    return typeof asked === 'number' && asked >= 0 ? asked : DEBOUNCE_MS
  }

  get knowsSnippets(): boolean {
    return (
      this.#params.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true
    )
  }

  /** Can ask for the edit of a code action once it is chosen. */
  get resolvesEdits(): boolean {
    const { codeAction } = this.#params.capabilities.textDocument ?? {}
    return (
      codeAction?.dataSupport === true &&
      (codeAction.resolveSupport?.properties.includes('edit') ?? false)
    )
  }

  /** Takes definitions as links, which say what they came from. */
  get knowsLinks(): boolean {
    return this.#params.capabilities.textDocument?.definition?.linkSupport === true
  }

  /** Takes the symbols of a document as a tree. */
  get knowsTrees(): boolean {
    const { documentSymbol } = this.#params.capabilities.textDocument ?? {}
    return documentSymbol?.hierarchicalDocumentSymbolSupport === true
  }

  /** Asks what would be renamed before it asks for the new name. */
  get preparesRenames(): boolean {
    return this.#params.capabilities.textDocument?.rename?.prepareSupport === true
  }

  /** Lets a server say later, and for some languages only, that it formats. */
  get registersFormatting(): boolean {
    return this.#params.capabilities.textDocument?.formatting?.dynamicRegistration === true
  }

  get refreshesHints(): boolean {
    return this.#params.capabilities.workspace?.inlayHint?.refreshSupport === true
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = removed.map(pathOf)
    const left = this.#folders.filter((one) => !gone.includes(one))
    this.#folders.splice(0, this.#folders.length, ...left, ...added.map(pathOf))
    this.forgetSettings()
  }

  /** Settings of the user and every `tomtat.yml` are read afresh when they are asked for. */
  forgetSettings(): void {
    this.#settings.clear()
    this.#findConfig = makeFindConfig()
  }

  /** Language of messages that are about no file. */
  get locale(): Language {
    return this.#localeBy(noOverrides, noConfig)
  }

  /** What the user has set for a file. Clients that cannot be asked send it at the start, or push it later. */
  settingsOf(uri: string): Promise<ClientSettings> {
    const known = this.#settings.get(uri) ?? this.#ask(uri)
    this.#settings.set(uri, known)
    return known
  }

  /** Takes what a client pushes: its section for tomtat alone, or all sections. */
  push(settings: unknown): void {
    const own = isRecord(settings) && isRecord(settings.tomtat) ? settings.tomtat : settings
    const isOwn = isRecord(own) && settingKeys.some((key) => Object.hasOwn(own, key))
    this.#pushed = isOwn ? own : {}
  }

  #pushed: Readonly<Record<string, unknown>> = {}

  async judges(uri: string): Promise<Judged | null> {
    const file = pathOf(uri)
    const { overrides } = await this.settingsOf(uri)
    const { config, problems } = this.#findConfig(folderOf(file))
    if (isIgnored(config, file)) return null
    const locale = this.#localeBy(overrides, config)
    return { settings: settingsOf(config, overrides, locale), problems }
  }

  async localeOf(uri: string): Promise<Language> {
    const { overrides } = await this.settingsOf(uri)
    const { config } = this.#findConfig(folderOf(pathOf(uri)))
    return this.#localeBy(overrides, config)
  }

  #localeBy(overrides: Overrides, config: Config): Language {
    const { locale } = this.#params
    return localeInForce(overrides, [config], locale ? { LANG: locale } : process.env).value
  }

  async #ask(uri: string): Promise<ClientSettings> {
    const folder = this.#folderOf(pathOf(uri))
    const sent = this.asksForSettings ? await this.#answerOf(uri) : this.#pushed
    const options: unknown = this.#params.initializationOptions
    return readClientSettings({ ...valuesIn(options), ...valuesIn(sent) }, folder)
  }

  /** Null from a client that refuses or does not answer in time: a summary is judged all the same. */
  async #answerOf(uri: string): Promise<unknown> {
    const item = { scopeUri: uri, section: 'tomtat' }
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), PATIENCE_MS)
    })
    const answer = this.#connection.workspace.getConfiguration(item).catch(() => null)
    return Promise.race([answer, timeout]).finally(() => clearTimeout(timer))
  }

  /** The innermost folder of the workspace that a file stands in, else its own. */
  #folderOf(file: string): string {
    const around = this.#folders.filter((one) => !path.relative(one, file).startsWith('..'))
    return around.sort((a, b) => b.length - a.length)[0] ?? folderOf(file)
  }
}

/** The settings that have a value; an empty field of an editor's form counts as not set. */
function valuesIn(settings: unknown): Readonly<Record<string, unknown>> {
  const entries = isRecord(settings) ? Object.entries(settings) : []
  return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== ''))
}

import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  type LocationLink,
  type Position,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types'
import type { RunProblem } from '../read/types.js'
import type { Settings } from '../settings/types.js'
import type { Language } from '../text/types.js'
import { actionsIn, asksFor, resolveAction } from './actions/actions.js'
import { fixAllEdits } from './actions/fix-all.js'
import { completionsAt } from './completion/completion.js'
import type { Ability } from './completion/snippet.js'
import { definitionAt, referencesTo } from './definition/definition.js'
import { diagnosticsOf } from './diagnostics/diagnostics.js'
import { type Verdict, verdictOn } from './diagnostics/verdict.js'
import { type Analysis, analyse } from './document/analysis.js'
import {
  fits,
  isYaml,
  kindOf,
  MAX_CHARACTERS,
  MAX_YAML_CHARACTERS,
  type OpenDocument,
} from './document/open-document.js'
import { pathOf } from './document/paths.js'
import { hoverAt } from './hover/hover.js'
import { hintsIn } from './inlay-hints/inlay-hints.js'
import { foldsOf, symbolsOf } from './outline/outline.js'
import { type Renameable, rename, renameableAt } from './rename/rename.js'
import { yamlCompletions } from './yaml/completions.js'
import { yamlDiagnostics } from './yaml/diagnostics.js'
import { openYaml, type YamlText } from './yaml/document.js'
import { frontMatterCompletions } from './yaml/front-matter/completions.js'
import { frontMatterHover } from './yaml/front-matter/hover.js'
import { yamlHover } from './yaml/hover.js'
import { yamlQuickFixes } from './yaml/quick-fixes.js'

export type { Verdict } from './diagnostics/verdict.js'

/** The settings that a text is judged by, and the problems of the files that they come from. */
export interface Judged {
  readonly settings: Settings
  readonly problems: readonly RunProblem[]
}

/** What the service cannot know by itself, since it takes the disk or the editor: its host answers. */
export interface Host {
  /** The settings for the document with a URI; null where a `tomtat.yml` ignores it. */
  readonly judges: (uri: string) => Promise<Judged | null>
  /** Language of the messages in a YAML file, which is not judged itself. */
  readonly localeOf: (uri: string) => Promise<Language>
}

interface Known {
  readonly version: number
  readonly analysis: Promise<Analysis | null>
}

/**
 * Everything that an editor may ask about its open documents. It knows no connection, so that it runs in a browser as
 * in the server; each version of a document is analysed once.
 */
export class LanguageService {
  readonly #host: Host
  readonly #known = new Map<string, Known>()

  constructor(host: Host) {
    this.#host = host
  }

  /** A document was closed. */
  forget(uri: string): void {
    this.#known.delete(uri)
  }

  /** Settings, a `tomtat.yml` or a profile have changed: every analysis is out of date. */
  forgetAll(): void {
    this.#known.clear()
  }

  diagnostics(document: OpenDocument): Promise<Diagnostic[]> {
    return this.#ask(document, diagnosticsOf, [], yamlDiagnostics)
  }

  hover(document: OpenDocument, at: Position): Promise<Hover | null> {
    return this.#ask<Hover | null>(
      document,
      (analysis) => frontMatterHover(analysis, at) ?? hoverAt(analysis, at),
      null,
      (yaml, locale) => yamlHover(yaml, at, locale),
    )
  }

  completions(document: OpenDocument, at: Position, client: Ability): Promise<CompletionItem[]> {
    return this.#ask<CompletionItem[]>(
      document,
      (analysis) => [
        ...frontMatterCompletions(analysis, at, client),
        ...completionsAt(analysis, at, client),
      ],
      [],
      (yaml, locale) => yamlCompletions(yaml, at, locale),
    )
  }

  /** @param only kinds that are asked for; null for all */
  actions(
    document: OpenDocument,
    range: Range,
    only: readonly CodeActionKind[] | null,
  ): Promise<CodeAction[]> {
    return this.#ask<CodeAction[]>(
      document,
      (analysis) => actionsIn(analysis, range, only),
      [],
      (yaml, locale) =>
        asksFor(CodeActionKind.QuickFix, only) ? yamlQuickFixes(yaml, range, locale) : [],
    )
  }

  /** An action with its edit, where it was listed without. */
  resolveAction(document: OpenDocument, action: CodeAction): Promise<CodeAction> {
    return this.#ask(document, (analysis) => resolveAction(action, analysis), action)
  }

  formatting(document: OpenDocument): Promise<TextEdit[]> {
    return this.#ask(document, (analysis) => fixAllEdits(analysis), [])
  }

  /** The number of a heading, at the heading or at a place that names it. */
  renameable(document: OpenDocument, at: Position): Promise<Renameable | null> {
    return this.#ask(document, (analysis) => renameableAt(analysis, at), null)
  }

  /** @throws {RenameError} (as a rejection) where the number cannot be had */
  rename(document: OpenDocument, at: Position, name: string): Promise<TextEdit[]> {
    return this.#ask(document, (analysis) => rename(analysis, at, name), [])
  }

  symbols(document: OpenDocument): Promise<DocumentSymbol[]> {
    return this.#ask(document, symbolsOf, [])
  }

  folds(document: OpenDocument): Promise<FoldingRange[]> {
    return this.#ask(document, foldsOf, [])
  }

  definition(document: OpenDocument, at: Position): Promise<LocationLink[]> {
    return this.#ask(document, (analysis) => definitionAt(analysis, at), [])
  }

  references(document: OpenDocument, at: Position, withHeading: boolean): Promise<Location[]> {
    return this.#ask(document, (analysis) => referencesTo(analysis, at, { withHeading }), [])
  }

  inlayHints(document: OpenDocument, range: Range): Promise<InlayHint[]> {
    return this.#ask(document, (analysis) => hintsIn(analysis, range), [])
  }

  /** Null for a text that is no summary. */
  verdict(document: OpenDocument): Promise<Verdict | null> {
    return this.#ask(document, verdictOn, null)
  }

  /**
   * The answer of a feature for a summary or, with `inYaml`, for a YAML file that tomtat reads; `nothing` for any
   * other document, and for one that a `tomtat.yml` ignores.
   */
  async #ask<Answer>(
    document: OpenDocument,
    feature: (analysis: Analysis) => Answer | Promise<Answer>,
    nothing: Answer,
    inYaml?: (yaml: YamlText, locale: Language) => Answer,
  ): Promise<Answer> {
    if (isYaml(document)) {
      const { uri } = document
      const isRead = inYaml && fits(document, MAX_YAML_CHARACTERS)
      const yaml = isRead ? openYaml(uri, pathOf(uri), document.getText()) : null
      return yaml && inYaml ? inYaml(yaml, await this.#host.localeOf(uri)) : nothing
    }
    const analysis = await this.#analysisOf(document)
    return analysis ? feature(analysis) : nothing
  }

  /** Null for what is neither Markdown nor plain text, and for what a `tomtat.yml` ignores. */
  #analysisOf(document: OpenDocument): Promise<Analysis | null> {
    const known = this.#known.get(document.uri)
    if (known?.version === document.version) return known.analysis
    const analysis = this.#analyse(document)
    this.#known.set(document.uri, { version: document.version, analysis })
    return analysis
  }

  async #analyse(document: OpenDocument): Promise<Analysis | null> {
    const kind = kindOf(document)
    if (kind === null || !fits(document, MAX_CHARACTERS)) return null
    const { uri } = document
    const judged = await this.#host.judges(uri)
    if (judged === null) return null
    const open = { uri, path: pathOf(uri), kind, text: document.getText() }
    const analysis = await analyse(open, judged.settings)
    return { ...analysis, problems: [...judged.problems, ...analysis.problems] }
  }
}

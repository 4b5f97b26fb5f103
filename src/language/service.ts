import type { Diagnostic } from 'vscode-languageserver-types'
import type { Settings } from '../lint/types.js'
import type { Trouble } from '../read/types.js'
import type { RunReport } from '../report/types.js'
import { type Analysis, analyse } from './analysis.js'
import { diagnosticsOf } from './diagnostics.js'
import { pathOf } from './paths.js'

/** A text that an editor has open, at one version. */
export interface OpenDocument {
  readonly uri: string
  /** What the editor takes it for: `markdown`, `plaintext`, `yaml` … */
  readonly languageId: string
  readonly version: number
  readonly getText: () => string
}

/** How a text is judged, and what is wrong with the files that say so. */
export interface Judged {
  readonly settings: Settings
  readonly troubles: readonly Trouble[]
}

/** What the service must ask for. */
export interface Host {
  /** What holds for a document, by its address; null where a `tomtat.yml` leaves it out. */
  readonly judges: (uri: string) => Promise<Judged | null>
}

/** The verdict on a summary, for a status line. */
export interface Verdict {
  readonly verdict: Analysis['report']['verdict']
  readonly counts: RunReport['counts']
  /** Words between the first part and the list of works; null where it could not be read. */
  readonly words: number | null
  readonly profile: string
  readonly profileTitle: string
}

interface Known {
  readonly version: number
  readonly analysis: Promise<Analysis | null>
}

/** Everything that an editor may ask of the texts it has open. Knows no connection; each version is analysed once. */
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

  /** Settings, a `tomtat.yml` or a profile have changed: nothing that is known holds any more. */
  forgetAll(): void {
    this.#known.clear()
  }

  async diagnostics(document: OpenDocument): Promise<Diagnostic[]> {
    const analysis = await this.#analysisOf(document)
    return analysis ? diagnosticsOf(analysis) : []
  }

  /** Null for a text that is no summary. */
  async verdict(document: OpenDocument): Promise<Verdict | null> {
    const analysis = await this.#analysisOf(document)
    if (!analysis || analysis.bound?.isSummary === false) return null
    const { report } = analysis
    const count = (level: string) => report.findings.filter((one) => one.level === level).length
    return {
      verdict: report.verdict,
      counts: { error: count('error'), warning: count('warning'), info: count('info') },
      words: report.summary?.words ?? null,
      profile: report.profile,
      profileTitle: report.profileTitle,
    }
  }

  /** Null for what is no Markdown and no plain text, or is left out. */
  #analysisOf(document: OpenDocument): Promise<Analysis | null> {
    const known = this.#known.get(document.uri)
    if (known?.version === document.version) return known.analysis
    const analysis = this.#analyse(document)
    this.#known.set(document.uri, { version: document.version, analysis })
    return analysis
  }

  async #analyse(document: OpenDocument): Promise<Analysis | null> {
    const kind = kindOf(document)
    if (kind === null) return null
    const { uri } = document
    const judged = await this.#host.judges(uri)
    if (judged === null) return null
    const open = { uri, path: pathOf(uri), kind, text: document.getText() }
    const analysis = await analyse(open, judged.settings)
    return { ...analysis, troubles: [...judged.troubles, ...analysis.troubles] }
  }
}

function kindOf({ uri, languageId }: OpenDocument): 'markdown' | 'text' | null {
  if (languageId === 'markdown' || /\.(?:md|markdown)$/iu.test(uri)) return 'markdown'
  return languageId === 'plaintext' || /\.txt$/iu.test(uri) ? 'text' : null
}

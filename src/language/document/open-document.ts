/** A text that an editor has open, at one version. */
export interface OpenDocument {
  readonly uri: string
  /** What the editor takes it for: `markdown`, `plaintext`, `yaml` … */
  readonly languageId: string
  readonly version: number
  readonly getText: () => string
}

/** UTF-16 units of a text that are worked on at each key; a summary has a tenth of it. */
export const LONGEST = 600_000

/** The same of YAML; the largest shipped profile has 75 thousand. */
export const LONGEST_YAML = 200_000

/** What is longer would keep the server from answering for seconds. `tomtat check` takes it on. */
export function fits(document: OpenDocument, most: number): boolean {
  return document.getText().length <= most
}

export function isYaml({ uri, languageId }: OpenDocument): boolean {
  return languageId === 'yaml' || /\.ya?ml$/iu.test(uri)
}

export function kindOf({ uri, languageId }: OpenDocument): 'markdown' | 'text' | null {
  if (languageId === 'markdown' || /\.(?:md|markdown)$/iu.test(uri)) return 'markdown'
  return languageId === 'plaintext' || /\.txt$/iu.test(uri) ? 'text' : null
}

/** The source of our diagnostics, which editors name beside a message. */
export const SOURCE = 'tomtat'

/** The action that editors ask for when they mend a document as it is saved. */
export const FIX_ALL = 'source.fixAll.tomtat'

/** Command that gives the verdict on a document, by its address: for a status line. */
export const VERDICT = 'tomtat.server.verdict'

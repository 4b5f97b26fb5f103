/** A text that an editor has open, at one version. */
export interface OpenDocument {
  readonly uri: string
  /** What the editor takes it for: `markdown`, `plaintext`, `yaml` … */
  readonly languageId: string
  readonly version: number
  readonly getText: () => string
}

/** UTF-16 units up to which a text is checked after every change; a summary has a tenth of it. */
export const MAX_CHARACTERS = 600_000

/** The same of YAML; the largest shipped profile has 75 thousand. */
export const MAX_YAML_CHARACTERS = 200_000

/** A longer text would block the server for seconds; `tomtat check` still takes it. */
export function fits(document: OpenDocument, maxCharacters: number): boolean {
  return document.getText().length <= maxCharacters
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

/** The kind of code action that editors ask for when they fix a document as it is saved. */
export const FIX_ALL = 'source.fixAll.tomtat'

/** Command whose answer is the verdict on the document with a given URI, for a status line. */
export const VERDICT = 'tomtat.server.verdict'

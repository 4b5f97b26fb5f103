import { yamlKindOf } from '../language/yaml/document.js'
import { isSummaryFrontMatter } from '../model/cover/front-matter.js'
import { readFrontMatter } from '../model/signs/front-matter.js'

/** Files that say how summaries are judged, as a glob of the editor. */
export const SETTINGS_FILES = '**/tomtat.{yml,yaml}'

/**
 * Whether the language server has something to say of a text: the front matter is one of a summary, or the file is
 * a `tomtat.yml` or a profile. Of a Markdown file without front matter, nobody knows before it is checked.
 *
 * @param language as the editor knows it: `markdown`, `yaml` …
 */
export function wantsServer(fileName: string, language: string, text: string): boolean {
  if (language === 'markdown') return isSummaryFrontMatter(readFrontMatter(text))
  return language === 'yaml' && yamlKindOf(fileName, text) !== null
}

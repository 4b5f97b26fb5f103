import { isSummaryFrontMatter } from '../model/cover/front-matter.js'
import { readFrontMatter } from '../model/front-matter.js'

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
  if (language !== 'yaml') return false
  return /(?:^|[\\/])tomtat\.ya?ml$/u.test(fileName) || isProfile(text)
}

/** The comment that `tomtat profile new` writes, or the keys that hardly another file has together. */
function isProfile(text: string): boolean {
  if (/^# yaml-language-server: \$schema=\S*\bprofile\.schema\.json\s/u.test(text)) return true
  return /^id:/mu.test(text) && /^(?:extends|parts|cover):/mu.test(text)
}

import { environmentLocale } from '../settings/locale.js'
import type { Language } from '../text/types.js'

/** What `tomtat.locale` asks for everywhere; null where it leaves it to `tomtat.yml` and the editor. */
export function askedLanguage(setting: string): Language | null {
  return setting === 'en' || setting === 'vi' ? setting : null
}

/**
 * Language of what the extension says.
 *
 * @param setting `tomtat.locale`
 * @param editor language of the editor's own texts, such as "vi" or "en-us"
 */
export function editorLanguage(setting: string, editor: string): Language {
  return askedLanguage(setting) ?? environmentLocale({ LANG: editor }) ?? 'en'
}

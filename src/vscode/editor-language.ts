import { environmentLocale } from '../lint/locale.js'
import type { Language } from '../model/types.js'

/**
 * Language of what the extension says.
 *
 * @param setting `tomtat.locale`
 * @param editor language of the editor's own texts, such as "vi" or "en-us"
 */
export function editorLanguage(setting: string, editor: string): Language {
  if (setting === 'en' || setting === 'vi') return setting
  return environmentLocale({ LANG: editor }) ?? 'en'
}

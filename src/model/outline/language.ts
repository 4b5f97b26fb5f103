import type { Language } from '../../text/types.js'
import type { FrontMatter, Heading, Vocabulary } from '../types.js'

const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĩũ]/giu

/** Language of a text: as the front matter names it, else by its letters, else by the labels of its headings. */
export function languageOf(
  source: string,
  frontMatter: FrontMatter | null,
  headings: readonly Heading[],
  vocabulary: Vocabulary,
): Language {
  const named = frontMatter?.data.language
  if (named === 'en' || named === 'vi') return named
  const start = frontMatter?.end ?? 0
  const sample = source.slice(start, start + 12_000).normalize('NFC')
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const marked = sample.match(VIETNAMESE)?.length ?? 0
  if (letters >= 400) return marked / letters > 0.08 ? 'vi' : 'en'
  const votes = headings.map(({ text }) => vocabulary.find(text)?.language)
  const vietnamese = votes.filter((vote) => vote === 'vi').length
  const english = votes.filter((vote) => vote === 'en').length
  if (vietnamese !== english) return vietnamese > english ? 'vi' : 'en'
  return letters > 0 && marked / letters > 0.08 ? 'vi' : 'en'
}

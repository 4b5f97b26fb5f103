import { BOOK, CHAPTER, JOURNAL, PROCEEDINGS, PROJECT, PUBLISHER } from '../../text/publications.js'
import type { Work } from '../types.js'

export interface Signs {
  /** The entry without authors and title. */
  readonly rest: string
  readonly container: string | null
  readonly quoted: boolean
  readonly issue: boolean
  readonly pages: boolean
}

/** What sort of work an entry names; an article where nothing says otherwise. */
export function kindOf({ rest, container, quoted, issue, pages }: Signs): Work['kind'] {
  const journal = container !== null && JOURNAL.test(container)
  if (!journal && PROJECT.test(rest) && !/(?<!\p{L})issn(?!\p{L})/iu.test(rest)) return 'project'
  if (!journal && PROCEEDINGS.test(rest)) return 'proceedings'
  if (journal || JOURNAL.test(rest)) return 'article'
  if (CHAPTER.test(rest)) return 'chapter-in-book'
  if (BOOK.test(rest) && !issue) return quoted && pages ? 'chapter-in-book' : 'book'
  if (PUBLISHER.test(rest) && !issue) return quoted && pages ? 'chapter-in-book' : 'book'
  return 'article'
}

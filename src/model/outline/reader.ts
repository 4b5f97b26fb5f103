import type { PartRole } from '../roles.js'
import type { Block, FrontMatter, Vocabulary } from '../types.js'
import type { Survey } from './chapters.js'
import type { Draft } from './draft.js'

/** Where the reader is; it decides what a number means. */
type Scope =
  | 'cover'
  | typeof PartRole.introduction
  | typeof PartRole.chapter
  | 'end'
  | typeof PartRole.works

/** The state of reading a document from the top. */
export interface Reader {
  readonly blocks: readonly Block[]
  readonly vocabulary: Vocabulary
  readonly frontMatter: FrontMatter | null
  readonly survey: Survey
  /** Depth of the Markdown headings that are parts, 0 where there are none. */
  readonly partDepth: number
  readonly drafts: Draft[]
  readonly cover: Block[]
  scope: Scope
  /** Number of the last section of the introduction. */
  lastSection: number
  /** The introduction counts its sections I, II, III. */
  roman: boolean
}

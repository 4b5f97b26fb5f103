import { FieldRole } from '../roles.js'
import type { Block, Cover, CoverField, FrontMatter } from '../types.js'
import { CopyReader } from './copy.js'
import { fieldOf, joinFields } from './field.js'
import { frontMatterFields } from './front-matter.js'
import type { Fields } from './head.js'
import { type CoverLabels, labelFinder } from './labels.js'
import { words } from './names.js'
import { type Piece, pieces } from './pieces.js'
import { isDividedType } from './type-line.js'
import { takeValue } from './values.js'

export type { CoverLabels } from './labels.js'

/** Fields that a cover may have, besides those that a profile adds. */
const usualFields: readonly string[] = [
  FieldRole.ministry,
  FieldRole.institution,
  FieldRole.author,
  FieldRole.title,
  FieldRole.type,
  FieldRole.major,
  FieldRole.code,
  FieldRole.place,
  FieldRole.year,
  FieldRole.completed,
  FieldRole.supervisors,
  FieldRole.reviewers,
  FieldRole.independentReviewers,
  FieldRole.defence,
  FieldRole.consult,
]
/** A line with more words is prose, so that a document without an introduction is not taken for a cover. */
const MAX_LINE_WORDS = 60
/** UTF-16 units of a block that are read; no block of a cover is longer. */
const MAX_BLOCK_CHARACTERS = 2000

/**
 * Recovers the fields of the cover and its back.
 *
 * A field that stands there twice (outer and inner cover) has one entry for each place, in the order of
 * the text. Values of the front matter win: their field has only them, at their place in the YAML.
 *
 * @param blocks the blocks before the first part
 * @param labels of each field, from the profile
 */
export function readCover(
  blocks: readonly Block[],
  frontMatter: FrontMatter | null,
  labels: CoverLabels,
): Cover {
  const fields = new Map<string, CoverField[]>(usualFields.map((id) => [id, []]))
  readText(coverPieces(blocks, labels), collector(fields))
  const own = Object.keys(labels).filter((id) => !usualFields.includes(id))
  const written = frontMatter === null ? new Map() : frontMatterFields(frontMatter, own)
  return Object.fromEntries([...fields, ...written])
}

function collector(fields: Map<string, CoverField[]>): Fields {
  const put = (id: string, field: CoverField) => {
    const list = fields.get(id)
    if (list === undefined) fields.set(id, [field])
    else list.push(field)
  }
  const extend = (id: string, field: CoverField) => {
    const last = fields.get(id)?.pop()
    put(id, last === undefined ? field : joinFields(last, field))
  }
  return { put, extend }
}

/** What the blocks hold, up to the first prose. */
function coverPieces(blocks: readonly Block[], labels: CoverLabels): readonly Piece[] {
  const find = labelFinder(labels)
  const prose = blocks.findIndex((block) =>
    block.lines.some((line) => words(line).length > MAX_LINE_WORDS),
  )
  return blocks
    .slice(0, prose < 0 ? blocks.length : prose)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'heading')
    .flatMap((block) => pieces(shortened(block), find))
}

/** Drops what stands behind: searching a row of 60,000 dashes for labels takes time and finds nothing. */
function shortened(block: Block): Block {
  if (block.text.length <= MAX_BLOCK_CHARACTERS) return block
  const lines: string[] = []
  let left = MAX_BLOCK_CHARACTERS
  for (const line of block.lines) {
    if (left > 0) lines.push(line.slice(0, left))
    left -= line.length + 1
  }
  return { ...block, text: block.text.slice(0, MAX_BLOCK_CHARACTERS), lines }
}

function readText(all: readonly Piece[], fields: Fields): void {
  const copy = new CopyReader(fields)
  const { put } = fields
  for (let index = 0; index < all.length; index++) {
    const piece = all[index]
    if (piece === undefined) continue
    const next = all[index + 1]
    if (next?.id === null && isDividedType(textOf(piece), textOf(next))) {
      const first = fieldOf(piece.block, piece.from, piece.to)
      put(FieldRole.type, joinFields(first, fieldOf(next.block, next.from, next.to)))
      copy.note(FieldRole.type)
      index++
    } else if (piece.id === null) copy.read(piece, index)
    else if (piece.id === FieldRole.type) {
      put(FieldRole.type, fieldOf(piece.block, piece.from, piece.to))
      copy.note(FieldRole.type)
    } else {
      const taken = takeValue(all, index)
      copy.note(piece.id)
      for (const field of taken?.fields ?? []) put(piece.id, field)
      index += taken?.used ?? 0
    }
  }
  copy.close()
}

function textOf({ block, from, to }: Piece): string {
  return block.text.slice(from, to)
}

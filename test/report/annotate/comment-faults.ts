import { unzipSync } from 'fflate'
import type { Element } from '../../../src/read/docx/types.js'
import { openPackage } from '../../../src/read/package/package.js'
import { child, elements } from '../../../src/read/package/tree.js'

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const marks = ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']

/** A mark of a comment, in the order of the document. */
interface Mark {
  readonly name: string
  readonly id: string
  readonly above: readonly Element[]
}

/**
 * What breaks the rules of OOXML for comments (ECMA-376 part 1, 17.13.4, and the schema of `w:p`) in a Word file,
 * as sentences. Of the marks, only those of our own comments are held against all of it.
 */
export function commentFaults(bytes: Uint8Array): readonly string[] {
  const file = openPackage(bytes)
  const faults: string[] = []
  const relations = [...file.relations(file.main).values()].filter((one) => one.type === 'comments')
  if (relations.length !== 1) return [`${relations.length} relationships for comments`]
  const name = relations[0]?.target ?? ''
  const root = file.part(name)
  if (root?.name !== 'w:comments') return [`no comments in ${name}`]
  const named = Object.keys(unzipSync(bytes)).filter((one) => one === name)
  if (named.length !== 1) faults.push(`${named.length} parts ${name}`)
  const types = elements(file.part('[Content_Types].xml'), 'ct:Override').filter(
    ({ attributes }) => attributes.PartName === `/${name}`,
  )
  if (types.length !== 1 || types[0]?.attributes.ContentType !== type) {
    faults.push(`content type of ${name}: ${types.map(({ attributes }) => attributes.ContentType)}`)
  }
  const comments = elements(root, 'w:comment')
  const ids = comments.map((one) => one.attributes['w:id'] ?? '')
  if (new Set(ids).size < ids.length) faults.push('an id twice')
  for (const one of comments) faults.push(...commentFault(one))
  const all = marksIn(file.part(file.main))
  const own = comments.filter((one) => one.attributes['w:author'] === 'tomtat')
  for (const one of own) faults.push(...markFaults(one.attributes['w:id'] ?? '', all))
  return faults
}

function commentFault({ attributes, children }: Element): readonly string[] {
  const { 'w:id': id = '', 'w:author': author } = attributes
  return [
    ...(/^\d{1,9}$/u.test(id) ? [] : [`id ${id}`]),
    ...(author === undefined ? [`no author of ${id}`] : []),
    ...(children.some((one) => typeof one !== 'string' && one.name === 'w:p')
      ? []
      : [`no paragraph in ${id}`]),
  ]
}

function markFaults(id: string, all: readonly Mark[]): readonly string[] {
  const own = all.filter((mark) => mark.id === id)
  if (own.map(({ name }) => name).join() !== marks.join()) {
    return [`${id} has the marks ${own.map(({ name }) => name).join()}`]
  }
  const faults: string[] = []
  const [start, end, reference] = own
  const run = reference?.above.at(-1)
  if (run?.name !== 'w:r') faults.push(`reference ${id} in ${run?.name}`)
  const paragraphs = [start?.above.at(-1), end?.above.at(-1), reference?.above.at(-2)]
  if (new Set(paragraphs).size > 1 || paragraphs[0]?.name !== 'w:p') faults.push(`${id} is spread`)
  const names = start?.above.map(({ name }) => name) ?? []
  if (names.some((name) => name === 'w:txbxContent' || name.startsWith('mc:'))) {
    faults.push(`${id} stands in ${names.join(' ')}`)
  }
  const [paragraph] = paragraphs
  const properties = child(paragraph, 'w:pPr')
  if (properties && elements(paragraph)[0] !== properties) faults.push(`${id} stands before w:pPr`)
  return faults
}

function marksIn(element: Element | null, above: readonly Element[] = []): readonly Mark[] {
  return elements(element).flatMap((one) => {
    const around = element ? [...above, element] : above
    const { name, attributes } = one
    return marks.includes(name)
      ? [{ name, id: attributes['w:id'] ?? '', above: around }]
      : marksIn(one, around)
  })
}

import type { Content } from '../format.js'
import type { PageSection } from '../layout.js'
import { openPackage } from '../package/package.js'
import { child } from '../package/tree.js'
import type { Recovered } from '../types.js'
import { Annotations } from './body/annotations.js'
import { Body } from './body/body.js'
import { Notes } from './body/notes.js'
import type { Doc } from './body/story.js'
import { readNumbering } from './numbers/numbering.js'
import { Pages } from './pages/pages.js'
import { readSections } from './pages/sections.js'
import { Pictures } from './pictures.js'
import { readProperties } from './properties.js'
import { readStyles } from './styles/styles.js'
import { type SectionEnd, Writer } from './write/writer.js'

/**
 * Reads a Word file as Markdown, and what it holds beside its text.
 *
 * @throws {DocxError} where it cannot be read
 */
export function readDocx(bytes: Uint8Array): Content {
  const file = openPackage(bytes)
  const doc: Doc = {
    file,
    styles: readStyles(file),
    annotations: new Annotations(file),
    pictures: new Pictures(file),
    pages: new Pages(),
    notes: new Notes(file),
  }
  const writer = new Writer()
  const root = file.part(file.main)
  const body = child(root, 'w:body')
  if (root && body) new Body(root, doc, readNumbering(file), writer).read(body)
  const { text } = writer.recovery
  return { text, recovered: recover(doc, writer, text) }
}

function recover(doc: Doc, writer: Writer, text: string): Recovered {
  const { pages } = readProperties(doc.file)
  return {
    origins: writer.recovery.origins,
    layout: {
      pages: doc.pages.count(pages, text),
      sections: sectionsOf(doc, writer.sections, text.length),
      looks: writer.looks,
      fonts: null,
    },
    changes: doc.annotations.changes(),
    remarks: doc.annotations.remarks(),
    pictures: doc.pictures,
  }
}

function sectionsOf(
  { file, styles }: Doc,
  ends: readonly SectionEnd[],
  end: number,
): PageSection[] {
  const sections = readSections(file, styles)
  if (ends.length === 0) return [{ ...sections.next(null), start: 0, page: null }]
  return ends.map(({ start, properties }) => ({
    ...sections.next(properties),
    start: Math.min(start, end),
    page: null,
  }))
}

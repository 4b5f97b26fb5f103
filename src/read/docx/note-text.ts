import { Fields } from './fields.js'
import { Inline } from './inline.js'
import type { Note } from './notes.js'
import { readRuns } from './runs.js'
import type { Doc, Story } from './story.js'
import { survey } from './survey.js'
import { child } from './tree.js'

/** What a footnote or endnote says, paragraph by paragraph. */
export function readNote({ element, part }: Note, doc: Doc): Inline[] {
  const known = survey(element)
  const story: Story = { doc, part, fields: new Fields(known.fields), isNote: true }
  return [...known.numbers.keys()].map((paragraph) => {
    const properties = child(paragraph, 'w:pPr')
    const format = doc.styles.paragraph(properties, null)
    const inline = new Inline()
    const place = { properties, table: null, format, inline, boxes: [], isCounted: false }
    readRuns(paragraph.children, place, story)
    return inline
  })
}

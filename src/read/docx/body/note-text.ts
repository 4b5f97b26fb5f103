import { child } from '../../package/tree.js'
import { Fields } from '../runs/fields.js'
import { Inline } from '../runs/inline.js'
import { readRuns } from '../runs/runs.js'
import { survey } from '../survey.js'
import type { Note } from './notes.js'
import type { Doc, Story } from './story.js'

/** What a footnote or endnote says, paragraph by paragraph. */
export function readNote({ element, part }: Note, doc: Doc): Inline[] {
  const known = survey(element)
  const story: Story = { doc, part, fields: new Fields(known.fields), isNote: true }
  return [...known.numbers.keys()].map((paragraph) => {
    const properties = child(paragraph, 'w:pPr')
    const format = doc.styles.paragraph(properties, null)
    const inline = new Inline()
    const open = { properties, table: null, format, inline, boxes: [], isCounted: false }
    readRuns(paragraph.children, open, story)
    return inline
  })
}

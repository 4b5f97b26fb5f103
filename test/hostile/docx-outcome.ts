import { readDocx } from '../../src/read/docx/read.js'
import { DocxError } from '../../src/read/package/error.js'
import { type Outcome, outcomeOf } from './outcome.js'

/** What reading these bytes as a Word file comes to. */
export function docxOutcome(bytes: Uint8Array): Promise<Outcome> {
  return outcomeOf(() => readDocx(bytes), DocxError)
}

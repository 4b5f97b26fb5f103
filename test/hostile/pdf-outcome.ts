import { PdfError } from '../../src/read/pdf/error.js'
import { readPdf } from '../../src/read/pdf/read.js'
import { type Outcome, outcomeOf } from './outcome.js'

/** What reading these bytes as a PDF comes to. */
export function pdfOutcome(bytes: Uint8Array): Promise<Outcome> {
  return outcomeOf(() => readPdf(bytes), PdfError)
}

// This comes first: pdfjs needs the stand-ins when it is loaded.
import './stand-ins.js'

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { removeStandIns } from './stand-ins.js'

removeStandIns()
// With this pdfjs runs in our own thread and opens no file of its own.
Object.assign(globalThis, { pdfjsWorker: worker })

/** Starts reading a PDF. The whole of pdfjs hangs on this module, so it is imported only when there is a PDF. */
export { getDocument }

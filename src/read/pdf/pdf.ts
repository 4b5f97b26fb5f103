import type { Format } from '../format.js'

export const pdf: Format = {
  kind: 'pdf',
  extensions: ['.pdf'],
  name: { en: 'PDF', vi: 'PDF' },
  what: { en: 'a PDF', vi: 'tệp PDF' },
  read: async (bytes) => (await import('./read.js')).readPdf(bytes),
}

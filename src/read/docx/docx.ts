import type { Format } from '../format.js'

export const docx: Format = {
  kind: 'docx',
  extensions: ['.docx', '.docm', '.dotx', '.dotm'],
  name: { en: 'Word', vi: 'Word' },
  what: { en: 'a Word document, or another zipped file', vi: 'tệp Word hoặc một tệp nén' },
  read: async (bytes) => (await import('./read.js')).readDocx(bytes),
}

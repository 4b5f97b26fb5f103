import type { Format } from '../format.js'
import { decode } from './encoding.js'

export const markdown: Format = {
  kind: 'markdown',
  extensions: ['.md', '.markdown'],
  name: { en: 'Markdown', vi: 'Markdown' },
  what: { en: 'Markdown', vi: 'tệp Markdown' },
  read: decode,
}

import type { Format } from '../format.js'
import { decode } from './encoding.js'

export const text: Format = {
  kind: 'text',
  extensions: ['.txt'],
  name: { en: 'plain text', vi: 'văn bản thuần' },
  what: { en: 'plain text', vi: 'tệp văn bản thuần' },
  read: decode,
}

import { isMap, isScalar, parseDocument } from 'yaml'
import type { Span } from '../../text/types.js'
import type { FrontMatter } from '../types.js'

const FENCE = /^---[ \t]*(?:\r\n|\n|\r)/u

/**
 * Reads YAML between two lines of three dashes at the start of the text; null where there is none.
 * Data that is no mapping counts as a fault. Nothing is thrown.
 */
export function readFrontMatter(source: string): FrontMatter | null {
  const open = FENCE.exec(source)
  if (!open) return null
  const close = /(?:^|\r\n|\n|\r)---[ \t]*(?=\r\n|\n|\r|$)/u.exec(source.slice(open[0].length))
  if (!close) return null
  const shift = open[0].length
  const body = source.slice(shift, shift + close.index)
  const end = shift + close.index + close[0].length
  const places = new Map<string, Span>()
  // YAML knows no lone CR as a line end; the length stays.
  const document = parseDocument(body.replace(/\r(?!\n)/gu, '\n'), {
    strict: false,
    logLevel: 'silent',
    // Comparing every key with every other is quadratic; no cover has thousands of them.
    uniqueKeys: body.length < 20_000,
  })
  const faults = document.errors.map((error) => ({
    message: error.message.split('\n')[0] ?? '',
    at: { start: shift + error.pos[0], end: shift + error.pos[1] },
  }))
  let data: Record<string, unknown> = {}
  if (isMap(document.contents) && faults.length === 0) {
    data = safely(() => document.toJS({ maxAliasCount: 50 })) ?? {}
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key) || !key.range) continue
      const range = (value as { range?: [number, number, number] } | null)?.range ?? key.range
      places.set(String(key.value), { start: shift + range[0], end: shift + range[1] })
    }
  } else if (faults.length === 0 && document.contents !== null) {
    faults.push({
      message: 'not a mapping of keys and values',
      at: { start: shift, end: shift + body.length },
    })
  }
  // A rule of dashes around prose is no front matter.
  if (faults.length > 0 && !/^\w[\w-]*:/mu.test(body)) return null
  return { start: 0, end, data, places, faults }
}

/** YAML whose aliases would expand without end gives nothing, not an exception. */
function safely<T>(make: () => T): T | null {
  try {
    return make()
  } catch {
    return null
  }
}

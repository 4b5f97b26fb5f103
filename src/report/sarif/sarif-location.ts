import type { Finding } from '../../lint/types.js'
import { isRecovered } from '../place.js'

/** What relative addresses are relative to. GitHub takes it for the root of the repository. */
export const SOURCE_ROOT = '%SRCROOT%'

type Placed = Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn' | 'origin' | 'excerpt'>

/**
 * A file as SARIF names it.
 *
 * @param path with `/` between folders
 */
export function artifactLocation(path: string) {
  // Half of a surrogate pair has no UTF-8.
  const whole = path.replace(/\p{Surrogate}/gu, '\ufffd')
  const uri = whole.split('/').map(encodeURIComponent).join('/')
  if (/^[a-z]%3A\//iu.test(uri)) return { uri: `file:///${uri.replace('%3A', ':')}` }
  if (uri.startsWith('//')) return { uri: `file:${uri}` }
  return uri.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: SOURCE_ROOT }
}

/**
 * Where something stands. Nobody has the lines of a recovered text, so a Word file or PDF has heading,
 * paragraph, page and words in their place.
 *
 * @param index of the file among the artifacts of the run
 */
export function locationOf(path: string, index: number, placed: Placed) {
  const artifact = { ...artifactLocation(path), index }
  if (!isRecovered(placed)) {
    return { physicalLocation: { artifactLocation: artifact, region: regionOf(placed) } }
  }
  const { heading, page, paragraph, words } = placed.origin
  return {
    physicalLocation: { artifactLocation: artifact },
    ...(heading === null ? {} : { logicalLocations: [{ name: heading, kind: 'section' }] }),
    properties: {
      ...(page === null ? {} : { page }),
      ...(paragraph === null ? {} : { paragraph }),
      ...(words === null ? {} : { words }),
    },
  }
}

function regionOf({ line, column, endLine, endColumn, excerpt }: Placed) {
  const range = { startLine: line, startColumn: column, endLine, endColumn }
  // A snippet is the text to the letter; an excerpt is, unless it was cut or lost marks of Markdown.
  const isExact = excerpt !== null && line === endLine && excerpt.text.length === endColumn - column
  return isExact && excerpt.text !== '' ? { ...range, snippet: { text: excerpt.text } } : range
}

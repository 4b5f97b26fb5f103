import { frontMatterKeys, valueSpanOf } from '../model/cover/front-matter.js'
import type { FrontMatter } from '../model/types.js'
import { nearest } from '../text/did-you-mean.js'
import type { Span } from '../text/types.js'

/** A key of the front matter that is nearly one that is known, and the one it stands for. */
export interface MisspeltKey extends Span {
  readonly key: string
  readonly meant: string
}

/** Letters by which a misspelt key may be longer or shorter; "consultant" is another word than "consult". */
const MAX_LENGTH_DIFFERENCE = 2

/**
 * Keys that are a slip of a known key which is not there itself; keys that are near nothing are the author's own.
 *
 * @param more keys that the profile knows besides the usual ones
 */
export function misspeltKeys(
  frontMatter: FrontMatter,
  source: string,
  more: readonly string[],
): readonly MisspeltKey[] {
  const written = Object.keys(frontMatter.data)
  const known = [...frontMatterKeys, ...more]
  return written.flatMap((key) => {
    if (known.includes(key)) return []
    const meant = nearest(key, known)
    if (meant === null || written.includes(meant)) return []
    if (Math.abs(meant.length - key.length) > MAX_LENGTH_DIFFERENCE) return []
    return [{ key, meant, ...spanOfKey(frontMatter, source, key) }]
  })
}

/** Where a top-level key stands; the span of its value where it does not begin a line. */
function spanOfKey({ start, end, places }: FrontMatter, source: string, key: string): Span {
  let from = start
  for (const line of source.slice(start, end).split('\n')) {
    const bare = line.replace(/^["']/, '')
    if (bare.startsWith(key) && /^["']?[ \t]*:/.test(bare.slice(key.length))) {
      const at = from + line.length - bare.length
      return { start: at, end: at + key.length }
    }
    from += line.length + 1
  }
  return places.get(key) ?? { start, end }
}

/** Where a key's value stands; for a key that is not there, the first line of the front matter. */
export function spanOfValue(frontMatter: FrontMatter, source: string, key: string): Span {
  if (Object.hasOwn(frontMatter.data, key)) return valueSpanOf(frontMatter, key)
  const { start } = frontMatter
  return { start, end: start + source.slice(start).search(/[\r\n]|$/) }
}

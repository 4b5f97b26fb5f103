import { stringify } from 'yaml'
import { readFrontMatter } from '../model/signs/front-matter.js'
import { usualLineEnd } from '../rule/fix/edits.js'
import type { Edit } from '../rule/types.js'

/**
 * Writes the profile into the front matter: in place of the one it names, else as its first line; a text without
 * front matter gets one. Null where the front matter cannot be read.
 */
export function profileEdit(text: string, profile: string): Edit | null {
  const value = stringify(profile).trim()
  const eol = usualLineEnd(text)
  const frontMatter = readFrontMatter(text)
  if (frontMatter === null) {
    // An open fence that nothing closes would be closed by the second line of what is inserted.
    if (/^---[ \t]*(?:[\r\n]|$)/u.test(text)) return null
    return { start: 0, end: 0, text: ['---', `profile: ${value}`, '---', '', ''].join(eol) }
  }
  if (frontMatter.faults.length > 0) return null
  const place = frontMatter.places.get('profile')
  if (place) {
    const gap = text[place.start - 1] === ':' ? ' ' : ''
    return { ...place, text: `${gap}${value}` }
  }
  const start = text.indexOf(eol) + eol.length
  return { start, end: start, text: `profile: ${value}${eol}` }
}

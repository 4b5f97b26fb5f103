import type { Heading } from '../types.js'

/** The N.N headings of a chapter, its closing apart. */
export function chapterSections({ children }: Heading): Heading[] {
  return children.filter(({ kind, level }) => kind === 'section' && level === 2)
}

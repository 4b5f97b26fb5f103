import type { Heading } from '../types.js'

/** The heading is that one, or stands below it. */
export function isWithin(heading: Heading | null, above: Heading | null): boolean {
  for (let one = above && heading; one; one = one.parent) if (one === above) return true
  return false
}

/** Words between blanks of a heading and of the text right below it, headings below it apart. */
export function ownWords({ text, body }: Heading): number {
  return body.reduce((sum, block) => sum + wordsIn(block.text), wordsIn(text))
}

function wordsIn(text: string): number {
  return text === '' ? 0 : text.split(' ').length
}

/** The N.N headings of a chapter, its closing apart. */
export function chapterSections({ children }: Heading): Heading[] {
  return children.filter(({ kind, level }) => kind === 'section' && level === 2)
}

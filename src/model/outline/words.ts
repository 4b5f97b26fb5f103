import type { Heading } from '../types.js'

/** Words between blanks of a heading and of the text right below it, headings below it apart. */
export function ownWords({ text, body }: Heading): number {
  return body.reduce((sum, block) => sum + wordsIn(block.text), wordsIn(text))
}

function wordsIn(text: string): number {
  return text === '' ? 0 : text.split(' ').length
}

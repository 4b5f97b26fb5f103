import { hasLetter } from '../../text/capitals.js'

/** The text holds a letter or digit. */
export function hasWord(text: string): boolean {
  return /\d/.test(text) || hasLetter(text)
}

/** Words of a text: stretches between blanks that hold a letter or digit. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(hasWord)
}

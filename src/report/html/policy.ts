import { sha256 } from '@noble/hashes/sha2.js'

/** What a policy of content calls a style or script that stands in the page itself: `'sha256-…'`. */
export function inlineSource(text: string): string {
  const digest = sha256(new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`
}

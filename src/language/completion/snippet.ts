/** What an editor can do with completions. */
export interface Ability {
  /** It knows tab stops. */
  readonly snippets: boolean
}

/** A placeholder as `tomtat new` writes it, alone or with what it stands for. */
const PLACEHOLDER = /\[…(?: [^\][\n]*)?\]/gu

export function hasTabStops(text: string): boolean {
  return text.search(PLACEHOLDER) >= 0
}

/**
 * The text as a snippet whose placeholders are tab stops. They keep their brackets, so that one that is not typed
 * over is still found by the check.
 */
export function snippetOf(text: string): string {
  let [result, done, stop] = ['', 0, 0]
  for (const { 0: placeholder, index } of text.matchAll(PLACEHOLDER)) {
    stop++
    result += `${escaped(text.slice(done, index))}\${${stop}:${escaped(placeholder)}}`
    done = index + placeholder.length
  }
  return result + escaped(text.slice(done))
}

/** Backslash, dollar and closing brace mean something in a snippet. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&')
}

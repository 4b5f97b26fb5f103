/** Something that a pure room asks for and that the program gives: a faster library, a text from the disk. */
export interface Port<Value> {
  get(): Value
  set(value: Value): void
}

/** @param initial what the port gives until the program sets something else */
export function port<Value>(initial: Value): Port<Value> {
  let current = initial
  return {
    get: () => current,
    set: (value) => {
      current = value
    },
  }
}

/**
 * Texts that come with the program: pages of rules, templates. By their path in the package, with `/` between
 * folders: `rules/works/issn.md`. The function throws where there is none.
 */
export const shippedText: Port<(name: string) => string> = port((name) => {
  throw new Error(`nothing gives the text of "${name}" here`)
})

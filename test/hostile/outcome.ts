import type { Recovered } from '../../src/read/types.js'
import type { Texts } from '../../src/text/types.js'

/** What a reader gives. */
export interface Read {
  readonly text: string
  readonly recovered: Recovered
}

/** What reading a hostile file came to: a text, or the one error. */
export type Outcome = Read | { readonly code: string; readonly message: string }

/**
 * Settles a reading.
 *
 * @param read may give its result later
 * @param error class of the error that the reader may throw
 * @throws {unknown} whatever else it throws, and an error where the ways back from the text are broken
 */
export async function outcomeOf<Told extends { code: string; texts: Texts }>(
  read: () => Read | Promise<Read>,
  error: abstract new (...args: never[]) => Told,
): Promise<Outcome> {
  try {
    const given = await read()
    hold(given)
    return given
  } catch (thrown) {
    if (!(thrown instanceof error)) throw thrown
    const { code, texts } = thrown
    for (const text of [texts.en, texts.vi]) {
      if (!/^[^\n\r]{20,400}$/u.test(text)) throw new Error(`no message for people: ${text}`)
    }
    return { code, message: texts.en }
  }
}

/** Whatever was read, the ways back from the text must hold. */
function hold({ text, recovered }: Read): void {
  const { origins, layout, changes, remarks } = recovered
  const ascend = (what: string, offsets: readonly number[]) => {
    let before = 0
    for (const offset of offsets) {
      if (!(offset >= before && offset <= text.length)) {
        throw new Error(`${what}: ${offset} after ${before}, in a text of ${text.length}`)
      }
      before = offset
    }
  }
  ascend(
    'origins',
    origins.map(({ start }) => start),
  )
  ascend(
    'sections',
    layout.sections.map(({ start }) => start),
  )
  ascend(
    'looks',
    layout.looks.flatMap(({ start, end }) => [start, end]),
  )
  ascend('pages', layout.pages?.starts ?? [])
  for (const { start, end } of [...changes, ...remarks]) ascend('spans', [start, end])
}

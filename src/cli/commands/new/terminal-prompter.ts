import type { Readable, Writable } from 'node:stream'
import * as clack from '@clack/prompts'
import { type Prompter, Stopped } from './prompter.js'

/** The two ends of a terminal. */
export interface Terminal {
  readonly input: Readable
  readonly output: Writable & { columns?: number; rows?: number }
}

/** Questions on a terminal. Ctrl-C, Ctrl-D, the end of the input and the abort signal all stop them. */
export function makePrompter({ input, output }: Terminal, interruption: AbortController): Prompter {
  // Escape is near Tab, and on a slow line every arrow key begins with one: it must not throw answers away.
  clack.settings.aliases.delete('escape')
  // A terminal that was started by a program may have no size yet.
  output.columns ||= 80
  output.rows ||= 24
  const stop = () => interruption.abort()
  input.once('end', stop)
  input.on('keypress', (_, key?: { readonly ctrl?: boolean; readonly name?: string }) => {
    if (key?.ctrl && key.name === 'd') stop()
  })
  // The library leaves a listener on the signal of every question, so each gets one of its own.
  let question = new AbortController()
  interruption.signal.addEventListener('abort', () => question.abort(), { once: true })
  const common = () => {
    if (interruption.signal.aborted) throw new Stopped()
    question = new AbortController()
    return { input, output, signal: question.signal }
  }
  const wrap = (text: string) => wrapped(text, (output.columns || 80) - guide.length)
  return {
    text: async ({ message, hint, initial, fault }) => {
      const answer = await clack.text({
        ...common(),
        message: wrap(message).join(`\n${guide}`),
        placeholder: hint,
        ...(initial === undefined ? {} : { initialValue: initial }),
        validate: (text) => {
          const message = fault?.((text ?? '').trim())
          return message && wrap(message).join(`\n${guide}`)
        },
      })
      return answered(answer).trim()
    },
    choose: async ({ message, options, initial }) => {
      const answer = await clack.select<string>({
        ...common(),
        message,
        options: [...options],
        ...(initial === undefined ? {} : { initialValue: initial }),
        showInstructions: false,
      })
      const chosen = answered(answer)
      const option = options.find(({ value }) => value === chosen)
      if (!option) throw new Stopped()
      return option.value
    },
    say: (lines) => clack.log.message(lines.flatMap(wrap), { output }),
  }
}

/** What stands before every line. */
const guide = `${clack.S_BAR}  `

function answered(answer: string | symbol | undefined): string {
  if (typeof answer === 'symbol') throw new Stopped()
  return answer ?? ''
}

/** Lines broken at blanks; the library breaks words. A word that is longer than a line stays whole. */
function wrapped(text: string, width: number): readonly string[] {
  const lines = ['']
  for (const word of text.split(/(?<=\S )/u)) {
    const line = lines.at(-1) ?? ''
    if (line.trim() !== '' && line.length + word.trimEnd().length > width) lines.push(word)
    else lines[lines.length - 1] = line + word
  }
  return lines.map((line) => line.trimEnd())
}

import type { Settings } from '../../src/settings/types.js'
import { readPages } from '../rules/page.js'
import { examples } from './examples.js'

/** A summary in Markdown that comes with the project. */
export interface KnownText {
  readonly name: string
  readonly text: string
  readonly settings: Partial<Settings>
}

/** The examples. */
export const exampleTexts: readonly KnownText[] = [...examples].map(([name, text]) => ({
  name,
  text,
  settings: {},
}))

/** What the pages of rules show as wrong; those that name a profile of their own page apart. */
export const wrongTexts: readonly KnownText[] = readPages().flatMap(({ id, examples }) =>
  examples
    .filter(({ verdict, source }) => verdict === 'wrong' && source.kind === 'markdown')
    .filter(({ source }) => !/^profile: \S+\.yml/mu.test(source.text))
    .map(({ line, source, phase }) => ({
      name: `${id}:${line}`,
      text: source.text,
      settings: { phase },
    })),
)

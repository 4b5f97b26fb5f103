import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Runs code in the folder of the build scripts, and takes what it prints for JSON. */
function ask(code: string): unknown {
  const args = [
    '--input-type=module',
    '--eval',
    `import * as made from './generate.config.mjs'\n${code}`,
  ]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

const files = ask('console.log(JSON.stringify([...(await made.derivedFiles())]))') as [
  string,
  string,
][]

describe('a committed file is what `npm run generate` writes', () => {
  it.each(files)('%s', (file, text) => expect(readFileSync(file, 'utf8')).toBe(text))

  it('holds for all that a contributor would else keep by hand', () => {
    expect(files.map(([file]) => file)).toEqual(
      expect.arrayContaining([
        'README.md',
        'README.vi.md',
        'rules/README.md',
        'rules/index.ts',
        'schemas/config.schema.json',
        'schemas/profile.schema.json',
      ]),
    )
  })
})

describe('the lists of a schema', () => {
  const withNames = (schema: string, names: readonly string[]) =>
    ask(
      `console.log(JSON.stringify(made.withNames(${JSON.stringify(schema)}, { 'roles of parts': ${JSON.stringify(names)} })))`,
    )

  it('are rewritten where a mark stands, and nothing else is', () => {
    const schema = (first: string, second: string, last: string) => `{
  "a": { "enum": ["old"], "description": "Of old (a, b)." },
  "b": {
    "$comment": "npm run generate: roles of parts",
    "enum": ${first}
  },
  "c": { "enum": ${second}, "$comment": "npm run generate: roles of parts" },
  "d": {
    "$comment": "npm run generate: roles of parts",
    "description": "A part (${last}), as it is.",
    "examples":   ["old"]
  }
}
`
    const old = schema('["old"]', '["old", "older"]', 'old, older')
    expect(withNames(old, ['x', 'y'])).toBe(schema('["x", "y"]', '["x", "y"]', 'x, y'))
  })

  it('get a line for each name where they do not fit on one, as the style tool has it', () => {
    const names = Array.from({ length: 20 }, (_, index) => `part-${index}`)
    const schema = (list: string) => `{
  "$comment": "npm run generate: roles of parts",
  "enum": ${list}
}
`
    const lines = names.map((name) => `    "${name}"`).join(',\n')
    expect(withNames(schema('[]'), names)).toBe(schema(`[\n${lines}\n  ]`))
  })

  it('are refused where nobody knows what they hold', () => {
    const schema = '{ "$comment": "npm run generate: roles of chairs", "enum": [] }'
    expect(() => withNames(schema, [])).toThrow(/roles of chairs.*roles of parts/)
  })
})

// The validators in src/generated/, compiled from the JSON Schemas: ajv itself costs 60 ms at every start.
import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import Ajv2020 from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { writeWhereChanged } from './generate.config.mjs'

/** Compiles the JSON Schemas that the program holds data against into modules without imports. */
export async function compileSchemas() {
  await Promise.all(['answers', 'front-matter', 'profile', 'report'].map(compileSchema))
}

const declaration = `import type { ErrorObject } from 'ajv'

declare const validate: {
  (data: unknown): boolean
  errors?: ErrorObject[] | null
}
export default validate
`

async function compileSchema(name) {
  const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'))
  const options = {
    allErrors: true,
    verbose: true,
    strict: false,
    code: { source: true, esm: true },
  }
  const ajv = String(schema.$schema).includes('2020-12') ? new Ajv2020(options) : new Ajv(options)
  const result = await build({
    stdin: { contents: standaloneCode.default(ajv, ajv.compile(schema)), resolveDir: '.' },
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
  })
  writeWhereChanged(`src/generated/${name}.js`, result.outputFiles[0].text)
  writeWhereChanged(`src/generated/${name}.d.ts`, declaration)
}

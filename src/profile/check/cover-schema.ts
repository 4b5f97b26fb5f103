import type { ErrorObject } from 'ajv'
import { ajvLoader, type Validate } from './json-schema.js'

/** The files of a run mostly have one profile, so the last schema is the next one. */
let last: { readonly schema: object; readonly validate: Validate } | null = null

/**
 * Faults of the front matter by the schema of a profile. Profiles with a schema are rare, so ajv is loaded only
 * for them.
 *
 * @throws {Error} where it is no JSON Schema
 */
export function coverSchemaErrors(schema: object, data: unknown): readonly ErrorObject[] {
  if (last?.schema !== schema) last = { schema, validate: compileCoverSchema(schema) }
  const { validate } = last
  return validate(data) ? [] : (validate.errors ?? [])
}

/**
 * Patterns are refused: a profile may lie in a submission's folder, and one expression can keep the program
 * busy for ever.
 *
 * @throws {Error} where it is no JSON Schema, or holds a pattern
 */
export function compileCoverSchema(schema: object): Validate {
  const pattern = /"(pattern|patternProperties)":/u.exec(JSON.stringify(schema))?.[1]
  if (pattern) throw new Error(`'${pattern}' is not allowed`)
  const options = {
    allErrors: true,
    strict: false,
    verbose: true,
    validateFormats: false,
    logger: false,
  }
  // Any draft is read alike, and two profiles may give their schemas one name.
  const { $schema, $id, ...bare } = schema as Readonly<Record<string, unknown>>
  return new (ajvLoader.get()())(options).compile(bare)
}

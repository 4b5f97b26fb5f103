import type { ErrorObject } from 'ajv'
import { type Port, port } from '../../text/port.js'

/** A compiled JSON Schema; `errors` are those of the last call. */
export interface Validate {
  (data: unknown): boolean
  errors?: ErrorObject[] | null
}

/** The part of ajv that is used. */
export type Ajv = new (
  options: object,
) => {
  compile: (schema: object) => Validate
  validate: (schema: object, data: unknown) => boolean
  errorsText: () => string
}

/**
 * Loads ajv, which only profiles with a schema of their own and rules with options need: loading takes 60 ms.
 *
 * @throws {Error} where the program has none
 */
export const ajvLoader: Port<() => Ajv> = port<() => Ajv>(() => {
  throw new Error('JSON Schema is not at hand here')
})

import type { YamlPath } from '../../profile/load/raw.js'
import type { Texts } from '../../text/types.js'

/** The words of JSON Schema that describe what people write here; a profile may bring a schema with others. */
export interface Schema {
  readonly $ref?: string
  readonly description?: string
  /** The description in Vietnamese. */
  readonly 'x-vi'?: string
  readonly pattern?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  /** What the values of `enum` mean. */
  readonly 'x-values'?: Readonly<Record<string, Texts>>
  /** What is wanted, in words. */
  readonly 'x-wanted'?: Texts
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly propertyNames?: Schema
  readonly items?: Schema | readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly then?: Schema
  readonly else?: Schema
}

/** A schema and the document that its references are of. */
export interface Described {
  readonly schema: Schema
  readonly root: Schema
}

/** References and branches that are followed; a schema may lead back to itself. */
const MAX_DEPTH = 8

/** The schemas of the value at a path, as they are written; empty where nothing is known of it. */
export function schemasAt(roots: readonly Schema[], path: YamlPath): readonly Described[] {
  let here: readonly Described[] = roots.map((root) => ({ schema: root, root }))
  for (const step of path) here = here.flatMap(shapesOf).flatMap((shape) => below(shape, step))
  return here
}

/** What a value may be: references followed, and each branch by itself. */
export function shapesOf(one: Described): readonly Described[] {
  return shapes(one, MAX_DEPTH)
}

function shapes({ schema, root }: Described, depth: number): readonly Described[] {
  if (depth === 0) return []
  const { $ref, anyOf, oneOf, allOf, then, else: other } = schema
  const referred = $ref === undefined ? [] : [resolved(root, $ref)]
  const branches = [referred, anyOf, oneOf, allOf, then, other].flatMap(listed)
  const inner = branches.flatMap((branch) => shapes({ schema: branch, root }, depth - 1))
  return $ref === undefined ? [{ schema, root }, ...inner] : inner
}

function below({ schema, root }: Described, step: string | number): readonly Described[] {
  const { properties, additionalProperties, items } = schema
  const at = (found: unknown) => listed(found).map((one) => ({ schema: one, root }))
  if (typeof step === 'number') return at(Array.isArray(items) ? items[step] : items)
  const own = isSchema(properties) && Object.hasOwn(properties, step) ? properties[step] : null
  return at(own ?? additionalProperties)
}

/** The schemas in what stands where schemas should; a profile's own schema may hold anything. */
function listed(value: unknown): readonly Schema[] {
  return (Array.isArray(value) ? value : [value]).filter(isSchema)
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What `#/definitions/id` names. */
export function resolved(root: Schema, ref: string): unknown {
  let node: unknown = root
  for (const step of ref.replace(/^#\/?/, '').split('/')) {
    if (step === '') continue
    if (!isSchema(node) || !Object.hasOwn(node, step)) return null
    node = node[step as keyof Schema]
  }
  return node
}

/** A key that a map may have. */
export interface KnownKey {
  readonly key: string
  /** Empty where only the key is known. */
  readonly described: readonly Described[]
  readonly required: boolean
}

/** The keys that maps of these schemas may have, in the order of the schemas. */
export function keysOf(described: readonly Described[]): readonly KnownKey[] {
  const found = new Map<string, KnownKey>()
  for (const one of described.flatMap(shapesOf)) {
    const { properties, propertyNames, required } = one.schema
    const names = [...Object.keys(properties ?? {}), ...(propertyNames?.enum ?? []).map(String)]
    for (const key of names) {
      const before = found.get(key)
      found.set(key, {
        key,
        described: [...(before?.described ?? []), ...below(one, key)],
        required: (before?.required ?? false) || isIn(required, key),
      })
    }
  }
  return [...found.values()]
}

function isIn(list: unknown, word: string): boolean {
  return Array.isArray(list) && list.includes(word)
}

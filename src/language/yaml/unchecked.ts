/** Reading of data that nobody has held against a schema: what is not there, or something else, is empty. */

export type Unchecked = Readonly<Record<string, unknown>>

export function mapIn(value: unknown, ...keys: readonly string[]): Unchecked {
  let node = value
  for (const key of keys) node = isMap(node) && Object.hasOwn(node, key) ? node[key] : null
  return isMap(node) ? node : {}
}

export function listIn(value: unknown, key: string): readonly unknown[] {
  const found = mapIn(value)[key]
  return Array.isArray(found) ? found : []
}

export function textIn(value: unknown, key: string): string | null {
  const found = mapIn(value)[key]
  return typeof found === 'string' ? found : null
}

function isMap(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Node = Readonly<Record<string, unknown>>

const schemas = ['config', 'profile', 'front-matter'].map((name) => {
  const file = new URL(`../../../schemas/${name}.schema.json`, import.meta.url)
  return [name, JSON.parse(readFileSync(file, 'utf8')) as Node] as const
})

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every object of a schema with the way to it. */
function nodesOf(value: unknown, way: string): readonly (readonly [string, Node])[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => nodesOf(one, `${way}/${at}`))
  if (!isNode(value)) return []
  const inner = Object.entries(value).flatMap(([key, one]) => nodesOf(one, `${way}/${key}`))
  return [[way, value], ...inner]
}

const vietnamese = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ\u1ea0-\u1ef9]/iu

describe.each(schemas)('schemas/%s.schema.json', (_, schema) => {
  it('says everything in Vietnamese too', () => {
    const described = nodesOf(schema, '').filter(([, node]) => typeof node.description === 'string')
    expect(described.length).toBeGreaterThan(5)
    const mute = described.filter(([, node]) => !vietnamese.test(String(node['x-vi'] ?? '')))
    expect(mute.map(([way]) => way)).toEqual([])
  })

  it('describes every key, by itself or where it refers to', () => {
    const keys = nodesOf(schema, '').flatMap(([way, { properties }]) =>
      isNode(properties)
        ? Object.entries(properties).map(([key, node]) => [`${way}/${key}`, node] as const)
        : [],
    )
    expect(keys.length).toBeGreaterThan(4)
    const definitions = isNode(schema.definitions) ? schema.definitions : {}
    const mute = keys.filter(([, node]) => {
      if (!isNode(node)) return false
      const name =
        String(node.$ref ?? '')
          .split('/')
          .at(-1) ?? ''
      const referred = definitions[name]
      return !node.description && !(isNode(referred) && referred.description)
    })
    expect(mute.map(([way]) => way)).toEqual([])
  })

  it('says what each value of a list means, in both languages', () => {
    const lists = nodesOf(schema, '').filter(
      ([way, node]) => Array.isArray(node.enum) && !way.endsWith('/propertyNames'),
    )
    expect(lists.length).toBeGreaterThan(0)
    for (const [way, node] of lists) {
      const values = node['x-values']
      expect(isNode(values) ? Object.keys(values) : way).toEqual(node.enum)
      for (const texts of Object.values(values as Node))
        expect(texts).toEqual({ en: expect.stringMatching(/./), vi: expect.stringMatching(/./) })
    }
  })
})

import validate from '../generated/front-matter.js'
import type { Texts } from '../model/types.js'
import { didYouMean } from './nearest.js'

/** A value of the front matter that the schema does not allow. */
export interface FrontMatterFault {
  /** Top-level key. */
  readonly key: string
  /** The value is of another kind than wanted: text, number, list. */
  readonly kind: boolean
  /** What is wrong and what is wanted. */
  readonly fault: Texts
}

/** The part of an ajv error that is read here. */
interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly data?: unknown
  readonly parentSchema?: unknown
}

const kinds: Readonly<Record<string, Texts>> = {
  string: { en: 'text in quotation marks', vi: 'một chuỗi trong dấu ngoặc kép' },
  number: { en: 'a number', vi: 'một số' },
  integer: { en: 'a whole number', vi: 'một số nguyên' },
  boolean: { en: 'true or false', vi: 'true hoặc false' },
  array: { en: 'a list: [A, B]', vi: 'một danh sách: [A, B]' },
  object: { en: 'keys and values', vi: 'các cặp khóa và giá trị' },
  null: { en: 'nothing', vi: 'để trống' },
}
/** Keywords that only repeat what another error says. */
const echoes = new Set(['if', 'not', 'allOf', 'anyOf', 'oneOf', 'dependentRequired', 'required'])

/** Faults of values and keys, at most one a top-level key, in the order of the schema's errors. */
export function frontMatterFaults(data: unknown): readonly FrontMatterFault[] {
  if (validate(data)) return []
  const faults = new Map<string, FrontMatterFault>()
  for (const error of validate.errors ?? []) {
    const key = error.instancePath.split('/')[1] ?? unknownKey(error)
    if (key === null || faults.has(key) || echoes.has(error.keyword)) continue
    faults.set(key, { key, kind: error.keyword === 'type', fault: faultOf(error, key) })
  }
  return [...faults.values()]
}

function unknownKey({ params }: SchemaError): string | null {
  return typeof params.additionalProperty === 'string' ? params.additionalProperty : null
}

function faultOf(error: SchemaError, key: string): Texts {
  const { keyword, params } = error
  if (keyword === 'type') {
    const is = JSON.stringify(error.data) ?? ''
    const wanted = wantedKind(params.type)
    const place = error.instancePath.split('/').slice(2).join('.')
    const inside = place === '' ? '' : ` (${place})`
    return {
      en: `“${key}”${inside} is ${is}; wanted is ${wanted.en}`,
      vi: `“${key}”${inside} đang là ${is}; cần là ${wanted.vi}`,
    }
  }
  if (keyword === 'additionalProperties') return unknown(error, key)
  if (keyword === 'enum' && Array.isArray(params.allowedValues)) {
    const allowed = params.allowedValues.map(String).join(', ')
    return {
      en: `“${key}” is ${JSON.stringify(error.data)}; wanted is one of: ${allowed}`,
      vi: `“${key}” đang là ${JSON.stringify(error.data)}; cần là một trong: ${allowed}`,
    }
  }
  return {
    en: `“${key}” has a value that is not allowed: ${JSON.stringify(error.data)}`,
    vi: `“${key}” có giá trị không được phép: ${JSON.stringify(error.data)}`,
  }
}

function wantedKind(type: unknown): Texts {
  const names = Array.isArray(type) ? type.map(String) : [String(type)]
  const texts = names
    .filter((name) => name !== 'null')
    .map((name) => kinds[name] ?? { en: name, vi: name })
  return {
    en: texts.map(({ en }) => en).join(' or '),
    vi: texts.map(({ vi }) => vi).join(' hoặc '),
  }
}

function unknown(error: SchemaError, key: string): Texts {
  const name = unknownKey(error) ?? key
  const near = didYouMean(name, propertiesOf(error.parentSchema))
  const inside = name === key ? '' : ` (${key})`
  return {
    en: `“${name}”${inside} is no key of the front matter.${near.en}`.replace(/\.$/u, ''),
    vi: `“${name}”${inside} không phải là khóa của phần đầu tệp.${near.vi}`.replace(/\.$/u, ''),
  }
}

function propertiesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null || !('properties' in schema)) return []
  const { properties } = schema
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
}

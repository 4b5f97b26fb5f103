import type { ErrorObject } from 'ajv'
import validate from '../generated/front-matter.js'
import { coverSchemaErrors } from '../profile/check/cover-schema.js'
import { nearest } from '../text/did-you-mean.js'
import type { Texts } from '../text/types.js'

const TYPES: Readonly<Record<string, Texts>> = {
  string: { en: 'a text', vi: 'một chuỗi chữ' },
  number: { en: 'a number', vi: 'một số' },
  integer: { en: 'a whole number', vi: 'một số nguyên' },
  boolean: { en: 'true or false', vi: 'true hoặc false' },
  array: { en: 'a list', vi: 'một danh sách' },
  object: { en: 'a map of keys and values', vi: 'một nhóm khóa và giá trị' },
}

/** A value of the front matter that its JSON Schema does not allow. */
export interface FrontMatterFault {
  /** Top-level key. */
  readonly key: string
  /** What is wrong and what is wanted, as the middle of a sentence. */
  readonly fault: Texts
}

/**
 * Faults of values and keys by schemas/front-matter.schema.json and by the schema of a profile, at most one a
 * top-level key.
 *
 * @param own `cover.schema` of the profile
 * @throws {Error} where that is no JSON Schema
 */
export function frontMatterFaults(data: unknown, own: object | null): readonly FrontMatterFault[] {
  const usual = validate(data) ? [] : (validate.errors ?? [])
  const faults = new Map<string, FrontMatterFault>()
  for (const error of [...usual, ...(own === null ? [] : coverSchemaErrors(own, data))]) {
    const [key, ...inner] = pathOf(error)
    if (key === undefined || faults.has(key)) continue
    faults.set(key, { key, fault: faultOf(error, [key, ...inner].join('.')) })
  }
  return [...faults.values()]
}

/** The keys from the top to the fault; a key that is missing or unknown at the top is its own place. */
function pathOf({ instancePath, params }: ErrorObject): readonly string[] {
  if (instancePath !== '') {
    return instancePath
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  }
  const key: unknown = params.missingProperty ?? params.additionalProperty ?? params.propertyName
  return typeof key === 'string' ? [key] : []
}

function faultOf(error: ErrorObject, name: string): Texts {
  if (error.instancePath === '' && error.keyword === 'required') {
    return {
      en: `the key “${name}” is missing, which the profile asks for`,
      vi: `thiếu khóa “${name}” mà mẫu quy định yêu cầu`,
    }
  }
  if (error.instancePath === '') {
    return {
      en: `the key “${name}” is one that the profile does not allow`,
      vi: `có khóa “${name}” mà mẫu quy định không cho phép`,
    }
  }
  if (error.keyword === 'additionalProperties') return unknown(error, name)
  const wanted = wantedBy(error)
  const is = JSON.stringify(error.data) ?? ''
  const shown = is.length > 40 ? `${is.slice(0, 40)}…` : is
  return {
    en: `“${name}” is ${shown}; wanted is ${wanted.en}`,
    vi: `“${name}” đang là ${shown}; cần ghi ${wanted.vi}`,
  }
}

function unknown(error: ErrorObject, name: string): Texts {
  const key = String(error.params.additionalProperty)
  const allowed = Object.keys((error.parentSchema?.properties ?? {}) as object)
  const near = nearest(key, allowed)
  const list = near === null ? allowed.join(', ') : `“${near}”`
  return {
    en: `“${name}” has no key “${key}”; wanted is ${near === null ? 'one of: ' : ''}${list}`,
    vi: `“${name}” không có khóa “${key}”; cần ghi ${near === null ? 'một trong: ' : ''}${list}`,
  }
}

/** What is wanted, in the words of the schema where it has some. */
function wantedBy({ keyword, params, parentSchema, message = '' }: ErrorObject): Texts {
  const words: unknown = parentSchema?.['x-wanted']
  if (isTexts(words)) return words
  const kind = keyword === 'type' ? TYPES[String(params.type)] : undefined
  if (kind) return kind
  if (keyword === 'enum') {
    const list = (params.allowedValues as readonly unknown[]).join(', ')
    return { en: `one of: ${list}`, vi: `một trong: ${list}` }
  }
  if (keyword === 'pattern') {
    const pattern = String(params.pattern)
    return { en: `a text that fits ${pattern}`, vi: `một chuỗi chữ khớp với ${pattern}` }
  }
  const bare = message.replace(/^must (?:be )?/, '')
  return { en: bare, vi: bare }
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && 'en' in value && 'vi' in value
}

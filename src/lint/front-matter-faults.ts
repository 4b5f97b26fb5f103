import type { ErrorObject } from 'ajv'
import validate from '../generated/front-matter.js'
import type { Texts } from '../model/types.js'
import { nearest } from './nearest.js'

/** A value of the front matter that its JSON Schema does not allow. */
export interface FrontMatterFault {
  /** Top-level key. */
  readonly key: string
  /** What is wrong and what is wanted, as the middle of a sentence. */
  readonly fault: Texts
}

/** Faults of values and keys by schemas/front-matter.schema.json, at most one a top-level key. */
export function frontMatterFaults(data: unknown): readonly FrontMatterFault[] {
  if (validate(data)) return []
  const faults = new Map<string, FrontMatterFault>()
  for (const error of validate.errors ?? []) {
    const [, key, ...inner] = error.instancePath.split('/')
    if (key === undefined || faults.has(key)) continue
    faults.set(key, { key, fault: faultOf(error, [key, ...inner].join('.')) })
  }
  return [...faults.values()]
}

function faultOf(error: ErrorObject, name: string): Texts {
  if (error.keyword === 'additionalProperties') return unknown(error, name)
  const wanted = wantedBy(error)
  const is = JSON.stringify(error.data) ?? ''
  const told = is.length > 40 ? `${is.slice(0, 40)}…` : is
  return {
    en: `“${name}” is ${told}; wanted is ${wanted.en}`,
    vi: `“${name}” đang là ${told}; cần ghi ${wanted.vi}`,
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

/** What is wanted, in the words of the schema. */
function wantedBy({ parentSchema, message = '' }: ErrorObject): Texts {
  const words: unknown = parentSchema?.['x-wanted']
  return isTexts(words) ? words : { en: message, vi: message }
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && 'en' in value && 'vi' in value
}

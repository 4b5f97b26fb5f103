import type { ErrorObject } from 'ajv'
import validate from '../../generated/profile.js'
import { didYouMean } from '../../text/did-you-mean.js'
import type { Texts } from '../../text/types.js'
import type { YamlPath } from '../load/raw.js'

interface Validate {
  (data: unknown): boolean
  errors?: ErrorObject[] | null
}

/** Something in a file that its JSON Schema does not allow. */
export interface StructureFault {
  readonly path: YamlPath
  /** The fault is the key at the end of the path, not its value. */
  readonly key: boolean
  readonly message: Texts
}

/** Checks data against schemas/profile.schema.json; at most one fault at a path. */
export function structureFaults(data: unknown): StructureFault[] {
  return schemaFaults(validate, data, { en: 'The profile', vi: 'Mẫu quy định' })
}

/**
 * Checks data against a compiled JSON Schema; at most one fault at a path.
 *
 * @param whole what the data as a whole is called
 */
export function schemaFaults(valid: Validate, data: unknown, whole: Texts): StructureFault[] {
  if (valid(data)) return []
  const faults = new Map<string, StructureFault>()
  for (const error of valid.errors ?? []) {
    const fault = faultOf(error, whole)
    if (fault === null) continue
    const key = fault.path.join('/')
    if (!faults.has(key)) faults.set(key, fault)
  }
  return [...faults.values()]
}

function faultOf(error: ErrorObject, whole: Texts): StructureFault | null {
  const path = pathOf(error.instancePath)
  switch (error.keyword) {
    case 'if':
    case 'anyOf':
    case 'oneOf':
      // The fault inside the branch is reported by an error of its own.
      return null
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty)
      return { path: [...path, key], key: true, message: unknownKey(key, allowedKeys(error)) }
    }
    case 'propertyNames': {
      const key = String(error.params.propertyName)
      return { path: [...path, key], key: true, message: unknownKey(key, allowedNames(error)) }
    }
    case 'required':
      return { path, key: false, message: missingKey(String(error.params.missingProperty)) }
    default:
      // Errors inside `propertyNames` come twice; the case above reports the key.
      return error.propertyName === undefined
        ? { path, key: false, message: wrongValue(error, path, whole) }
        : null
  }
}

function pathOf(pointer: string): (string | number)[] {
  const parts = pointer.split('/').slice(1)
  return parts.map((part) => {
    const plain = part.replaceAll('~1', '/').replaceAll('~0', '~')
    return /^\d+$/.test(plain) ? Number(plain) : plain
  })
}

function allowedKeys(error: ErrorObject): string[] {
  return Object.keys((error.parentSchema?.properties ?? {}) as object)
}

function allowedNames(error: ErrorObject): string[] {
  const names: unknown = (error.schema as { enum?: unknown } | undefined)?.enum
  return Array.isArray(names) ? names.map(String) : []
}

function unknownKey(key: string, allowed: readonly string[]): Texts {
  const list = allowed.join(', ')
  return {
    en: list
      ? `Unknown key '${key}'; allowed here: ${list}.${didYouMean(key, allowed).en}`
      : `The key '${key}' is not written as ids are: small letters, digits and hyphens.`,
    vi: list
      ? `Khóa '${key}' không có; ở đây được dùng: ${list}.${didYouMean(key, allowed).vi}`
      : `Khóa '${key}' viết không đúng dạng: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.`,
  }
}

function missingKey(key: string): Texts {
  return {
    en: `The key '${key}' is missing; add it here.`,
    vi: `Thiếu khóa '${key}'; hãy thêm vào đây.`,
  }
}

/** What the types of JSON Schema are called. */
export const typeNames: Readonly<Record<string, Texts>> = {
  string: { en: 'a text', vi: 'một chuỗi chữ' },
  array: { en: 'a list', vi: 'một danh sách' },
  object: { en: 'a map of keys', vi: 'một bảng khóa – giá trị' },
  integer: { en: 'a whole number', vi: 'một số nguyên' },
  number: { en: 'a number', vi: 'một số' },
  boolean: { en: 'true or false', vi: 'true hoặc false' },
}

function wrongValue(error: ErrorObject, path: YamlPath, whole: Texts): Texts {
  const key = String(path.findLast((part) => typeof part === 'string') ?? '')
  const got = JSON.stringify(error.data) ?? ''
  const shown = got.length > 40 ? `${got.slice(0, 40)}…` : got
  const [wanted, guess] = [wantedBy(error), guessFor(error)]
  const name = key ? { en: `'${key}'`, vi: `'${key}'` } : whole
  return {
    en: `${name.en} is ${shown}; wanted: ${wanted.en}.${guess.en}`,
    vi: `${name.vi} đang là ${shown}; cần: ${wanted.vi}.${guess.vi}`,
  }
}

function guessFor(error: ErrorObject): Texts {
  if (error.keyword !== 'enum' || typeof error.data !== 'string') return { en: '', vi: '' }
  return didYouMean(error.data, (error.params.allowedValues as unknown[]).map(String))
}

/** What the schema says is wanted, in words where it has words. */
function wantedBy(error: ErrorObject): Texts {
  if (error.keyword === 'enum') {
    const list = (error.params.allowedValues as unknown[]).map(String)
    return { en: list.join(', '), vi: list.join(', ') }
  }
  const words: unknown = error.parentSchema?.['x-wanted']
  if (isTexts(words)) return words
  if (error.keyword === 'type') {
    const types = [error.params.type as string | string[]].flat()
    return {
      en: types.map((type) => typeNames[type]?.en ?? type).join(' or '),
      vi: types.map((type) => typeNames[type]?.vi ?? type).join(' hoặc '),
    }
  }
  const plain = error.message ?? error.keyword
  return { en: plain, vi: plain }
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && 'en' in value && 'vi' in value
}

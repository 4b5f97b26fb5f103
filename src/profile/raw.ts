import type { Language } from '../model/types.js'
import type { Basis, Need, RuleLevel } from './types.js'

/** A profile as its file writes it, after schemas/profile.schema.json accepted it. */

export type RawCount = number | string
export type PerLanguage<T> = Partial<Record<Language, T>>
export type RawLabels = PerLanguage<string[]>

export interface RawPart {
  id: string
  need?: Need
  count?: RawCount
  order?: 'listed' | 'any'
  extra?: 'deny' | 'warn' | 'allow'
  number?: 'none' | { form?: string; depth?: RawCount; siblings?: RawCount }
  parts?: (string | RawPart)[]
  list?: RawList
  closing?: 'all-or-none' | 'always' | 'never'
  words?: RawCount
  hint?: PerLanguage<string>
  basis?: string
  after?: string
  before?: string
}

interface RawList {
  items?: RawCount
  need?: Need
  kind?: string
  entry?: string | string[]
  order?: 'listed' | 'ascending' | 'descending' | 'either'
}

export interface RawField {
  need?: Need
  labels?: RawLabels
  blank?: 'before-defence'
  basis?: string
}

export interface RawLine {
  form?: string
  holes?: Record<string, RawLabels>
  example?: PerLanguage<string>
}

export interface RawBasis {
  kind?: Basis['kind']
  source?: string | PerLanguage<string>
  clause?: string | PerLanguage<string>
  url?: string
}

export type RawRule = RuleLevel | [RuleLevel, Record<string, unknown>]
export type RawLimit = RawCount | PerLanguage<RawCount>

export interface RawProfile {
  id: string
  title?: PerLanguage<string>
  valid?: Record<string, unknown>
  extends?: string
  languages?: Language[]
  labels?: Record<string, RawLabels>
  cover?: { schema?: object; fields?: Record<string, RawField> }
  parts?: (string | RawPart)[]
  lines?: Record<string, RawLine>
  numbering?: { dot?: 'always' | 'never' | 'free'; depth?: RawCount }
  limits?: { pages?: RawLimit; words?: RawLimit }
  words?: Record<string, unknown>
  rules?: Record<string, RawRule>
  page?: Record<string, unknown>
  basis?: Record<string, RawBasis>
}

/** A part may be written as its id alone. */
export function asPart(part: string | RawPart): RawPart {
  return typeof part === 'string' ? { id: part } : part
}

import type { Language } from '../text/types.js'

/** Who sets a value that is in force. */
export interface Origin {
  readonly kind: 'command-line' | 'front-matter' | 'config' | 'profile' | 'environment' | 'default'
  /** The option, the profile's id or the variable; null for the other kinds. */
  readonly name: string | null
  /** File that sets it, as seen from the working directory; null where no file does. */
  readonly path: string | null
  /** Its line, from 1. */
  readonly line: number | null
}

/** A value and who set it. */
export interface Setting<Value> {
  readonly value: Value
  readonly origin: Origin
}

/** The origin of a value that nothing sets. */
export const byDefault: Origin = { kind: 'default', name: null, path: null, line: null }

/** An option, a profile or a variable as origin. */
export function named(kind: 'command-line' | 'profile' | 'environment', name: string): Origin {
  return { ...byDefault, kind, name }
}

/** A line of a file as origin. */
export function placed(kind: 'config' | 'front-matter', path: string, line: number): Origin {
  return { ...byDefault, kind, path, line }
}

/** "tomtat.yml:3", "--profile", "default": short enough for a table. */
export function originText({ kind, name, path, line }: Origin, locale: Language): string {
  const vi = locale === 'vi'
  switch (kind) {
    case 'config':
      return `${path}:${line}`
    case 'front-matter':
      return `${path}:${line} (${vi ? 'phần khai báo đầu tệp' : 'front matter'})`
    case 'profile':
      return `${vi ? 'mẫu quy định' : 'profile'} ${name}`
    case 'default':
      return vi ? 'mặc định' : 'default'
    default:
      return name ?? ''
  }
}

type Environment = Readonly<Record<string, string | undefined>>

const variables = ['LC_ALL', 'LC_MESSAGES', 'LANG']

/** The variable that sets the language, as POSIX ranks them; null where none does. */
export function localeVariable(environment: Environment): string | null {
  const isSet = (name: string) => environment[name] !== undefined && environment[name] !== ''
  return variables.find(isSet) ?? null
}

/** Language of the messages by the environment; null where it says nothing. */
export function environmentLocale(environment: Environment): Language | null {
  const variable = localeVariable(environment)
  if (variable === null) return null
  return /^vi(?![a-z])/iu.test(environment[variable] ?? '') ? 'vi' : 'en'
}

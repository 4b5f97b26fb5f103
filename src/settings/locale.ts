import type { Language } from '../text/types.js'

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

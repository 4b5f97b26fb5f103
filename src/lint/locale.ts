import type { Language } from '../model/types.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Language of the messages by the environment, as POSIX ranks the variables; null where they say nothing. */
export function environmentLocale({ LC_ALL, LC_MESSAGES, LANG }: Environment): Language | null {
  const said = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '')
  if (said === undefined) return null
  return /^vi(?![a-z])/iu.test(said) ? 'vi' : 'en'
}

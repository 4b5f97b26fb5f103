import { localeInForce } from '../../settings/in-force.js'
import type { Language } from '../../text/types.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Language for help and usage errors, which are written before the options are read. */
export function usageLocale(args: readonly string[], environment: Environment): Language {
  const at = args.lastIndexOf('--locale')
  const joined = args.find((arg) => arg.startsWith('--locale='))
  const value = joined?.slice('--locale='.length) ?? (at < 0 ? undefined : args[at + 1])
  if (value === 'en' || value === 'vi') return value
  return localeInForce({ locale: null }, [], environment).value
}

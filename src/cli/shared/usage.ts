import { localeInForce } from '../../settings/in-force.js'
import { didYouMean } from '../../text/did-you-mean.js'
import { shown, TextsError } from '../../text/messages.js'
import type { Language, Texts } from '../../text/types.js'

/** Wrong use of the command line: one line on standard error, exit status 2. */
export class UsageError extends TextsError {}

/** One of a few words given for an option; anything else is a usage error with a proposal. */
export function chosen<Word extends string>(
  option: string,
  value: string,
  allowed: readonly Word[],
): Word {
  const found = allowed.find((word) => word === value)
  if (found !== undefined) return found
  const near = didYouMean(value, allowed)
  const list = allowed.join(', ')
  throw new UsageError({
    en: `${option} does not take "${value}"; it takes ${list}.${near.en}`,
    vi: `${option} không nhận "${value}"; chỉ nhận ${list}.${near.vi}`,
  })
}

/** What commander found wrong, in one line and with a proposal. */
export function commanderText(
  code: string,
  message: string,
  known: { readonly options: readonly string[]; readonly commands: readonly string[] },
): Texts {
  const [, name = ''] = /'([^']*)'/.exec(message) ?? []
  switch (code) {
    case 'commander.unknownOption': {
      const near = didYouMean(name, known.options)
      return {
        en: `There is no option ${name}.${near.en || ' See tomtat --help.'}`,
        vi: `Không có tùy chọn ${name}.${near.vi || ' Xem tomtat --help.'}`,
      }
    }
    case 'commander.unknownCommand': {
      const near = didYouMean(name, known.commands)
      return {
        en: `There is no command "${name}".${near.en || ` Commands: ${known.commands.join(', ')}.`}`,
        vi: `Không có lệnh "${name}".${near.vi || ` Các lệnh: ${known.commands.join(', ')}.`}`,
      }
    }
    case 'commander.optionMissingArgument':
      return {
        en: `The option ${name} needs a value. See tomtat --help.`,
        vi: `Tùy chọn ${name} cần có giá trị. Xem tomtat --help.`,
      }
    case 'commander.missingArgument':
      return {
        en: `The argument ${name} is missing. See tomtat --help.`,
        vi: `Thiếu đối số ${name}. Xem tomtat --help.`,
      }
    case 'commander.excessArguments':
      return {
        en: 'There are more arguments than the command takes. See tomtat --help.',
        vi: 'Có nhiều đối số hơn mức lệnh này nhận. Xem tomtat --help.',
      }
    default: {
      const text = message.replace(/^error: /, '').replaceAll('\n', ' ')
      return { en: text, vi: text }
    }
  }
}

/** How every failure is printed: one line that begins with the program's name; control characters are made visible. */
export function failureLine(texts: Texts, locale: Language): string {
  return `tomtat: ${shown(texts[locale].replaceAll('\n', ' '))}\n`
}

type Environment = Readonly<Record<string, string | undefined>>

/** Language for help and usage errors, which are written before the options are read. */
export function usageLocale(args: readonly string[], environment: Environment): Language {
  const at = args.lastIndexOf('--locale')
  const joined = args.find((arg) => arg.startsWith('--locale='))
  const value = joined?.slice('--locale='.length) ?? (at < 0 ? undefined : args[at + 1])
  if (value === 'en' || value === 'vi') return value
  return localeInForce({ locale: null }, [], environment).value
}

/** A word as a shell takes it: of Windows, or of all others. */
export function shellWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word
  return process.platform === 'win32'
    ? `"${word.replaceAll('"', '\\"')}"`
    : `'${word.replaceAll("'", "'\\''")}'`
}

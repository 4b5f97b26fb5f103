import { type Command, CommanderError } from 'commander'
import type { Language } from '../model/types.js'
import { exit } from './exit.js'
import { usageLocale } from './locale.js'
import type { Outcome } from './output.js'
import { makeProgram } from './program.js'
import { commanderText, failureLine, UsageError } from './usage.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Runs a command line. Never throws: an unexpected error is one line and status 2. */
export async function run(args: readonly string[], environment: Environment): Promise<Outcome> {
  const locale = usageLocale(args, environment)
  let outcome: Outcome = { status: exit.clean, stdout: '', stderr: '' }
  let help = ''
  const program = makeProgram(
    locale,
    (text) => {
      help += text
    },
    async (command) => {
      outcome = await command()
    },
  )
  try {
    if (args.length === 0)
      return { status: exit.clean, stdout: program.helpInformation(), stderr: '' }
    await program.parseAsync([...args], { from: 'user' })
    return { ...outcome, stdout: help + outcome.stdout }
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      return { status: exit.clean, stdout: help, stderr: '' }
    }
    if (error instanceof CommanderError) {
      const texts = commanderText(error.code, error.message, wordsOf(program, args))
      return failed(failureLine(texts, locale))
    }
    if (error instanceof UsageError) return failed(failureLine(error.texts, locale))
    return failed(crash(error, locale, environment))
  }
}

function failed(stderr: string): Outcome {
  return { status: exit.failed, stdout: '', stderr }
}

/** The options of the command that was meant, and all commands. */
function wordsOf(program: Command, args: readonly string[]) {
  const command = program.commands.find((one) => args.includes(one.name())) ?? program
  return {
    options: [...command.options.flatMap((option) => option.long ?? []), '--help'],
    commands: program.commands.map((one) => one.name()),
  }
}

function crash(error: unknown, locale: Language, environment: Environment): string {
  const message = error instanceof Error ? error.message : String(error)
  const stack = environment.TOMTAT_DEBUG === '1' && error instanceof Error ? error.stack : undefined
  const texts = {
    en: `Internal error: ${message} (set TOMTAT_DEBUG=1 to see where, and please report it).`,
    vi: `Lỗi nội bộ: ${message} (đặt TOMTAT_DEBUG=1 để xem vị trí lỗi và vui lòng báo lại lỗi này).`,
  }
  return failureLine(texts, locale) + (stack ? `${stack}\n` : '')
}

import { type Command, CommanderError } from 'commander'
import { TextsError } from '../text/messages.js'
import type { Language } from '../text/types.js'
import { makeProgram } from './program.js'
import type { Outcome } from './shared/output.js'
import { exit } from './shared/output.js'
import { commanderText, failureLine, usageLocale } from './shared/usage.js'

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
    // A command that only holds others (`tomtat profile`) prints its help, as the program itself does.
    if (error instanceof CommanderError && (error.exitCode === 0 || isHelp(error))) {
      return { status: exit.clean, stdout: help, stderr: '' }
    }
    if (error instanceof CommanderError) {
      const texts = commanderText(error.code, error.message, wordsOf(program, args))
      return failed(failureLine(texts, locale))
    }
    if (error instanceof TextsError) return failed(failureLine(error.texts, locale))
    return failed(crash(error, locale, environment))
  }
}

function failed(stderr: string): Outcome {
  return { status: exit.failed, stdout: '', stderr }
}

function isHelp({ code }: CommanderError): boolean {
  return code === 'commander.help'
}

/** The options of the command that was meant, and the commands that can stand beside or below it. */
function wordsOf(program: Command, args: readonly string[]) {
  const command = commandOf(program, args)
  return {
    options: [...command.options.flatMap((option) => option.long ?? []), '--help'],
    commands: command.commands.map((one) => one.name()),
  }
}

/** The innermost command whose name is among the words: `profile show` is below `profile`. */
function commandOf(above: Command, args: readonly string[]): Command {
  for (const [at, word] of args.entries()) {
    const found = above.commands.find((one) => one.name() === word)
    if (found) return commandOf(found, args.slice(at + 1))
  }
  return above
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

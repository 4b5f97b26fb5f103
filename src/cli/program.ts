import { Command as Commander, Option } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import type { Language } from '../text/types.js'
import { commands } from './commands.js'
import type { Command, CommandOption, Flags, Given } from './shared/command.js'
import { words } from './shared/help.js'
import type { Outcome } from './shared/output.js'

/** Takes the outcome of the command that was asked for. */
type Perform = (command: () => Promise<Outcome>) => Promise<void>

interface Making {
  readonly locale: Language
  readonly perform: Perform
}

/** The command line. Commands load their code only when they run. */
export function makeProgram(
  locale: Language,
  print: (text: string) => void,
  perform: Perform,
): Commander {
  const say = words(locale)
  const program = new Commander('tomtat')
    .description(say.about)
    .version(manifest.version, '--version', say.version)
    .helpOption('-h, --help', say.help)
    .helpCommand(`help [${say.command}]`, say.help)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: print, writeErr: print, outputError: () => undefined })
    .configureHelp({ styleTitle: say.title })
  for (const command of commands) add(program, command, { locale, perform })
  return program
}

function add(parent: Commander, command: Command, making: Making): void {
  const { locale, perform } = making
  const say = command.words[locale]
  const made = parent.command(command.name).usage(say.usage).description(say.about)
  if (command.argument) made.argument(command.argument.name, command.argument.about[locale])
  let at = 0
  const next = () => at++
  for (const option of command.options) made.addOption(optionOf(option, locale, next))
  if (say.examples) {
    const lines = say.examples.map((line) => `  ${line}\n`).join('')
    made.addHelpText('after', `\n${words(locale).examples}\n${lines}`)
  }
  for (const inner of command.commands ?? []) add(made, inner, making)
  const { run } = command
  if (!run) return
  made.action((...given: unknown[]) => {
    // Commander hands over the arguments, then the flags, then itself.
    const flags = given.at(-2) as Flags
    const args = given
      .slice(0, -2)
      .flat()
      .filter((one) => one !== undefined) as string[]
    return perform(() => run(args, flags as never))
  })
}

function optionOf(
  { flags, about, default: value, repeat, ordered, hidden }: CommandOption,
  locale: Language,
  next: () => number,
): Option {
  const option = new Option(flags, about[locale]).hideHelp(hidden === true)
  if (ordered) {
    const collect = (given: string, before: readonly Given[]) => [
      ...before,
      { value: given, at: next() },
    ]
    return option.argParser(collect).default([], value)
  }
  if (repeat) {
    const collect = (given: string, before: readonly string[]) => [...before, given]
    return option.argParser(collect).default([], words(locale).none)
  }
  return value === undefined ? option : option.default(value)
}

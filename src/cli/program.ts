import { Command, Option } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import type { Language } from '../model/types.js'
import { words } from './help.js'
import type { Outcome } from './output.js'

/** Takes the outcome of the command that was asked for. */
type Perform = (command: () => Promise<Outcome>) => Promise<void>

/** What commander hands over for `check`; values are checked in `check.ts`. */
export interface CheckFlags {
  readonly profile?: string
  readonly locale?: string
  readonly format: string
  readonly failOn: string
  readonly rule: readonly string[]
  readonly quiet?: boolean
  readonly color?: boolean
  readonly stdinFilename?: string
}

/** What commander hands over for `new`; values are checked in `new.ts`. */
export interface NewFlags {
  readonly yes?: boolean
  readonly profile?: string
  readonly languages?: string
  readonly chapters?: string
  readonly force?: boolean
  readonly locale?: string
}

/** The command line. Commands load their code only when they run. */
export function makeProgram(
  locale: Language,
  print: (text: string) => void,
  perform: Perform,
): Command {
  const say = words(locale)
  const program = new Command('tomtat')
    .description(say.about)
    .version(manifest.version, '--version', say.version)
    .helpOption('-h, --help', say.help)
    .helpCommand(`help [${say.command}]`, say.help)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: print, writeErr: print, outputError: () => undefined })
    .configureHelp({ styleTitle: say.title })
  addCheck(program, locale, perform)
  addNew(program, locale, perform)
  return program
}

function addCheck(program: Command, locale: Language, perform: Perform): void {
  const say = words(locale)
  const collect = (value: string, before: readonly string[]) => [...before, value]
  program
    .command('check')
    .usage(say.check.usage)
    .description(say.check.about)
    .argument('[files...]', say.check.files)
    .option('--profile <name>', say.profile)
    .option('--locale <language>', say.locale)
    .option('--format <format>', say.check.format, 'text')
    .option('--fail-on <level>', say.check.failOn, 'error')
    .addOption(
      new Option('--rule <id=level>', say.check.rule).argParser(collect).default([], say.none),
    )
    .option('--quiet', say.check.quiet)
    .option('--color', say.check.color)
    .option('--no-color', say.check.noColor)
    .option('--stdin-filename <path>', say.check.stdin)
    .addHelpText('after', say.check.examples)
    .action((files: string[], flags: CheckFlags) =>
      perform(async () => (await import('./check.js')).check(files, flags)),
    )
}

function addNew(program: Command, locale: Language, perform: Perform): void {
  const say = words(locale)
  program
    .command('new')
    .usage(say.create.usage)
    .description(say.create.about)
    .argument('<folder>', say.create.folder)
    .option('--yes', say.create.yes)
    .option('--profile <name>', say.create.profile)
    .option('--languages <list>', say.create.languages)
    .option('--chapters <number>', say.create.chapters)
    .option('--force', say.create.force)
    .option('--locale <language>', say.locale)
    .addHelpText('after', say.create.examples)
    .action((folder: string, flags: NewFlags) =>
      perform(async () => (await import('./new.js')).create(folder, flags)),
    )
}

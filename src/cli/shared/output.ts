import type { ExitStatus } from './exit.js'

/** What a command leaves behind; only `main` writes it and ends the program. */
export interface Outcome {
  readonly status: ExitStatus
  readonly stdout: string
  readonly stderr: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Whether to colour: the option, else NO_COLOR, else FORCE_COLOR, else whether a person is watching. */
export function wantsColor(
  option: boolean | undefined,
  environment: Environment,
  isTerminal: boolean,
): boolean {
  if (option !== undefined) return option
  if (environment.NO_COLOR) return false
  const forced = environment.FORCE_COLOR
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  return isTerminal && environment.TERM !== 'dumb'
}

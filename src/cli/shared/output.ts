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

/** Exit statuses; part of the stability promise. */
export const exit = {
  /** Nothing at or above the threshold. */
  clean: 0,
  /** Findings at or above the threshold. */
  findings: 1,
  /** Something could not be run, or the command line is wrong. */
  failed: 2,
  /** Broken off by the person at the terminal, as shells count Ctrl-C. */
  interrupted: 130,
} as const

export type ExitStatus = (typeof exit)[keyof typeof exit]

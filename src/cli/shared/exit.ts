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

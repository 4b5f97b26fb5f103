import type { Texts } from '../text/types.js'

/** The message for a person who interrupted the work. */
export const stopped: Texts = {
  en: 'Stopped; nothing was written.',
  vi: 'Đã dừng; chưa ghi gì.',
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs work that must not be killed in the middle: signals that would end the program only set the abort
 * signal, and the work ends in order.
 */
export async function interruptible<Result>(
  work: (interruption: AbortController) => Promise<Result>,
): Promise<Result> {
  const interruption = new AbortController()
  const abort = () => interruption.abort()
  for (const signal of signals) process.on(signal, abort)
  try {
    return await work(interruption)
  } finally {
    for (const signal of signals) process.off(signal, abort)
  }
}

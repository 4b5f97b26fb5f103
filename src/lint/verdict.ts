import type { FileReport, Finding } from './types.js'

/** What becomes of a file that could be checked. */
export function verdictOf(
  findings: readonly Finding[],
): Exclude<FileReport['verdict'], 'unreadable'> {
  return findings.some(({ level }) => level === 'error') ? 'return' : 'pass'
}

/** Whether the file could be checked. */
export function isRead({ verdict }: Pick<FileReport, 'verdict'>): boolean {
  return verdict !== 'unreadable'
}

import type { Language } from './types.js'

/** A message with what it rests on at its end. */
export function withBasis(message: string, basis: string | null, locale: Language): string {
  return basis === null ? message : `${message} ${locale === 'vi' ? 'Căn cứ' : 'Basis'}: ${basis}.`
}

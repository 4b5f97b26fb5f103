import { basisKind } from '../../report/rule-words.js'
import type { Language } from '../../text/types.js'
import type { Basis } from '../types.js'

/** A basis as a sentence names it: "Decision 12, Article 7". */
export function sourceText({ source, clause }: Basis, locale: Language): string {
  return clause ? `${source[locale]}, ${clause[locale]}` : source[locale]
}

/** A basis and how well it founds what rests on it: "Decision 12, Article 7 (published rule)". */
export function basisText(basis: Basis, locale: Language): string {
  return `${sourceText(basis, locale)} (${basisKind(basis.kind, locale)})`
}

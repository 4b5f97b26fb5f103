import type { Language, Texts } from '../../text/types.js'
import type { Basis } from '../types.js'

/** A basis as a sentence names it: "Decision 12, Article 7". */
export function sourceText({ source, clause }: Basis, locale: Language): string {
  return clause ? `${source[locale]}, ${clause[locale]}` : source[locale]
}

/** A basis and how well it founds what rests on it: "Decision 12, Article 7 (published rule)". */
export function basisText(basis: Basis, locale: Language): string {
  return `${sourceText(basis, locale)} (${basisKind(basis.kind, locale)})`
}

const kinds: Readonly<Record<Language, Readonly<Record<Basis['kind'], string>>>> = {
  en: {
    rule: 'published rule',
    digest: 'published digest',
    observed: 'observed practice',
    skeleton: 'skeleton of earlier summaries',
  },
  vi: {
    rule: 'quy định đã công bố',
    digest: 'hướng dẫn đã công bố',
    observed: 'thực tế quan sát được',
    skeleton: 'bố cục của các bản tóm tắt trước',
  },
}

/** How well a requirement is founded, in words. */
export function basisKind(kind: Basis['kind'], locale: Language): string {
  return kinds[locale][kind]
}

/** Name of the profile that belongs to no institution, for lists and menus. */
export const commonName: Texts = {
  en: 'What holds at every institution',
  vi: 'Phần chung của mọi cơ sở đào tạo',
}

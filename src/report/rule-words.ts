import type { Fix } from '../rule/types.js'
import type { Language } from '../text/types.js'

const advice: Readonly<Record<Language, Readonly<Record<Fix['kind'] | 'none', string>>>> = {
  en: {
    none: 'by hand',
    safe: 'tomtat fix mends it',
    suggest: 'tomtat fix --suggest offers a text',
  },
  vi: {
    none: 'sửa thủ công',
    safe: 'tomtat fix sửa được',
    suggest: 'tomtat fix --suggest gợi ý cách sửa',
  },
}

/** How the findings of a rule are mended, in words. */
export function fixAdvice(kinds: readonly Fix['kind'][] | undefined, locale: Language): string {
  const all = kinds && kinds.length > 0 ? kinds : (['none'] as const)
  return all.map((kind) => advice[locale][kind]).join('; ')
}

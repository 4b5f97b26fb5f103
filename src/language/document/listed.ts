import type { Bound } from '../../bind/types.js'
import { chapterSections } from '../../model/outline/headings.js'
import { PartRole } from '../../model/roles.js'
import type { Heading } from '../../model/types.js'
import { countText, numberText } from '../../profile/derive/numbers.js'
import type { List, Part } from '../../profile/types.js'
import type { Language } from '../../text/types.js'

/** The things below a heading that the profile counts. */
export interface Listed {
  readonly noun: 'sections' | typeof PartRole.contributions | typeof PartRole.works
  readonly found: number
  readonly list: List
}

const nouns: Readonly<Record<Language, Readonly<Record<Listed['noun'], readonly string[]>>>> = {
  en: {
    sections: ['section', 'sections'],
    contributions: ['contribution', 'contributions'],
    works: ['published work', 'published works'],
  },
  vi: { sections: ['mục'], contributions: ['đóng góp mới'], works: ['công trình'] },
}

/**
 * What the profile counts below a heading, and how many of it were found; null where it counts nothing there, or
 * where nothing could be read, as in a table.
 *
 * @param part the profile's part that the heading stands for
 */
export function listedBelow(heading: Heading, part: Part | null, bound: Bound): Listed | null {
  const { role, list } = part ?? {}
  if (!role || !list) return null
  if (role === PartRole.chapter)
    return { noun: 'sections', found: chapterSections(heading).length, list }
  const isRead = role === PartRole.contributions || role === PartRole.works
  if (!isRead || bound.find(role)?.heading !== heading) return null
  const found = bound.summary[role].length
  return found === 0 ? null : { noun: role, found, list }
}

/** "3 contributions (2 to 7)" */
export function listedText({ noun, found, list }: Listed, locale: Language): string {
  const [one = '', many = one] = nouns[locale][noun]
  const counted = `${numberText(found, locale)} ${found === 1 ? one : many}`
  return `${counted} (${countText(list.items, locale)})`
}

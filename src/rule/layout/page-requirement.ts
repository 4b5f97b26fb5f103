import { basisOf } from '../../profile/derive/basis.js'
import type { Basis, Need, PageValue, Profile } from '../../profile/types.js'
import type { Layout } from '../../read/layout.js'
import type { Texts } from '../../text/types.js'
import type { Asked } from '../types.js'

/** Where a value of the page comes from; null where the profile does not give it. */
export function pageBasis({ page }: Profile, value: PageValue): Basis | null {
  return page && page[value] !== null ? basisOf(page, value) : null
}

/** `asks` of a rule that holds pages against one value of the profile's page. */
export function asksPage(value: PageValue): (profile: Profile) => readonly Asked[] {
  return (profile) => [{ id: value, basis: pageBasis(profile, value) }]
}

/** What was read in a rule or a digest of it may send a summary back; anything else only warns. */
export function needBy(basis: Basis | null): Need {
  return basis?.kind === 'rule' || basis?.kind === 'digest' ? 'must' : 'should'
}

/** A PDF lists its fonts; a Word file does not. */
export function isPdf({ fonts }: Layout): boolean {
  return fonts !== null
}

/** What to do: in Word as given; a PDF is made anew. */
export function nextStep(layout: Layout, inWord: Texts): Texts {
  if (!isPdf(layout)) return inWord
  return {
    en: 'Change it in the file that the PDF was made from, and export it again.',
    vi: 'Hãy sửa trong tệp gốc rồi xuất lại PDF.',
  }
}

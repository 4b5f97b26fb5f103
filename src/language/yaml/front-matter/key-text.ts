import { sourceText } from '../../../profile/derive/basis-text.js'
import type { YamlPath } from '../../../profile/load/raw.js'
import type { CoverRequirement, Need } from '../../../profile/types.js'
import { withBasis } from '../../../text/messages.js'
import type { Texts } from '../../../text/types.js'
import { prose } from '../../hover/markdown.js'
import { schemasAt } from '../schema.js'
import { schemaText } from '../schema-text.js'
import { type Held, requirementOf } from './front-matter.js'

/** What a key of the front matter is, and what the profile asks of it, as Markdown; empty where nothing is known. */
export function keyText(path: YamlPath, held: Held): string {
  const described = schemaText(schemasAt(held.schemas, path), held.locale)
  const field = path.length === 1 ? requirementOf(String(path[0]), held) : null
  return [described, field ? requirementText(field, held) : '']
    .filter((text) => text !== '')
    .join('\n\n')
}

const NEEDS: Readonly<Record<Need, Texts>> = {
  must: {
    en: 'The profile {id} asks for it; its absence is an error.',
    vi: 'Mẫu quy định {id} yêu cầu mục này; thiếu là lỗi.',
  },
  should: {
    en: 'The profile {id} asks for it; its absence is a warning.',
    vi: 'Mẫu quy định {id} yêu cầu mục này; thiếu là cảnh báo.',
  },
  may: {
    en: 'The profile {id} does not ask for it.',
    vi: 'Mẫu quy định {id} không yêu cầu mục này.',
  },
}

function requirementText({ need, labels, blank, basis }: CoverRequirement, held: Held): string {
  const { profile, language, locale } = held
  const asked = NEEDS[need][locale].replace('{id}', `\`${profile?.id}\``)
  const label = prose(labels[language]?.[0] ?? '')
  const named: Texts = { en: `On the cover: “${label}”.`, vi: `Trên bìa: “${label}”.` }
  const open: Texts = {
    en: 'It may be blank until the council is named.',
    vi: 'Được để trống cho đến khi có quyết định thành lập hội đồng.',
  }
  const sentences = [asked, label ? named[locale] : '', blank ? open[locale] : '']
  const text = sentences.filter((sentence) => sentence !== '').join(' ')
  return withBasis(text, basis && prose(sourceText(basis, locale)), locale)
}

/** In a few words how much the profile wants a field. */
export const needWords: Readonly<Record<Need, Texts>> = {
  must: { en: 'required', vi: 'bắt buộc' },
  should: { en: 'expected', vi: 'nên có' },
  may: { en: 'optional', vi: 'không bắt buộc' },
}

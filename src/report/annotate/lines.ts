import type { Finding } from '../../lint/types.js'
import type { Language } from '../../text/types.js'
import type { Line } from '../../write/docx/comments/types.js'
import { placeText } from '../place.js'
import { levelName } from '../words.js'

/** What a comment says of a finding: what is, what is wanted and the next step, then what it rests on. */
export function findingLines(finding: Finding, locale: Language): readonly Line[] {
  const message = finding.texts[locale]
  const level = levelName(finding.level, locale)
  const head = `${level.charAt(0).toUpperCase()}${level.slice(1)}: `
  return [
    { words: [{ text: head, isBold: true }, { text: message }] },
    ...excerptLine(finding),
    ...expectedLine(finding, message, locale),
    ...finding.related.map((other) => line(relatedText(other, locale))),
    ...basisLine(finding, locale),
    { words: [{ text: `${finding.rule} · ${finding.url}` }], isSmall: true },
  ]
}

export function line(text: string): Line {
  return { words: [{ text }] }
}

/** Where in its paragraph the finding stands, unless it is about all of it. */
function excerptLine({ excerpt }: Finding): readonly Line[] {
  if (!excerpt || excerpt.text === '' || excerpt.before + excerpt.after === '') return []
  const { before, text, after } = excerpt
  return [{ words: [{ text: `“${before}` }, { text, isBold: true }, { text: `${after}”` }] }]
}

/** What should stand there, where the message does not say it. */
function expectedLine({ expected }: Finding, message: string, locale: Language): readonly Line[] {
  const proposals = expected.map((text) => text.trim())
  const isNew =
    proposals.length > 0 && proposals.every((text) => text !== '' && !message.includes(text))
  if (!isNew) return []
  const list = proposals.map((text) => `“${text}”`).join(locale === 'vi' ? ' hoặc ' : ' or ')
  return [line(locale === 'vi' ? `Cần ghi: ${list}.` : `Wanted: ${list}.`)]
}

/** `đoạn 64, “3.1.2. Bán chung sản phẩm”: Đề mục còn lại`: nobody sees numbers of paragraphs in Word. */
function relatedText(other: Finding['related'][number], locale: Language): string {
  const { words } = other.origin
  const place = placeText(other, locale)
  return `${words === null ? place : `${place}, “${words}”`}: ${other.texts[locale]}`
}

function basisLine({ basis }: Finding, locale: Language): readonly Line[] {
  if (!basis) return []
  const address = basis.url === null ? '' : ` ${basis.url}`
  const word = locale === 'vi' ? 'Căn cứ' : 'Basis'
  return [line(`${word}: ${basis.texts[locale]}.${address}`)]
}

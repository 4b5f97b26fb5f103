import type { Bound } from '../../bind/types.js'
import type { Work } from '../../model/types.js'
import { entryNumber } from '../../model/works/entry.js'
import { compileForm, holesOf } from '../../profile/check/line.js'
import type { Line } from '../../profile/types.js'
import type { Language, Texts } from '../../text/types.js'
import { bulleted, codeSpan, linkTo, prose } from './markdown.js'

const words = {
  en: {
    work: (n: number) => `Published work ${n}`,
    missing: 'Missing',
    open: 'Not given, and not required',
    form: 'Form',
    example: 'Example',
  },
  vi: {
    work: (n: number) => `Công trình số ${n}`,
    missing: 'Còn thiếu',
    open: 'Không ghi, cũng không bắt buộc',
    form: 'Cách ghi',
    example: 'Ví dụ',
  },
} as const

const holeNames: Readonly<Record<string, Texts>> = {
  authors: { en: 'Authors', vi: 'Tác giả' },
  year: { en: 'Year', vi: 'Năm' },
  title: { en: 'Title', vi: 'Tên công trình' },
  container: { en: 'Published in', vi: 'Nơi công bố' },
  publisher: { en: 'Publisher', vi: 'Nhà xuất bản' },
  issn: { en: 'ISSN', vi: 'ISSN' },
  isbn: { en: 'ISBN', vi: 'ISBN' },
  doi: { en: 'DOI', vi: 'DOI' },
  url: { en: 'Address', vi: 'Địa chỉ trang web' },
  issue: { en: 'Issue', vi: 'Số' },
  pages: { en: 'Pages', vi: 'Trang' },
}

/** What was read of an entry of the list of works, what its form has besides, and the form, as Markdown. */
export function workText(work: Work, bound: Bound, locale: Language): string {
  const { summary, profile, label, language } = bound
  const say = words[locale]
  const line = profile.lines[work.kind] ?? null
  const holes = line ? holesOf(compileForm(line.form)) : []
  const lacking = holes.filter((hole) => !work.holes[idOf(hole)])
  const missing = lacking.filter((hole) => !hole.endsWith('?'))
  const open = lacking.filter((hole) => hole.endsWith('?'))
  const names = (list: readonly string[]) =>
    list.map((hole) => prose(nameAndSign(idOf(hole), line, language, locale))).join('; ')
  const facts = [
    ...given(work, line, holes.map(idOf), locale),
    ...(missing.length > 0 ? [`${say.missing}: ${names(missing)}`] : []),
    ...(open.length > 0 ? [`${say.open}: ${names(open)}`] : []),
  ]
  const example = line?.example[language]
  return [
    `**${say.work(entryNumber(summary.works, work))}: ${prose(label(work.kind, locale))}**`,
    ...(facts.length > 0 ? [bulleted(facts)] : []),
    ...(line ? [`${say.form}: ${codeSpan(line.form)}`] : []),
    ...(example ? [`${say.example}: ${prose(example)}`] : []),
  ].join('\n\n')
}

/** What the entry says, in the order of its form; what the form does not know comes last. */
function given(
  { holes }: Work,
  line: Line | null,
  known: readonly string[],
  locale: Language,
): string[] {
  const others = Object.keys(holes).filter((hole) => !known.includes(hole))
  return [...known, ...others].flatMap((hole) => {
    const value = holes[hole]?.value
    if (!value) return []
    const name = nameOf(hole, locale)
    if (value.startsWith(`${name} `) || isSigned(value, line?.holes[hole])) return [prose(value)]
    return [`${prose(name)}: ${hole === 'url' ? linkTo(value) : prose(value)}`]
  })
}

/** "ISSN 2734-1186", "pp. 31–40": a number behind a sign of the profile says by itself what it is. */
function isSigned(value: string, signs: Line['holes'][string] | undefined): boolean {
  return Object.values(signs ?? {})
    .flat()
    .map((sign) => sign.split('{n}')[0] ?? '')
    .some((sign) => sign !== '' && value.startsWith(sign) && /^\d/u.test(value.slice(sign.length)))
}

/** "Pages (pp. …)", with the sign by which the profile knows such a thing. */
function nameAndSign(id: string, line: Line | null, language: Language, locale: Language): string {
  const name = nameOf(id, locale)
  const sign = line?.holes[id]?.[language]?.[0]?.replace('{n}', '…')
  return sign === undefined || sign.startsWith(name) ? name : `${name} (${sign})`
}

/** The id of a hole; one that may be left out ends in a question mark. */
function idOf(hole: string): string {
  return hole.replace('?', '')
}

function nameOf(hole: string, locale: Language): string {
  return holeNames[hole]?.[locale] ?? hole
}

import { PartRole } from '../../model/roles.js'
import type { Language, Texts } from '../../text/types.js'
import { pathIn, type Step } from '../derive/origin.js'
import { ownBasisId } from '../derive/own-basis.js'
import type { ProfileFile } from '../load/file.js'
import type { Layers } from '../load/load.js'
import { SHIPPED } from '../load/locate.js'
import type {
  RawLabels,
  RawPart,
  RawProfile,
  RawSourced,
  YamlPath,
  YamlPosition,
} from '../load/raw.js'
import { asPart, roleOfPart } from '../load/raw.js'

/** Something that is allowed but most likely a mistake. */
export interface Doubt {
  readonly at: YamlPosition
  readonly message: Texts
}

/** Letters that no English text has, whatever words it borrows. */
const VIETNAMESE = /[ăđơư\u1ea0-\u1ef9]/iu

/**
 * What in a profile's file is most likely a mistake: labels in the other language, parts that no heading can be found
 * for, values without effect, bases that nothing rests on, changes that name none. Only of what the file itself says.
 *
 * @param isShipped the file comes with the program
 */
export function doubtsOf({ merged, files }: Layers, isShipped: boolean): Doubt[] {
  const [file] = files
  if (!file) return []
  return [
    ...(isShipped ? [] : idDoubts(file)),
    ...labelDoubts(file),
    ...partDoubts(file, merged),
    ...basisDoubts(file, merged),
    ...roleDoubts(file, merged),
  ].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
}

function idDoubts(file: ProfileFile): Doubt[] {
  const { id } = file.raw
  if (!SHIPPED.includes(id)) return []
  return [
    {
      at: file.positionOf(['id']),
      message: {
        en: `A profile that comes with the program is called '${id}' too; reports could not tell them apart. Choose another id.`,
        vi: `Chương trình đã có sẵn một mẫu quy định mang mã '${id}', báo cáo sẽ không phân biệt được. Hãy chọn mã khác.`,
      },
    },
  ]
}

function labelDoubts(file: ProfileFile): Doubt[] {
  const all: [YamlPath, RawLabels | undefined][] = [
    ...Object.entries(file.raw.labels ?? {}).map(([id, labels]): [YamlPath, RawLabels] => [
      ['labels', id],
      labels,
    ]),
    ...Object.entries(file.raw.cover?.fields ?? {}).map(
      ([id, { labels }]): [YamlPath, RawLabels | undefined] => [
        ['cover', 'fields', id, 'labels'],
        labels,
      ],
    ),
  ]
  return all.flatMap(([path, labels]) =>
    (['en', 'vi'] as const).flatMap((language) =>
      (labels?.[language] ?? []).flatMap((label, index) => {
        const message = wrongLabel(label, language)
        return message ? [{ at: file.positionOf([...path, language, index]), message }] : []
      }),
    ),
  )
}

function wrongLabel(label: string, language: Language): Texts | null {
  if (!/\p{L}/u.test(label)) {
    return {
      en: `The label “${label}” is nothing but a number or marks, which no heading is known by; write its words.`,
      vi: `Tên gọi “${label}” chỉ gồm số hoặc dấu câu nên không nhận ra được đề mục nào; hãy ghi bằng chữ.`,
    }
  }
  if (language === 'vi' || !VIETNAMESE.test(label.normalize('NFC'))) return null
  return {
    en: `The label “${label}” stands under en and is Vietnamese; move it to vi.`,
    vi: `Tên gọi “${label}” là tiếng Việt nhưng đặt trong en; hãy chuyển sang vi.`,
  }
}

function partDoubts(file: ProfileFile, merged: RawProfile): Doubt[] {
  const languages = merged.languages ?? ['en', 'vi']
  const chapters = chapterIds(merged.parts ?? [])
  const walk = (parts: readonly (string | RawPart)[], path: YamlPath): Doubt[] =>
    parts.flatMap((written, index) => {
      const [part, here] = [asPart(written), [...path, index]]
      if (part.count === 0 || part.count === '0') return []
      const at = file.positionOf(typeof written === 'string' ? here : [...here, 'id'])
      const lacking = languages.filter((language) => !merged.labels?.[part.id]?.[language]?.length)
      const isLost = lacking.length > 0
      const idle = part.closing !== undefined && !chapters.includes(part.id)
      return [
        ...(isLost ? [{ at, message: withoutLabel(part.id, lacking) }] : []),
        ...(idle
          ? [
              {
                at: file.positionOfKey([...here, 'closing']),
                message: idleClosing(part.id, chapters),
              },
            ]
          : []),
        ...walk(part.parts ?? [], [...here, 'parts']),
      ]
    })
  return walk(file.raw.parts ?? [], ['parts'])
}

function withoutLabel(id: string, languages: readonly Language[]): Texts {
  const list = languages.join(', ')
  return {
    en: `The part '${id}' has no label in ${list}, so no heading can be found for it there; add labels: {${id}: {${languages[0]}: […]}}.`,
    vi: `Phần '${id}' chưa có tên gọi trong ${list} nên không nhận ra được đề mục nào; hãy thêm labels: {${id}: {${languages[0]}: […]}}.`,
  }
}

function chapterIds(parts: readonly (string | RawPart)[]): string[] {
  return parts.map(asPart).flatMap((part) => {
    const own = roleOfPart(part) === PartRole.chapter ? [part.id] : []
    return [...own, ...chapterIds(part.parts ?? [])]
  })
}

function idleClosing(id: string, chapters: readonly string[]): Texts {
  const [chapter = PartRole.chapter] = chapters
  return {
    en: `'closing' has no effect on '${id}': only chapters have conclusions of their own. Move it to the part '${chapter}'.`,
    vi: `'closing' không có tác dụng với '${id}': chỉ chương mới có phần kết luận riêng. Hãy chuyển sang phần '${chapter}'.`,
  }
}

/** A list at the top of a profile without a list of works most likely is that list, under another name. */
function roleDoubts(file: ProfileFile, merged: RawProfile): Doubt[] {
  const whole = (merged.parts ?? []).map(asPart)
  if (whole.some((part) => roleOfPart(part) === PartRole.works)) return []
  return (file.raw.parts ?? []).flatMap((written, index) => {
    const part = asPart(written)
    if (!part.list || roleOfPart(part) !== null) return []
    const at = file.positionOf(['parts', index, 'id'])
    return [{ at, message: withoutRole(part.id) }]
  })
}

function withoutRole(id: string): Texts {
  const { works } = PartRole
  return {
    en: `No part has the role '${works}', so no rule reads the list of published works. If '${id}' is that list, add role: ${works}.`,
    vi: `Chưa phần nào có vai trò '${works}' nên không quy tắc nào đọc danh mục công trình đã công bố. Nếu '${id}' là danh mục đó, hãy thêm role: ${works}.`,
  }
}

/** A value of the merged profile, or a thing with all its values, that rests on a basis. */
interface Resting {
  readonly steps: readonly Step[]
  /** The single value that does so; null for all values of the thing. */
  readonly value: string | null
  readonly basis: string
}

function basisDoubts(file: ProfileFile, merged: RawProfile): Doubt[] {
  const resting = restingIn(merged)
  const used = new Set(resting.map(({ basis }) => basis))
  const idle = Object.keys(file.raw.basis ?? {}).filter((id) => !used.has(id))
  const own = ownBasisId(file.raw)
  const sourceless = file.raw.basis?.[own] ? [] : resting.filter(({ basis }) => basis === own)
  return [
    ...idle.map((id) => ({ at: file.positionOfKey(['basis', id]), message: idleBasis(id) })),
    ...sourceless.map((one) => ({ at: positionOfResting(file, one), message: withoutSource(one) })),
  ]
}

function restingIn(merged: RawProfile): Resting[] {
  const { parts, numbering = {}, limits = {}, page = {}, cover } = merged
  const fields = Object.entries(cover?.fields ?? {})
  return [
    ...Object.entries({ numbering, limits, page }).flatMap(([key, one]) => of(one, [key])),
    ...fields.flatMap(([id, field]) => of(field, ['cover', 'fields', id])),
    ...ofParts(parts ?? [], []),
  ]
}

function ofParts(parts: readonly (string | RawPart)[], above: readonly Step[]): Resting[] {
  return parts.map(asPart).flatMap((part) => {
    const steps = [...above, 'parts', part.id]
    const list = part.list ? of(part.list, [...steps, 'list']) : []
    return [...of(part, steps), ...list, ...ofParts(part.parts ?? [], steps)]
  })
}

function of({ basis, bases }: RawSourced, steps: readonly Step[]): Resting[] {
  const single = Object.entries(bases ?? {}).map(([value, id]) => ({ steps, value, basis: id }))
  return basis === undefined ? single : [{ steps, value: null, basis }, ...single]
}

/** Where the file writes the value, or the thing that it belongs to. */
function positionOfResting(file: ProfileFile, { steps, value }: Resting): YamlPosition {
  const path = pathIn(file.raw, steps) ?? []
  return file.positionOf(value === null ? path : [...path, value])
}

function withoutSource({ steps, value }: Resting): Texts {
  const name = steps.filter((step) => step !== 'parts').join('.')
  return {
    en: `'${name}' ${value === null ? 'is asked for' : `has another '${value}' than the base`} and names no basis; findings will say that no source is named. Add \`basis\`${value === null ? '' : ` or \`bases: {${value}: …}\``}.`,
    vi: `'${name}' ${value === null ? 'được yêu cầu thêm' : `có '${value}' khác mẫu gốc`} nhưng chưa nêu căn cứ; thông báo sẽ ghi là chưa dẫn nguồn. Hãy thêm \`basis\`${value === null ? '' : ` hoặc \`bases: {${value}: …}\``}.`,
  }
}

function idleBasis(id: string): Texts {
  return {
    en: `Nothing rests on the basis '${id}'; name it where it holds, or take it out.`,
    vi: `Chưa có yêu cầu nào dựa vào căn cứ '${id}'; hãy ghi mã này ở nơi áp dụng hoặc bỏ căn cứ đi.`,
  }
}

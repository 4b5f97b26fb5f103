import { nouns } from '../../../model/cover/nouns.js'
import type { FieldRole } from '../../../model/roles.js'
import { short } from '../../../text/messages.js'
import type { Texts } from '../../../text/types.js'
import type { Uncertain } from '../../../write/markdown/import/markdown.js'

/** The note stays short. */
const MAX_NAMED_LINES = 3

/** What a person should look at after an import, in one line. */
export function uncertainText(uncertain: Uncertain): Texts {
  switch (uncertain.kind) {
    case 'several':
      return several(uncertain.field, uncertain.values)
    case 'absent':
      return {
        en: `Not found on the cover: ${uncertain.fields.map(({ en }) => en).join('; ')}.`,
        vi: `Không tìm thấy trên bìa: ${uncertain.fields.map(({ vi }) => vi).join('; ')}.`,
      }
    case 'left-out':
      return leftOut(uncertain.lines)
    case 'differs':
      return {
        en: `Line ${uncertain.line} of the import is not read exactly as in the original; compare tomtat check of both.`,
        vi: `Dòng ${uncertain.line} của bản nhập không được hiểu hoàn toàn như trong bản gốc; hãy so sánh kết quả tomtat check của hai tệp.`,
      }
  }
}

function several(field: FieldRole, values: readonly string[]): Texts {
  const { name } = nouns[field]
  const [taken = '', ...others] = values.map((value) => `“${short(value)}”`)
  return {
    en: `The cover gives the ${name.en} in ${values.length} ways; ${taken} was taken, not ${others.join(', ')}.`,
    vi: `Trên bìa, ${name.vi} được ghi theo ${values.length} cách; đã lấy ${taken}, không lấy ${others.join(', ')}.`,
  }
}

function leftOut(lines: readonly string[]): Texts {
  const list = lines
    .slice(0, MAX_NAMED_LINES)
    .map((line) => `“${short(line)}”`)
    .join(', ')
  const more = lines.length - MAX_NAMED_LINES
  return {
    en: `Left out, for it is no field of the cover: ${list}${more > 0 ? ` and ${more} more` : ''}.`,
    vi: `Đã bỏ vì không phải thông tin của bìa: ${list}${more > 0 ? ` và ${more} dòng khác` : ''}.`,
  }
}

import { stopped } from '../../../files/interruption.js'
import type { FileReport } from '../../../lint/types.js'
import { counted, verdictText } from '../../../report/words.js'
import { shown } from '../../../text/messages.js'
import type { Language, Texts } from '../../../text/types.js'

/** Files that are named in a list of those that were passed over. */
const MAX_LISTED_FILES = 20

export function writtenText(output: string, report: FileReport, locale: Language): string {
  const wrote = locale === 'vi' ? 'Đã ghi' : 'Wrote'
  return `${wrote} ${shown(output)}. ${verdictText(report, locale)}\n`
}

/** Which files hold no comments; empty where there are none. */
export function passedOverText(files: readonly string[], locale: Language): string {
  if (files.length === 0) return ''
  const list = files.slice(0, MAX_LISTED_FILES).map(shown).join(', ')
  const more = files.length - MAX_LISTED_FILES
  if (locale === 'vi') {
    return `Bỏ qua vì không phải tệp Word: ${list}${more > 0 ? ` và ${more} tệp khác` : ''}.\n`
  }
  return `Passed over, for they are no Word files: ${list}${more > 0 ? ` and ${more} more` : ''}.\n`
}

export function signedText(output: string): Texts {
  return {
    en: `${output}: the file has a digital signature, which does not hold for the copy with comments. The original is unchanged.`,
    vi: `${output}: tệp có chữ ký số, chữ ký này không còn hiệu lực đối với bản có nhận xét. Tệp gốc được giữ nguyên.`,
  }
}

export function stoppedText(count: number): Texts {
  if (count === 0) return stopped
  return {
    en: `Stopped after ${counted(count, 'file', 'en')}.`,
    vi: `Đã dừng sau ${count} tệp.`,
  }
}

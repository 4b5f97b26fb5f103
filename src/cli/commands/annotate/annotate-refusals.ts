import type { RunProblem } from '../../../read/types.js'
import type { Texts } from '../../../text/types.js'
import { shellWord, UsageError } from '../../shared/usage.js'

export function nothingNamed(): UsageError {
  return new UsageError({
    en: 'Name the Word files, folders or globs to comment, for example: tomtat annotate summary.docx -o commented.docx',
    vi: 'Hãy nêu tệp Word, thư mục hoặc mẫu tên cần ghi nhận xét, ví dụ: tomtat annotate tom-tat.docx -o co-nhan-xet.docx',
  })
}

export function folderWanted(): UsageError {
  return new UsageError({
    en: 'Name a folder for the copies with -o, for example: tomtat annotate submissions/ -o annotated/',
    vi: 'Hãy dùng -o để nêu thư mục chứa các bản có nhận xét, ví dụ: tomtat annotate ban-nop/ -o co-nhan-xet/',
  })
}

export function oneOutputOnly(output: string): UsageError {
  return new UsageError({
    en: `${output} is one file, and there may be several copies; name a folder with -o.`,
    vi: `${output} là một tệp, trong khi có thể có nhiều bản cần ghi; hãy dùng -o để nêu một thư mục.`,
  })
}

export function otherExtension(output: string, extension: string): UsageError {
  return new UsageError({
    en: `The copy keeps its kind: give ${output} the extension ${extension}.`,
    vi: `Bản có nhận xét giữ nguyên loại tệp: hãy đặt đuôi ${extension} cho ${output}.`,
  })
}

export function ownInput(output: string): UsageError {
  return new UsageError({
    en: `${output} is a file to be commented, and that stays as it is; nothing was written. Name another place with -o.`,
    vi: `${output} chính là tệp cần ghi nhận xét và phải được giữ nguyên; chưa ghi gì. Hãy dùng -o để nêu nơi khác.`,
  })
}

export function isThere(output: string): UsageError {
  return new UsageError({
    en: `${output} is there already; nothing was written. Name another place with -o, or overwrite it with --force.`,
    vi: `Đã có ${output}; chưa ghi gì. Hãy dùng -o để nêu nơi khác, hoặc dùng --force để ghi đè.`,
  })
}

export function onlyWord(file: string): RunProblem {
  return refusal(file, {
    en: `Only Word files hold comments; for this one see: tomtat check ${shellWord(file)}`,
    vi: `Chỉ tệp Word mới chứa được nhận xét; với tệp này hãy dùng: tomtat check ${shellWord(file)}`,
  })
}

export function noWordFile(input: string): RunProblem {
  return refusal(input, {
    en: `No Word file (.docx, .docm, .dotx, .dotm) is here; other files are checked with: tomtat check ${shellWord(input)}`,
    vi: `Ở đây không có tệp Word (.docx, .docm, .dotx, .dotm); các tệp khác được kiểm tra bằng lệnh: tomtat check ${shellWord(input)}`,
  })
}

function refusal(path: string, message: Texts): RunProblem {
  return { path, code: 'unsupported', message }
}

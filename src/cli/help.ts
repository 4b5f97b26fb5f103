import type { Language } from '../model/types.js'

const en = {
  about: 'Checks summaries of doctoral dissertations against the profile of an institution.',
  version: 'print the version',
  help: 'print help',
  command: 'command',
  none: 'none',
  profile: 'name or path of the profile (default: front matter, tomtat.yml, ajc)',
  locale: 'language of the messages: en or vi',
  title: (text: string) => text,
  check: {
    usage: '[options] <files, folders or globs…>',
    about:
      'Check summaries. Status 0: nothing at or above --fail-on, 1: findings at or above it, 2: something could not be run.',
    files: 'files, folders or globs; - for standard input',
    format: 'form of the report: text or json',
    failOn: 'least level that makes the status 1: error, warning or info',
    rule: 'level of a rule: error, warning, info or off; may be repeated',
    quiet: 'list only errors in the text report; all findings still count',
    color: 'colour the report',
    noColor: 'do not colour the report',
    stdin: 'name that standard input has in the report; it finds tomtat.yml',
    examples: `
Examples:
  tomtat check summary.en.md
  tomtat check drafts/ "archive/*.txt" --profile hcma
  tomtat check summary.vi.md --locale vi --rule headings-case=off --fail-on warning
  tomtat check - --stdin-filename summary.en.md --format json < summary.en.md
`,
  },
  create: {
    usage: '[options] <folder>',
    profile: 'name or path of the profile (default: ajc)',
    about: 'Write the skeleton of a summary.',
    folder: 'folder for summary.<language>.md; made where it is missing',
    yes: 'ask nothing',
    languages: 'languages, separated by commas (default: all of the profile)',
    chapters: 'number of chapters (default: what the profile asks for)',
    force: 'overwrite files that are there',
    examples: `
Examples:
  tomtat new my-summary --yes
  tomtat new my-summary --yes --profile base --languages vi --chapters 3
`,
  },
}

type Words = typeof en

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Options:': 'Tùy chọn:',
  'Arguments:': 'Đối số:',
  'Commands:': 'Các lệnh:',
}

const vi: Words = {
  about: 'Kiểm tra bản tóm tắt luận án tiến sĩ theo mẫu quy định của cơ sở đào tạo.',
  version: 'in số phiên bản',
  help: 'in phần trợ giúp',
  command: 'lệnh',
  none: 'không có',
  profile: 'tên hoặc đường dẫn của mẫu quy định (mặc định: phần khai báo đầu tệp, tomtat.yml, ajc)',
  locale: 'ngôn ngữ của thông báo: en hoặc vi',
  title: (text) => titles[text] ?? text,
  check: {
    usage: '[tùy chọn] <tệp, thư mục hoặc mẫu tên…>',
    about:
      'Kiểm tra bản tóm tắt. Mã 0: không có phát hiện, 1: có phát hiện, 2: có việc không chạy được.',
    files: 'tệp, thư mục hoặc mẫu tên; - là đầu vào chuẩn',
    format: 'dạng báo cáo: text hoặc json',
    failOn: 'mức thấp nhất khiến mã kết thúc là 1: error, warning hoặc info',
    rule: 'mức của một quy tắc: error, warning, info hoặc off; có thể lặp lại',
    quiet: 'báo cáo văn bản chỉ liệt kê lỗi; mọi phát hiện vẫn được tính',
    color: 'tô màu báo cáo',
    noColor: 'không tô màu báo cáo',
    stdin: 'tên của đầu vào chuẩn trong báo cáo; dùng để tìm tomtat.yml',
    examples: `
Ví dụ:
  tomtat check summary.vi.md
  tomtat check ban-thao/ "luu-tru/*.txt" --profile hcma
  tomtat check summary.vi.md --locale vi --rule headings-case=off --fail-on warning
  tomtat check - --stdin-filename summary.vi.md --format json < summary.vi.md
`,
  },
  create: {
    usage: '[tùy chọn] <thư mục>',
    profile: 'tên hoặc đường dẫn của mẫu quy định (mặc định: ajc)',
    about: 'Tạo khung của bản tóm tắt.',
    folder: 'thư mục chứa summary.<ngôn ngữ>.md; được tạo nếu chưa có',
    yes: 'không hỏi gì',
    languages: 'các ngôn ngữ, cách nhau bằng dấu phẩy (mặc định: mọi ngôn ngữ của mẫu)',
    chapters: 'số chương (mặc định: theo mẫu)',
    force: 'ghi đè tệp đã có',
    examples: `
Ví dụ:
  tomtat new ban-tom-tat --yes
  tomtat new ban-tom-tat --yes --profile base --languages vi --chapters 3
`,
  },
}

/** Words of the help, in one language. */
export function words(locale: Language): Words {
  return locale === 'vi' ? vi : en
}

import type { Language, Texts } from '../../text/types.js'
import type { Outcome } from './output.js'

/** What commander hands over for the options of a command, by their long names in camel case. */
export type Flags = Readonly<Record<string, unknown>>

export interface CommandOption {
  /** As commander writes it: `--profile <name>`. */
  readonly flags: string
  readonly about: Texts
  readonly default?: string
  /** May be given several times; the flag is a list then. */
  readonly repeat?: boolean
  /** As `repeat`, and it matters before which other such option it stands; the flag is a list of `Given`. */
  readonly ordered?: boolean
  /** Not listed in the help: another option mentions it. */
  readonly hidden?: boolean
}

/** A value, and its place among the values of all ordered options of the command line. */
export interface Given {
  readonly value: string
  readonly at: number
}

/** The words of a command's help in one language. */
interface CommandWords {
  /** What follows the name: `[options] <folder>`. */
  readonly usage: string
  readonly about: string
  /** Command lines, one a line. */
  readonly examples?: readonly string[]
}

/**
 * A command as the command line knows it: its words and options. Its code is loaded when it runs, so that no
 * command pays for another.
 */
export interface Command {
  readonly name: string
  readonly words: Readonly<Record<Language, CommandWords>>
  /** As commander writes it: `<folder>`, `[files...]`; all are handed over as one list. */
  readonly argument?: { readonly name: string; readonly about: Texts }
  readonly options: readonly CommandOption[]
  /** Commands below this one (`tomtat profile show`); such a command does not run by itself. */
  readonly commands?: readonly Command[]
  readonly run?: (args: readonly string[], flags: never) => Promise<Outcome>
}

export const localeOption: CommandOption = {
  flags: '--locale <language>',
  about: {
    en: 'language of the messages: en or vi',
    vi: 'ngôn ngữ của thông báo: en hoặc vi',
  },
}

export const profileOption: CommandOption = {
  flags: '--profile <name>',
  about: {
    en: 'name or path of the profile (default: front matter, tomtat.yml, ajc)',
    vi: 'tên hoặc đường dẫn của mẫu quy định (mặc định: phần khai báo đầu tệp, tomtat.yml, ajc)',
  },
}

export const phaseOption: CommandOption = {
  flags: '--phase <phase>',
  about: {
    en: 'how far the summary is: draft, submission (default) or final',
    vi: 'giai đoạn của bản tóm tắt: draft (bản thảo), submission (bản nộp, mặc định) hoặc final (bản in chính thức)',
  },
}

export const dateOption: CommandOption = {
  flags: '--date <date>',
  about: {
    en: 'version of the profile: the one in force in this year, month or day (default: the year on the cover)',
    vi: 'phiên bản của mẫu quy định: phiên bản có hiệu lực vào năm, tháng hoặc ngày này (mặc định: năm ghi trên bìa)',
  },
}

export const ruleOption: CommandOption = {
  flags: '--rule <id=level>',
  about: {
    en: 'level of a rule: error, warning, info or off; may be repeated',
    vi: 'mức của một quy tắc: error, warning, info hoặc off; có thể lặp lại',
  },
  repeat: true,
}

/** The file whose settings are asked for; else those of the working directory. */
export const fileOption: CommandOption = {
  flags: '--file <summary>',
  about: {
    en: 'summary whose profile and tomtat.yml hold (default: the tomtat.yml of this folder)',
    vi: 'bản tóm tắt có mẫu quy định và tomtat.yml cần áp dụng (mặc định: tomtat.yml của thư mục này)',
  },
}

export const failOnOption: CommandOption = {
  flags: '--fail-on <level>',
  about: {
    en: 'least level that makes the status 1: error, warning or info',
    vi: 'mức thấp nhất khiến mã kết thúc là 1: error, warning hoặc info',
  },
  default: 'error',
}

export const quietOption: CommandOption = {
  flags: '--quiet',
  about: {
    en: 'list only errors in the text report; all findings still count',
    vi: 'báo cáo văn bản chỉ liệt kê lỗi; mọi phát hiện vẫn được tính',
  },
}

/** How a run over many files goes about its work. */
export const workingOptions: readonly CommandOption[] = [
  {
    flags: '--jobs <number>',
    about: {
      en: 'files that are checked at the same time (default: as many as pay)',
      vi: 'số tệp kiểm tra cùng lúc (mặc định: tùy số tệp và số nhân)',
    },
  },
  {
    flags: '--cache',
    about: {
      en: 'remember what became of each file in .tomtat-cache, and check only what has changed',
      vi: 'ghi nhớ kết quả từng tệp trong .tomtat-cache và chỉ kiểm tra những tệp đã thay đổi',
    },
  },
  {
    flags: '--cache-location <folder>',
    about: {
      en: 'folder for the cache; implies --cache',
      vi: 'thư mục lưu bộ nhớ đệm; đã bao hàm --cache',
    },
  },
]

/** `--color` and `--no-color`. */
export const colorOptions: readonly CommandOption[] = [
  { flags: '--color', about: { en: 'colour the output', vi: 'tô màu kết quả' } },
  { flags: '--no-color', about: { en: 'do not colour the output', vi: 'không tô màu kết quả' } },
]

/** `--format` and `--output` of commands that make several reports at once. */
export function outputOptions(words: readonly string[]): readonly CommandOption[] {
  return [
    {
      flags: '--format <format>',
      about: {
        en: `form of the report: ${listed(words, 'or')}; may be repeated`,
        vi: `dạng báo cáo: ${listed(words, 'hoặc')}; có thể lặp lại`,
      },
      ordered: true,
      default: words[0] ?? '',
    },
    {
      flags: '-o, --output <file>',
      about: {
        en: 'file for the report whose --format stands before it; - for standard output',
        vi: 'tệp ghi báo cáo có --format đứng ngay trước; - là đầu ra chuẩn',
      },
      ordered: true,
      default: '-',
    },
  ]
}

/** `--format`, with the words a command takes. */
export function formatOption(words: readonly string[]): CommandOption {
  return {
    flags: '--format <format>',
    about: {
      en: `form of the output: ${listed(words, 'or')}`,
      vi: `dạng kết quả: ${listed(words, 'hoặc')}`,
    },
    default: words[0] ?? '',
  }
}

function listed(words: readonly string[], or: string): string {
  return `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1) ?? ''}`
}

import { formatNames } from '../../../report/formats.js'
import {
  type Command,
  colorOptions,
  dateOption,
  failOnOption,
  localeOption,
  outputOptions,
  phaseOption,
  profileOption,
  quietOption,
  ruleOption,
  workingOptions,
} from '../../shared/command.js'
import type { CheckFlags } from './check-options.js'

export const checkCommand: Command = {
  name: 'check',
  words: {
    en: {
      usage: '[options] <files, folders or globs…>',
      about:
        'Check summaries. Status 0: nothing at or above --fail-on, 1: findings at or above it, 2: something could not be run.',
      examples: [
        'tomtat check summary.en.md',
        'tomtat check drafts/ "archive/*.txt" --profile hcma',
        'tomtat check summary.vi.md --locale vi --rule headings-case=off --fail-on warning',
        'tomtat check submissions/ --cache --format html --output verdicts.html --format csv --output findings.csv',
        'tomtat check - --stdin-filename summary.en.md --format json < summary.en.md',
      ],
    },
    vi: {
      usage: '[tùy chọn] <tệp, thư mục hoặc mẫu tên…>',
      about:
        'Kiểm tra bản tóm tắt. Mã 0: không có phát hiện nào từ mức của --fail-on trở lên, 1: có phát hiện như vậy, 2: có việc không chạy được.',
      examples: [
        'tomtat check summary.vi.md',
        'tomtat check ban-thao/ "luu-tru/*.txt" --profile hcma',
        'tomtat check summary.vi.md --locale vi --rule headings-case=off --fail-on warning',
        'tomtat check ban-nop/ --cache --format html --output ket-luan.html --format csv --output phat-hien.csv',
        'tomtat check - --stdin-filename summary.vi.md --format json < summary.vi.md',
      ],
    },
  },
  argument: {
    name: '[files...]',
    about: {
      en: 'files, folders or globs; - for standard input',
      vi: 'tệp, thư mục hoặc mẫu tên; - là đầu vào chuẩn',
    },
  },
  options: [
    profileOption,
    dateOption,
    phaseOption,
    localeOption,
    ...outputOptions(formatNames),
    failOnOption,
    ruleOption,
    quietOption,
    {
      flags: '--report-suppressed',
      about: {
        en: 'list also what comments in the files silence, with their reasons',
        vi: 'liệt kê cả những phát hiện bị chú thích trong tệp tắt đi, kèm lý do',
      },
    },
    {
      flags: '--baseline <file>',
      about: {
        en: 'report only findings that this file does not know; where there is no such file, it is made of the findings of today',
        vi: 'chỉ báo những phát hiện chưa có trong tệp mốc này; nếu chưa có tệp, ghi lại các phát hiện hiện nay',
      },
    },
    {
      flags: '--update-baseline',
      about: {
        en: 'write the baseline anew',
        vi: 'ghi lại tệp mốc',
      },
    },
    {
      flags: '--watch',
      about: {
        en: 'check again whenever a file, tomtat.yml or a profile changes',
        vi: 'kiểm tra lại mỗi khi tệp, tomtat.yml hoặc mẫu quy định thay đổi',
      },
    },
    ...workingOptions,
    {
      flags: '--shard <part>',
      about: {
        en: 'check one part of the files, such as 2/8; tomtat merge puts the JSON reports of all parts together',
        vi: 'chỉ kiểm tra một phần số tệp, ví dụ 2/8; lệnh tomtat merge gộp báo cáo JSON của các phần',
      },
    },
    ...colorOptions,
    {
      flags: '--stdin-filename <path>',
      about: {
        en: 'name that standard input has in the report; it finds tomtat.yml',
        vi: 'tên của đầu vào chuẩn trong báo cáo; dùng để tìm tomtat.yml',
      },
    },
  ],
  run: async (files, flags: CheckFlags) => (await import('./check.js')).check(files, flags),
}

import type { CheckFlags } from '../check-options.js'
import {
  type Command,
  colorOptions,
  formatOption,
  localeOption,
  phaseOption,
  profileOption,
  ruleOption,
} from '../command.js'

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
        'tomtat check - --stdin-filename summary.en.md --format json < summary.en.md',
      ],
    },
    vi: {
      usage: '[tùy chọn] <tệp, thư mục hoặc mẫu tên…>',
      about:
        'Kiểm tra bản tóm tắt. Mã 0: không có phát hiện, 1: có phát hiện, 2: có việc không chạy được.',
      examples: [
        'tomtat check summary.vi.md',
        'tomtat check ban-thao/ "luu-tru/*.txt" --profile hcma',
        'tomtat check summary.vi.md --locale vi --rule headings-case=off --fail-on warning',
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
    phaseOption,
    localeOption,
    formatOption(['text', 'json']),
    {
      flags: '--fail-on <level>',
      about: {
        en: 'least level that makes the status 1: error, warning or info',
        vi: 'mức thấp nhất khiến mã kết thúc là 1: error, warning hoặc info',
      },
      default: 'error',
    },
    ruleOption,
    {
      flags: '--quiet',
      about: {
        en: 'list only errors in the text report; all findings still count',
        vi: 'báo cáo văn bản chỉ liệt kê lỗi; mọi phát hiện vẫn được tính',
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
  run: async (files, flags: CheckFlags) => (await import('../check.js')).check(files, flags),
}

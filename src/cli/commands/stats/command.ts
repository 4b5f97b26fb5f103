import {
  type Command,
  dateOption,
  formatOption,
  localeOption,
  phaseOption,
  profileOption,
  ruleOption,
  workingOptions,
} from '../../shared/command.js'
import type { StatsFlags } from './stats.js'

export const statsCommand: Command = {
  name: 'stats',
  words: {
    en: {
      usage: '[options] <files, folders or globs…>',
      about:
        'Say which defects are frequent across submissions, by institution and year. Status 0: counted, whatever was found; 2: something could not be run.',
      examples: [
        'tomtat stats submissions/',
        'tomtat stats "archive/**/*.pdf" --profile hcma --format json',
        'tomtat stats submissions/ --format svg -o defects.svg',
      ],
    },
    vi: {
      usage: '[tùy chọn] <tệp, thư mục hoặc mẫu tên…>',
      about:
        'Thống kê sai sót thường gặp trong các bản tóm tắt đã nộp, theo cơ sở đào tạo và theo năm. Mã 0: đã thống kê, dù có phát hiện hay không; 2: có việc không chạy được.',
      examples: [
        'tomtat stats ban-nop/',
        'tomtat stats "luu-tru/**/*.pdf" --profile hcma --format json',
        'tomtat stats ban-nop/ --format svg -o thong-ke.svg',
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
    {
      flags: '-o, --output <file>',
      about: {
        en: 'file to write; else standard output',
        vi: 'tệp cần ghi; nếu không có thì ghi ra đầu ra chuẩn',
      },
    },
    {
      flags: '--force',
      about: { en: 'overwrite the file that is there', vi: 'ghi đè tệp đã có' },
    },
    profileOption,
    dateOption,
    phaseOption,
    localeOption,
    formatOption(['text', 'json', 'svg']),
    ruleOption,
    ...workingOptions,
  ],
  run: async (files, flags: StatsFlags) => (await import('./stats.js')).stats(files, flags),
}

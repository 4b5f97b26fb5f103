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
import type { MemoFlags } from './memo.js'

export const memoCommand: Command = {
  name: 'memo',
  words: {
    en: {
      usage: '[options] <files, folders or globs…>',
      about:
        'Write for each candidate what to mend before the next submission: a page for what is usual, by part, most serious first. Status 0: written, whatever was found; 2: something could not be run.',
      examples: [
        'tomtat memo summary.en.docx',
        'tomtat memo submissions/ --format html -o memos/',
        'tomtat memo "submissions/**/*.pdf" --profile hcma --locale vi -o memos.md',
      ],
    },
    vi: {
      usage: '[tùy chọn] <tệp, thư mục hoặc mẫu tên…>',
      about:
        'Lập phiếu cho từng nghiên cứu sinh: những điểm cần sửa trước lần nộp tiếp theo, thường gói gọn trong một trang, xếp theo từng phần, điểm nghiêm trọng trước. Mã 0: đã lập phiếu, dù có phát hiện hay không; 2: có việc không chạy được.',
      examples: [
        'tomtat memo tom-tat.docx',
        'tomtat memo ban-nop/ --format html -o phieu/',
        'tomtat memo "ban-nop/**/*.pdf" --profile hcma --locale vi -o phieu.md',
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
      flags: '-o, --output <path>',
      about: {
        en: 'a folder (memos/) for one file a candidate, or one file for all; else standard output',
        vi: 'thư mục (phieu/) để ghi mỗi nghiên cứu sinh một tệp, hoặc một tệp cho tất cả; nếu không có thì ghi ra đầu ra chuẩn',
      },
    },
    {
      flags: '--force',
      about: { en: 'overwrite the files that are there', vi: 'ghi đè các tệp đã có' },
    },
    profileOption,
    dateOption,
    phaseOption,
    localeOption,
    formatOption(['markdown', 'html']),
    ruleOption,
    ...workingOptions,
  ],
  run: async (files, flags: MemoFlags) => (await import('./memo.js')).memo(files, flags),
}

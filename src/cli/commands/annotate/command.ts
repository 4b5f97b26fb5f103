import {
  type Command,
  dateOption,
  localeOption,
  phaseOption,
  profileOption,
  ruleOption,
} from '../../shared/command.js'
import type { AnnotateFlags } from './annotate.js'

export const annotateCommand: Command = {
  name: 'annotate',
  words: {
    en: {
      usage: '[options] <files, folders or globs…>',
      about:
        'Write copies of Word files with the findings as comments at their paragraphs, and a first comment with the verdict. Nothing else changes; comments of an earlier run are replaced. Status 0: all copies were written, 2: something could not be read or written.',
      examples: [
        'tomtat annotate summary.docx -o commented.docx',
        'tomtat annotate submissions/ -o annotated/ --locale vi',
        'tomtat annotate "submissions/**/*.docx" -o annotated/ --force',
      ],
    },
    vi: {
      usage: '[tùy chọn] <tệp, thư mục hoặc mẫu tên…>',
      about:
        'Ghi bản sao của tệp Word, trong đó mỗi phát hiện là một nhận xét đặt tại đoạn liên quan, nhận xét đầu tiên nêu kết luận. Phần còn lại giữ nguyên; nhận xét của lần chạy trước được thay thế. Mã 0: đã ghi đủ các bản, 2: có tệp không đọc hoặc không ghi được.',
      examples: [
        'tomtat annotate tom-tat.docx -o co-nhan-xet.docx',
        'tomtat annotate ban-nop/ -o co-nhan-xet/ --locale vi',
        'tomtat annotate "ban-nop/**/*.docx" -o co-nhan-xet/ --force',
      ],
    },
  },
  argument: {
    name: '[files...]',
    about: {
      en: 'Word files, folders or globs; other kinds of files in folders are passed over',
      vi: 'tệp Word, thư mục hoặc mẫu tên; các loại tệp khác trong thư mục được bỏ qua',
    },
  },
  options: [
    {
      flags: '-o, --output <file>',
      about: {
        en: 'file to write, or a folder, which several files need (default: <name>.annotated.docx beside the file)',
        vi: 'tệp cần ghi, hoặc thư mục khi có nhiều tệp (mặc định: <tên>.annotated.docx cạnh tệp gốc)',
      },
    },
    {
      flags: '--force',
      about: { en: 'overwrite copies that are there', vi: 'ghi đè các bản đã có' },
    },
    profileOption,
    dateOption,
    phaseOption,
    localeOption,
    ruleOption,
  ],
  run: async (files, flags: AnnotateFlags) =>
    (await import('./annotate.js')).annotateFiles(files, flags),
}

import { type Command, localeOption, profileOption } from '../../shared/command.js'
import type { ImportFlags } from './import.js'

export const importCommand: Command = {
  name: 'import',
  words: {
    en: {
      usage: '[options] <file>',
      about:
        'Write what was read of a summary as Markdown with front matter; pictures of a Word file are put beside it. Nothing is corrected: check finds the same. Status 1: the file is no summary.',
      examples: [
        'tomtat import summary.docx -o summary.en.md',
        'tomtat import summary.pdf -o drafts/',
        'tomtat import summary.txt --profile hcma > summary.md',
      ],
    },
    vi: {
      usage: '[tùy chọn] <tệp>',
      about:
        'Ghi lại nội dung đọc được của bản tóm tắt thành tệp Markdown có phần khai báo đầu tệp; hình trong tệp Word được ghi bên cạnh. Không sửa gì: lệnh check cho cùng kết quả. Mã 1: tệp không phải là bản tóm tắt.',
      examples: [
        'tomtat import tom-tat.docx -o summary.vi.md',
        'tomtat import tom-tat.pdf -o ban-thao/',
        'tomtat import tom-tat.txt --profile hcma > summary.md',
      ],
    },
  },
  argument: {
    name: '<file>',
    about: {
      en: 'summary as Word, PDF, plain text or Markdown; - for standard input',
      vi: 'bản tóm tắt dạng Word, PDF, văn bản thuần hoặc Markdown; - là đầu vào chuẩn',
    },
  },
  options: [
    {
      flags: '-o, --output <file>',
      about: {
        en: 'file to write, or a folder for <name>.md; else standard output',
        vi: 'tệp cần ghi, hoặc thư mục để ghi <tên>.md; nếu không có thì ghi ra đầu ra chuẩn',
      },
    },
    {
      flags: '--force',
      about: { en: 'overwrite the file that is there', vi: 'ghi đè tệp đã có' },
    },
    profileOption,
    localeOption,
    {
      flags: '--stdin-filename <path>',
      about: {
        en: 'name of standard input; its extension says what kind of file that is',
        vi: 'tên của đầu vào chuẩn; đuôi tên cho biết đó là loại tệp nào',
      },
    },
  ],
  run: async ([file = ''], flags: ImportFlags) =>
    (await import('./import.js')).importSummary(file, flags),
}

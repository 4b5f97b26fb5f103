import {
  type Command,
  localeOption,
  phaseOption,
  profileOption,
  ruleOption,
} from '../../shared/command.js'
import type { FixFlags } from './fix-options.js'

export const fixCommand: Command = {
  name: 'fix',
  words: {
    en: {
      usage: '[options] <files, folders or globs…>',
      about:
        'Mend what can be mended without doubt in Markdown summaries; nothing else in the files changes. Status 0: no error is left, 1: errors are left, 2: something could not be run.',
      examples: [
        'tomtat fix summary.en.md --dry-run',
        'tomtat fix drafts/',
        'tomtat fix summary.en.md --suggest',
        'tomtat fix summary.en.md --only numbering-sequence --only works-numbering',
        'tomtat fix - --stdin-filename summary.en.md < summary.en.md > fixed.md',
      ],
    },
    vi: {
      usage: '[tùy chọn] <tệp, thư mục hoặc mẫu tên…>',
      about:
        'Tự sửa những lỗi chắc chắn trong bản tóm tắt dạng Markdown; phần còn lại của tệp giữ nguyên. Mã 0: không còn lỗi, 1: còn lỗi, 2: có việc không chạy được.',
      examples: [
        'tomtat fix summary.vi.md --dry-run',
        'tomtat fix ban-thao/',
        'tomtat fix summary.vi.md --suggest',
        'tomtat fix summary.vi.md --only numbering-sequence --only works-numbering',
        'tomtat fix - --stdin-filename summary.vi.md < summary.vi.md > da-sua.md',
      ],
    },
  },
  argument: {
    name: '[files...]',
    about: {
      en: 'files (.md, .markdown), folders or globs; - for standard input, then the fixed text goes to standard output',
      vi: 'tệp (.md, .markdown), thư mục hoặc mẫu tên; - là đầu vào chuẩn, khi đó văn bản đã sửa được ghi ra đầu ra chuẩn',
    },
  },
  options: [
    {
      flags: '--dry-run',
      about: {
        en: 'write nothing; print the changes as a unified diff',
        vi: 'không ghi tệp, chỉ in các thay đổi dưới dạng unified diff',
      },
    },
    {
      flags: '--suggest',
      about: {
        en: 'offer the suggestions too, one by one; with --dry-run show them in the diff',
        vi: 'hỏi thêm về từng đề xuất sửa; cùng với --dry-run thì hiện các đề xuất trong diff',
      },
    },
    {
      flags: '--only <rule>',
      about: {
        en: 'limit the fixes to findings of this rule; may be repeated',
        vi: 'giới hạn việc sửa ở phát hiện của quy tắc này; có thể lặp lại',
      },
      repeat: true,
    },
    ruleOption,
    profileOption,
    phaseOption,
    localeOption,
    {
      flags: '--stdin-filename <path>',
      about: {
        en: 'name that standard input has in messages; it finds tomtat.yml',
        vi: 'tên của đầu vào chuẩn trong thông báo; dùng để tìm tomtat.yml',
      },
    },
  ],
  run: async (files, flags: FixFlags) => (await import('./fix.js')).fix(files, flags),
}

import {
  type Command,
  colorOptions,
  dateOption,
  formatOption,
  localeOption,
  profileOption,
} from '../../shared/command.js'
import type { OutlineFlags } from './outline.js'

export const outlineCommand: Command = {
  name: 'outline',
  words: {
    en: {
      usage: '[options] <files, folders or globs…>',
      about: 'Show the tree of parts and sections with their words, and what is missing.',
      examples: [
        'tomtat outline summary.en.md',
        'tomtat outline summary.en.md summary.vi.md --format json',
      ],
    },
    vi: {
      usage: '[tùy chọn] <tệp, thư mục hoặc mẫu tên…>',
      about: 'Hiển thị dàn ý: các phần, mục kèm số từ, và những phần còn thiếu.',
      examples: [
        'tomtat outline summary.vi.md',
        'tomtat outline summary.vi.md summary.en.md --format json',
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
    localeOption,
    formatOption(['text', 'json']),
    ...colorOptions,
  ],
  run: async (files, flags: OutlineFlags) => (await import('./outline.js')).outline(files, flags),
}

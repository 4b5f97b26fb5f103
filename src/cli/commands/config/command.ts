import {
  type Command,
  colorOptions,
  dateOption,
  formatOption,
  localeOption,
  phaseOption,
  profileOption,
  ruleOption,
} from '../../shared/command.js'
import type { ConfigFlags } from './config.js'

const show: Command = {
  name: 'show',
  words: {
    en: {
      usage: '[options] [file or folder]',
      about: 'Show what holds for a summary or a folder, and who said so.',
      examples: ['tomtat config show', 'tomtat config show summary.en.md --format json'],
    },
    vi: {
      usage: '[tùy chọn] [tệp hoặc thư mục]',
      about:
        'Hiển thị thiết lập đang áp dụng cho một bản tóm tắt hay thư mục và nguồn của từng giá trị.',
      examples: ['tomtat config show', 'tomtat config show summary.vi.md --format json'],
    },
  },
  argument: {
    name: '[file]',
    about: {
      en: 'summary or folder (default: the working directory)',
      vi: 'bản tóm tắt hoặc thư mục (mặc định: thư mục hiện tại)',
    },
  },
  options: [
    profileOption,
    dateOption,
    phaseOption,
    localeOption,
    ruleOption,
    formatOption(['text', 'json']),
    ...colorOptions,
  ],
  run: async ([file = null], flags: ConfigFlags) =>
    (await import('./config.js')).showConfig(file, flags),
}

export const configCommand: Command = {
  name: 'config',
  words: {
    en: { usage: '<command>', about: 'Settings: see `tomtat config show`.' },
    vi: { usage: '<lệnh>', about: 'Thiết lập: xem `tomtat config show`.' },
  },
  options: [],
  commands: [show],
}

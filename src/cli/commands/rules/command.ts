import {
  type Command,
  colorOptions,
  dateOption,
  fileOption,
  formatOption,
  localeOption,
  profileOption,
} from '../../shared/command.js'
import type { RulesFlags } from './rules.js'

export const rulesCommand: Command = {
  name: 'rules',
  words: {
    en: {
      usage: '[options]',
      about: 'List all rules with the level that each has here.',
      examples: ['tomtat rules', 'tomtat rules --file summary.en.md --format json'],
    },
    vi: {
      usage: '[tùy chọn]',
      about: 'Liệt kê mọi quy tắc kèm mức đang áp dụng.',
      examples: ['tomtat rules', 'tomtat rules --file summary.vi.md --format json'],
    },
  },
  options: [
    fileOption,
    profileOption,
    dateOption,
    localeOption,
    formatOption(['text', 'json']),
    ...colorOptions,
  ],
  run: async (_args, flags: RulesFlags) => (await import('./rules.js')).listRules(flags),
}

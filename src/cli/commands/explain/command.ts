import {
  type Command,
  colorOptions,
  dateOption,
  fileOption,
  formatOption,
  localeOption,
  profileOption,
} from '../../shared/command.js'
import type { ExplainFlags } from './explain.js'

export const explainCommand: Command = {
  name: 'explain',
  words: {
    en: {
      usage: '[options] <rule>',
      about: 'Show the page of a rule: why, when it stays silent, examples, and its level here.',
      examples: [
        'tomtat explain numbering-lone',
        'tomtat explain parts-missing --file summary.en.md',
      ],
    },
    vi: {
      usage: '[tùy chọn] <quy tắc>',
      about: 'Giải thích một quy tắc: lý do, khi nào im lặng, ví dụ, và mức đang áp dụng.',
      examples: [
        'tomtat explain numbering-lone',
        'tomtat explain parts-missing --file summary.vi.md',
      ],
    },
  },
  argument: {
    name: '<rule>',
    about: {
      en: 'id of the rule, as it stands at the end of a finding',
      vi: 'id của quy tắc, ghi ở cuối mỗi phát hiện',
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
  run: async ([id = ''], flags: ExplainFlags) => (await import('./explain.js')).explain(id, flags),
}

import { formatNames } from '../../../report/formats.js'
import {
  type Command,
  colorOptions,
  failOnOption,
  localeOption,
  outputOptions,
  quietOption,
} from '../../shared/command.js'
import type { MergeFlags } from './merge.js'

export const mergeCommand: Command = {
  name: 'merge',
  words: {
    en: {
      usage: '[options] <reports…>',
      about:
        'Put the JSON reports of several runs together, such as those of --shard, and report them as one. Status as of check.',
      examples: [
        'tomtat merge part-*.json',
        'tomtat merge part-*.json --format html --output verdicts.html --format csv --output findings.csv',
      ],
    },
    vi: {
      usage: '[tùy chọn] <báo cáo…>',
      about:
        'Gộp báo cáo JSON của nhiều lần chạy, chẳng hạn các phần của --shard, thành một báo cáo. Mã kết thúc như lệnh check.',
      examples: [
        'tomtat merge phan-*.json',
        'tomtat merge phan-*.json --format html --output ket-luan.html --format csv --output phat-hien.csv',
      ],
    },
  },
  argument: {
    name: '[reports...]',
    about: {
      en: 'files that tomtat check --format json wrote, or globs; - for standard input',
      vi: 'các tệp do tomtat check --format json ghi ra, hoặc mẫu tên; - là đầu vào chuẩn',
    },
  },
  options: [
    ...outputOptions(formatNames),
    failOnOption,
    quietOption,
    localeOption,
    ...colorOptions,
  ],
  run: async (reports, flags: MergeFlags) => (await import('./merge.js')).merge(reports, flags),
}

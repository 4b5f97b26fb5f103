import { type Command, localeOption } from '../command.js'
import type { NewFlags } from '../new.js'

export const newCommand: Command = {
  name: 'new',
  words: {
    en: {
      usage: '[options] <folder>',
      about: 'Write the skeleton of a summary.',
      examples: [
        'tomtat new my-summary --yes',
        'tomtat new my-summary --yes --profile base --languages vi --chapters 3',
      ],
    },
    vi: {
      usage: '[tùy chọn] <thư mục>',
      about: 'Tạo khung của bản tóm tắt.',
      examples: [
        'tomtat new ban-tom-tat --yes',
        'tomtat new ban-tom-tat --yes --profile base --languages vi --chapters 3',
      ],
    },
  },
  argument: {
    name: '<folder>',
    about: {
      en: 'folder for summary.<language>.md; made where it is missing',
      vi: 'thư mục chứa summary.<ngôn ngữ>.md; được tạo nếu chưa có',
    },
  },
  options: [
    { flags: '--yes', about: { en: 'ask nothing', vi: 'không hỏi gì' } },
    {
      flags: '--profile <name>',
      about: {
        en: 'name or path of the profile (default: ajc)',
        vi: 'tên hoặc đường dẫn của mẫu quy định (mặc định: ajc)',
      },
    },
    {
      flags: '--languages <list>',
      about: {
        en: 'languages, separated by commas (default: all of the profile)',
        vi: 'các ngôn ngữ, cách nhau bằng dấu phẩy (mặc định: mọi ngôn ngữ của mẫu)',
      },
    },
    {
      flags: '--chapters <number>',
      about: {
        en: 'number of chapters (default: what the profile asks for)',
        vi: 'số chương (mặc định: theo mẫu)',
      },
    },
    {
      flags: '--force',
      about: { en: 'overwrite files that are there', vi: 'ghi đè tệp đã có' },
    },
    localeOption,
  ],
  run: async ([folder = ''], flags: NewFlags) => (await import('../new.js')).create(folder, flags),
}

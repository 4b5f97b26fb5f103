import { type Command, formatOption, localeOption } from '../../shared/command.js'
import type { CheckFlags } from './check.js'
import type { ListFlags } from './list.js'
import type { NewFlags } from './new.js'
import type { ShowFlags } from './show.js'

const listCommand: Command = {
  name: 'list',
  words: {
    en: { usage: '[options]', about: 'List the profiles that come with the program.' },
    vi: { usage: '[tùy chọn]', about: 'Liệt kê các mẫu quy định có sẵn.' },
  },
  options: [formatOption(['text', 'json']), localeOption],
  run: async (_args, flags: ListFlags) => (await import('./list.js')).list(flags),
}

const showCommand: Command = {
  name: 'show',
  words: {
    en: {
      usage: '[options] <name or path>',
      about: 'Print a profile with all that it has from others, and where each value is written.',
      examples: ['tomtat profile show ajc', 'tomtat profile show ./our-university.yml > whole.yml'],
    },
    vi: {
      usage: '[tùy chọn] <tên hoặc đường dẫn>',
      about: 'In mẫu quy định cùng mọi phần kế thừa, kèm nơi ghi từng giá trị.',
      examples: ['tomtat profile show ajc', 'tomtat profile show ./truong-ta.yml > day-du.yml'],
    },
  },
  argument: {
    name: '<profile>',
    about: { en: 'name or path of a profile', vi: 'tên hoặc đường dẫn của mẫu quy định' },
  },
  options: [formatOption(['yaml', 'json']), localeOption],
  run: async ([name = ''], flags: ShowFlags) => (await import('./show.js')).show(name, flags),
}

const checkCommand: Command = {
  name: 'check',
  words: {
    en: {
      usage: '[options] <names or paths…>',
      about:
        'Check profiles and what they make. Status 0: nothing is wrong, 1: something is, 2: one could not be read.',
      examples: ['tomtat profile check our-university.yml'],
    },
    vi: {
      usage: '[tùy chọn] <tên hoặc đường dẫn…>',
      about:
        'Kiểm tra mẫu quy định và khung do mẫu tạo ra. Mã 0: không có lỗi, 1: có lỗi, 2: có mẫu không đọc được.',
      examples: ['tomtat profile check truong-ta.yml'],
    },
  },
  argument: {
    name: '[profiles...]',
    about: { en: 'names or paths of profiles', vi: 'tên hoặc đường dẫn của các mẫu quy định' },
  },
  options: [formatOption(['text', 'json']), localeOption],
  run: async (names, flags: CheckFlags) => (await import('./check.js')).check(names, flags),
}

const newCommand: Command = {
  name: 'new',
  words: {
    en: {
      usage: '[options] <file>',
      about: 'Write a commented profile that extends another.',
      examples: ['tomtat profile new our-university.yml --extends base --title "Our University"'],
    },
    vi: {
      usage: '[tùy chọn] <tệp>',
      about: 'Tạo một mẫu quy định có chú giải, kế thừa mẫu khác.',
      examples: ['tomtat profile new truong-ta.yml --extends base --title "Trường Đại học của ta"'],
    },
  },
  argument: {
    name: '<file>',
    about: { en: 'YAML file to write', vi: 'tệp YAML sẽ được tạo' },
  },
  options: [
    {
      flags: '--extends <profile>',
      about: {
        en: 'name or path of the profile that it extends',
        vi: 'tên hoặc đường dẫn của mẫu được kế thừa',
      },
      default: 'base',
    },
    {
      flags: '--title <name>',
      about: { en: 'name of the institution', vi: 'tên cơ sở đào tạo' },
    },
    {
      flags: '--force',
      about: { en: 'overwrite a file that is there', vi: 'ghi đè tệp đã có' },
    },
    localeOption,
  ],
  run: async ([file = ''], flags: NewFlags) => (await import('./new.js')).create(file, flags),
}

export const profileCommand: Command = {
  name: 'profile',
  words: {
    en: {
      usage: '<command>',
      about: 'Work with profiles: what the summaries of an institution must contain.',
      examples: ['tomtat profile list', 'tomtat profile show ajc'],
    },
    vi: {
      usage: '<lệnh>',
      about: 'Làm việc với mẫu quy định: bản tóm tắt của một cơ sở đào tạo phải có những gì.',
      examples: ['tomtat profile list', 'tomtat profile show ajc'],
    },
  },
  options: [],
  commands: [listCommand, showCommand, checkCommand, newCommand],
}

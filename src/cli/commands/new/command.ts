import type { Texts } from '../../../text/types.js'
import { type Command, type CommandOption, localeOption } from '../../shared/command.js'
import type { NewFlags } from './new-flags.js'

/** An answer that may be another in each language: `--title`, `--title-en`, `--title-vi`. */
function worded(name: string, value: string, about: Texts, repeat = false): CommandOption[] {
  return ['', '-en', '-vi'].map((language) => ({
    flags: `--${name}${language} <${value}>`,
    about,
    repeat,
    hidden: language !== '',
  }))
}

export const newCommand: Command = {
  name: 'new',
  words: {
    en: {
      usage: '[options] [folder]',
      about: 'Write the skeleton of a summary. Asks for whatever no option says.',
      examples: [
        'tomtat new my-summary',
        'tomtat new my-summary --yes --profile base --languages vi --chapters 3',
        'tomtat new my-summary --yes --title-en "Rural Libraries" --title-vi "Thư viện nông thôn"',
        'tomtat new my-summary --answers answers.yml --remark',
      ],
    },
    vi: {
      usage: '[tùy chọn] [thư mục]',
      about: 'Tạo khung của bản tóm tắt. Hỏi những gì chưa nêu trong tùy chọn.',
      examples: [
        'tomtat new ban-tom-tat',
        'tomtat new ban-tom-tat --yes --profile base --languages vi --chapters 3',
        'tomtat new ban-tom-tat --yes --title-vi "Thư viện nông thôn" --title-en "Rural Libraries"',
        'tomtat new ban-tom-tat --answers tra-loi.yml --remark',
      ],
    },
  },
  argument: {
    name: '[folder]',
    about: {
      en: 'folder for summary.<language>.md; made where it is missing',
      vi: 'thư mục chứa summary.<ngôn ngữ>.md; được tạo nếu chưa có',
    },
  },
  options: [
    {
      flags: '--yes',
      about: {
        en: 'ask nothing; what is not known stays a placeholder',
        vi: 'không hỏi gì; chỗ nào chưa biết thì ghi […]',
      },
    },
    {
      flags: '--answers <file>',
      about: {
        en: 'YAML file with answers, or - for standard input; options win over it',
        vi: 'tệp YAML chứa câu trả lời, hoặc - để đọc từ đầu vào chuẩn; tùy chọn được ưu tiên hơn tệp',
      },
    },
    {
      flags: '--profile <name>',
      about: {
        en: 'name or path of the profile (default: tomtat.yml, ajc)',
        vi: 'tên hoặc đường dẫn của mẫu quy định (mặc định: tomtat.yml, ajc)',
      },
    },
    {
      flags: '--languages <list>',
      about: {
        en: 'languages, separated by commas (default: all of the profile)',
        vi: 'các ngôn ngữ, cách nhau bằng dấu phẩy (mặc định: mọi ngôn ngữ của mẫu)',
      },
    },
    ...worded('title', 'text', {
      en: 'title of the dissertation; --title-en and --title-vi give it for one language (likewise --author-en, --chapter-vi …)',
      vi: 'tên luận án; --title-vi và --title-en dùng cho riêng một ngôn ngữ (tương tự: --author-en, --chapter-vi …)',
    }),
    ...worded('author', 'name', {
      en: 'full name of the candidate',
      vi: 'họ và tên nghiên cứu sinh',
    }),
    ...worded('major', 'name', { en: 'major', vi: 'ngành' }),
    { flags: '--code <code>', about: { en: 'code of the major', vi: 'mã số ngành' } },
    ...worded(
      'supervisor',
      'name',
      {
        en: 'supervisor with title; may be repeated',
        vi: 'người hướng dẫn, kèm học hàm, học vị; dùng được nhiều lần',
      },
      true,
    ),
    ...worded('institution', 'name', {
      en: 'institution (default: of the profile)',
      vi: 'cơ sở đào tạo (mặc định: theo mẫu)',
    }),
    ...worded('place', 'city', {
      en: 'city, as at the foot of the cover',
      vi: 'tỉnh, thành phố ghi ở cuối trang bìa',
    }),
    { flags: '--year <year>', about: { en: 'year of printing', vi: 'năm in' } },
    {
      flags: '--chapters <number>',
      about: {
        en: 'number of chapters (default: what the profile asks for)',
        vi: 'số chương (mặc định: theo mẫu)',
      },
    },
    ...worded(
      'chapter',
      'title',
      {
        en: 'title of a chapter, without its number; may be repeated',
        vi: 'tên chương, không kèm số; dùng được nhiều lần',
      },
      true,
    ),
    ...worded(
      'work',
      'title',
      {
        en: 'title of a planned published work; may be repeated',
        vi: 'tên một công trình công bố dự kiến; dùng được nhiều lần',
      },
      true,
    ),
    {
      flags: '--remark',
      about: {
        en: 'write .remarkrc.yml and package.json too, for editors that know remark',
        vi: 'ghi thêm .remarkrc.yml và package.json, dành cho trình soạn thảo có hỗ trợ remark',
      },
    },
    {
      flags: '--force',
      about: { en: 'overwrite files that are there', vi: 'ghi đè tệp đã có' },
    },
    localeOption,
  ],
  run: async ([folder], flags: NewFlags) =>
    (await import('./new.js')).create(folder ?? null, flags),
}

import type { List, Need, Part } from '../../profile/types.js'
import type { Language } from '../../text/types.js'
import type { Listed } from '../document/listed.js'

interface Words {
  readonly need: Readonly<Record<Need, string>>
  readonly count: string
  readonly below: Readonly<Record<Part['order'], string>>
  readonly extra: Readonly<Record<Part['extra'], string>>
  readonly items: Readonly<Record<Listed['noun'] | 'entries', string>>
  readonly found: string
  readonly listOrder: Readonly<Record<NonNullable<List['order']>, string>>
  readonly forms: string
  readonly numbers: string
  readonly unnumbered: string
  readonly levels: string
  readonly siblings: string
  readonly closing: string
  readonly closings: Readonly<Record<NonNullable<Part['closing']>, string>>
  readonly limit: string
  readonly words: string
  readonly own: string
  readonly hint: string
  readonly basis: string
  readonly unknown: string
  readonly inChapter: string
}

/** What hovers call the things that a profile asks for. */
export const hoverWords: Readonly<Record<Language, Words>> = {
  en: {
    need: { must: 'required', should: 'expected', may: 'optional' },
    count: 'How many',
    below: { listed: 'Below it, in this order', any: 'Below it, in any order' },
    extra: { deny: '; no others', warn: '', allow: '; others may be added' },
    items: {
      sections: 'Sections of a chapter',
      contributions: 'Contributions',
      works: 'Published works',
      entries: 'Entries',
    },
    found: 'so far',
    listOrder: {
      listed: '',
      ascending: 'from oldest to newest',
      descending: 'from newest to oldest',
      either: 'by year, in either direction',
    },
    forms: 'Entries are written like this',
    numbers: 'Numbers of headings',
    unnumbered: 'none',
    levels: '{count} {n|level|levels}',
    siblings: '{count} {n|heading|headings} side by side',
    closing: 'Conclusions of chapters',
    closings: {
      'all-or-none': 'in every chapter or in none',
      always: 'in every chapter',
      never: 'in none',
    },
    limit: 'Words',
    words: 'Words so far',
    own: 'in this heading and right below it',
    hint: 'Hint',
    basis: 'Basis',
    unknown: 'The profile names no such heading.',
    inChapter: 'The sections of a chapter are the author’s own; the profile names none.',
  },
  vi: {
    need: { must: 'bắt buộc', should: 'nên có', may: 'không bắt buộc' },
    count: 'Số lượng',
    below: { listed: 'Các mục bên dưới, theo thứ tự', any: 'Các mục bên dưới, không kể thứ tự' },
    extra: { deny: '; không thêm mục khác', warn: '', allow: '; có thể thêm mục khác' },
    items: {
      sections: 'Số mục của một chương',
      contributions: 'Số đóng góp mới',
      works: 'Số công trình',
      entries: 'Số ý được liệt kê',
    },
    found: 'hiện có',
    listOrder: {
      listed: '',
      ascending: 'xếp từ cũ đến mới',
      descending: 'xếp từ mới đến cũ',
      either: 'xếp theo năm, tăng hoặc giảm dần',
    },
    forms: 'Cách ghi từng công trình',
    numbers: 'Cách đánh số đề mục',
    unnumbered: 'không đánh số',
    levels: '{count} cấp',
    siblings: '{count} đề mục cùng cấp',
    closing: 'Kết luận chương',
    closings: {
      'all-or-none': 'chương nào cũng có hoặc không chương nào có',
      always: 'chương nào cũng có',
      never: 'không chương nào có',
    },
    limit: 'Số từ',
    words: 'Số từ hiện có',
    own: 'ở đề mục này và ngay bên dưới',
    hint: 'Gợi ý',
    basis: 'Căn cứ',
    unknown: 'Mẫu quy định không nêu đề mục này.',
    inChapter: 'Các mục trong chương do tác giả tự đặt; mẫu quy định không nêu tên.',
  },
}

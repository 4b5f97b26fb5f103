import type { Texts } from '../../text/types.js'
import { FieldRole } from '../roles.js'

/** What a field of the cover is called in a sentence, and where it stands on a printed cover. */
interface Noun {
  readonly name: Texts
  /** May hold `{label}`: the profile's label in the language of the document. */
  readonly next: Texts
}

const back = {
  en: 'Write “{label} …” on the back of the cover.',
  vi: 'Hãy ghi “{label} …” ở mặt sau bìa.',
}
const lastLine = {
  en: 'Write place and year on the last line of the cover, as in “Hanoi – 2026”.',
  vi: 'Hãy ghi địa danh và năm ở dòng cuối của bìa, ví dụ “Hà Nội – 2026”.',
}

export const nouns: Readonly<Record<FieldRole, Noun>> = {
  ministry: {
    name: { en: 'ministry', vi: 'tên bộ chủ quản' },
    next: { en: 'Write it on the first line of the cover.', vi: 'Hãy ghi ở dòng đầu của bìa.' },
  },
  parent: {
    name: { en: 'parent institution', vi: 'tên cơ quan chủ quản' },
    next: {
      en: 'Write it above the name of the institution.',
      vi: 'Hãy ghi phía trên tên cơ sở đào tạo.',
    },
  },
  institution: {
    name: { en: 'institution', vi: 'tên cơ sở đào tạo' },
    next: {
      en: 'Write it at the top of the cover, above the author.',
      vi: 'Hãy ghi ở đầu bìa, phía trên tên nghiên cứu sinh.',
    },
  },
  author: {
    name: { en: 'author', vi: 'họ tên nghiên cứu sinh' },
    next: {
      en: 'Write the full name in capitals on a line of its own, above the title.',
      vi: 'Hãy ghi đầy đủ họ tên bằng chữ in hoa trên một dòng riêng, phía trên tên luận án.',
    },
  },
  title: {
    name: { en: 'title', vi: 'tên luận án' },
    next: {
      en: 'Write it in capitals under the author.',
      vi: 'Hãy ghi bằng chữ in hoa phía dưới tên nghiên cứu sinh.',
    },
  },
  type: {
    name: {
      en: 'line “Summary of the doctoral dissertation”',
      vi: 'dòng “Tóm tắt luận án tiến sĩ”',
    },
    next: {
      en: 'Write “{label}” under the title.',
      vi: 'Hãy ghi “{label}” phía dưới tên luận án.',
    },
  },
  major: {
    name: { en: 'major', vi: 'tên ngành' },
    next: {
      en: 'Write “{label}: …” under the title.',
      vi: 'Hãy ghi “{label}: …” phía dưới tên luận án.',
    },
  },
  code: {
    name: { en: 'code of the major', vi: 'mã số ngành' },
    next: {
      en: 'Write “{label}: …” under the major.',
      vi: 'Hãy ghi “{label}: …” phía dưới tên ngành.',
    },
  },
  place: { name: { en: 'place', vi: 'địa danh' }, next: lastLine },
  year: { name: { en: 'year', vi: 'năm' }, next: lastLine },
  completed: {
    name: { en: 'institution where the work was completed', vi: 'nơi hoàn thành công trình' },
    next: back,
  },
  supervisors: {
    name: { en: 'supervisor', vi: 'tên người hướng dẫn khoa học' },
    next: {
      en: 'Write “{label}: …” on the back of the cover, with title and full name.',
      vi: 'Hãy ghi “{label}: …” ở mặt sau bìa, kèm học hàm, học vị và họ tên.',
    },
  },
  reviewers: {
    name: { en: 'lines for the reviewers', vi: 'dòng ghi phản biện' },
    next: {
      en: 'Write “{label} 1: ……” on the back of the cover; the names may stay blank until the council is named.',
      vi: 'Hãy ghi “{label} 1: ……” ở mặt sau bìa; họ tên có thể để trống cho đến khi có quyết định thành lập hội đồng.',
    },
  },
  [FieldRole.independentReviewers]: {
    name: { en: 'lines for the independent reviewers', vi: 'dòng ghi phản biện độc lập' },
    next: back,
  },
  defence: {
    name: { en: 'sentence about the defence', vi: 'câu về buổi bảo vệ' },
    next: {
      en: 'Write “{label} …” on the back of the cover; hour, date and place may stay blank.',
      vi: 'Hãy ghi “{label} …” ở mặt sau bìa; giờ, ngày và nơi bảo vệ có thể để trống.',
    },
  },
  consult: {
    name: {
      en: 'place where the dissertation can be consulted',
      vi: 'nơi có thể tìm hiểu luận án',
    },
    next: back,
  },
}

/** What to do about a field that a printed cover lacks, with the profile's label; null for a field without a role. */
export function nextStep(role: FieldRole | null, label: string): Texts {
  const next = (role && nouns[role].next) ?? {
    en: 'Write “{label}: …” on the cover.',
    vi: 'Hãy ghi “{label}: …” trên bìa.',
  }
  return { en: next.en.replace('{label}', label), vi: next.vi.replace('{label}', label) }
}

/** What to do about a field that the front matter lacks. */
export function keyStep(key: string): Texts {
  return {
    en: `Add “${key}:” to the front matter.`,
    vi: `Hãy thêm khóa “${key}:” vào phần khai báo đầu tệp.`,
  }
}

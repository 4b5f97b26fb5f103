/** What lists of completions say beside an entry. */
export const WORDS = {
  missing: { en: 'missing here', vi: 'còn thiếu ở đây' },
  elsewhere: { en: 'missing; belongs {place}', vi: 'còn thiếu; vị trí đúng là {place}' },
  canonical: { en: 'its name in the profile', vi: 'tên gọi theo mẫu quy định' },
  next: { en: 'next number', vi: 'số tiếp theo' },
  optional: { en: 'may stand here', vi: 'có thể đặt ở đây' },
  synonym: { en: 'another name of “{label}”', vi: 'tên gọi khác của “{label}”' },
  ordinal: { en: 'next item', vi: 'ý tiếp theo' },
  firstOrdinal: { en: 'first item', vi: 'ý thứ nhất' },
  work: { en: 'entry of the list of works', vi: 'mục trong danh mục công trình' },
} as const

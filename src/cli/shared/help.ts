import type { Language } from '../../text/types.js'

const en = {
  about: 'Checks summaries of doctoral dissertations against the profile of an institution.',
  version: 'print the version',
  help: 'print help',
  command: 'command',
  none: 'none',
  examples: 'Examples:',
  title: (text: string) => text,
}

type Words = typeof en

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Options:': 'Tùy chọn:',
  'Arguments:': 'Đối số:',
  'Commands:': 'Các lệnh:',
}

const vi: Words = {
  about: 'Kiểm tra bản tóm tắt luận án tiến sĩ theo mẫu quy định của cơ sở đào tạo.',
  version: 'in số phiên bản',
  help: 'in phần trợ giúp',
  command: 'lệnh',
  none: 'không có',
  examples: 'Ví dụ:',
  title: (text) => titles[text] ?? text,
}

/** Words of the help that belong to no command, in one language. */
export function words(locale: Language): Words {
  return locale === 'vi' ? vi : en
}

import type { Texts } from '../../text/types.js'

/** What people call the profile that belongs to no institution. */
export const commonName: Texts = {
  en: 'What holds at every institution',
  vi: 'Phần chung của mọi cơ sở đào tạo',
}

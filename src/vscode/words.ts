import { environmentLocale } from '../settings/origin.js'
import type { Language, Texts } from '../text/types.js'

/** What the extension says while it runs; what its manifest says is in manifest.nls*.json. */
export const words = {
  noSummary: {
    en: 'Open a summary (a Markdown file) first.',
    vi: 'Hãy mở một bản tóm tắt (tệp Markdown) trước.',
  },
  brokenFrontMatter: {
    en: 'The front matter cannot be read, so the profile was not written. Correct it first.',
    vi: 'Không đọc được phần khai báo đầu tệp nên chưa ghi mẫu quy định. Hãy sửa phần này trước.',
  },
  chooseProfile: { en: 'Profile of the institution', vi: 'Mẫu quy định của cơ sở đào tạo' },
  ownProfile: { en: 'A file …', vi: 'Một tệp …' },
  ownProfileAbout: { en: 'a profile of your own (YAML)', vi: 'mẫu quy định riêng (YAML)' },
  useProfile: { en: 'Use this profile', vi: 'Dùng mẫu này' },
  profileFiles: { en: 'Profiles', vi: 'Mẫu quy định' },
  chooseLanguages: { en: 'Language of the summary', vi: 'Ngôn ngữ của bản tóm tắt' },
  both: { en: 'Vietnamese and English', vi: 'Tiếng Việt và tiếng Anh' },
  vietnamese: { en: 'Vietnamese', vi: 'Tiếng Việt' },
  english: { en: 'English', vi: 'Tiếng Anh' },
  englishTitle: {
    en: 'English title of the dissertation (may be left empty)',
    vi: 'Tên luận án bằng tiếng Anh (có thể để trống)',
  },
  vietnameseTitle: {
    en: 'Vietnamese title of the dissertation (may be left empty)',
    vi: 'Tên luận án bằng tiếng Việt (có thể để trống)',
  },
  chooseFolder: { en: 'Folder of the new summary', vi: 'Thư mục của bản tóm tắt mới' },
  writeHere: { en: 'Write here', vi: 'Ghi vào đây' },
  checkTitle: { en: 'Folder with summaries', vi: 'Thư mục chứa các bản tóm tắt' },
  checkHere: { en: 'Check', vi: 'Kiểm tra' },
  checking: {
    en: 'tomtat: checking the summaries …',
    vi: 'tomtat: đang kiểm tra các bản tóm tắt …',
  },
  report: { en: 'tomtat: report', vi: 'tomtat: báo cáo' },
  importTitle: { en: 'Summary to import', vi: 'Bản tóm tắt cần nhập' },
  importHere: { en: 'Import', vi: 'Nhập' },
  importFiles: { en: 'Word, PDF, text', vi: 'Word, PDF, văn bản thuần' },
  saveTitle: { en: 'Markdown file to write', vi: 'Tệp Markdown cần ghi' },
  importing: { en: 'tomtat: reading the file …', vi: 'tomtat: đang đọc tệp …' },
  chooseRule: { en: 'Rule', vi: 'Quy tắc' },
  showOutput: { en: 'Show output', vi: 'Xem nhật ký' },
  openBrowser: { en: 'Open in browser', vi: 'Mở trong trình duyệt' },
  notChecked: { en: 'not checked', vi: 'chưa kiểm tra được' },
  notCheckedAbout: {
    en: 'The summary could not be checked.',
    vi: 'Không kiểm tra được bản tóm tắt.',
  },
  openProblems: { en: 'Click to list the findings.', vi: 'Bấm để xem các phát hiện.' },
  failed: { en: 'tomtat did not finish its work.', vi: 'tomtat không hoàn thành được công việc.' },
  notThere: (file: string) => ({
    en: `There is no tomtat at ${file}; correct the setting tomtat.server.path.`,
    vi: `Không có tomtat tại ${file}; hãy sửa thiết lập tomtat.server.path.`,
  }),
  notStarted: {
    en: 'tomtat could not be started; the output says why.',
    vi: 'Không khởi động được tomtat; nhật ký nêu lý do.',
  },
} as const satisfies Readonly<Record<string, Texts | ((file: string) => Texts)>>

/** What `tomtat.locale` asks for everywhere; null where it leaves it to `tomtat.yml` and the editor. */
export function askedLanguage(setting: string): Language | null {
  return setting === 'en' || setting === 'vi' ? setting : null
}

/**
 * Language of what the extension says.
 *
 * @param setting `tomtat.locale`
 * @param editor language of the editor's own texts, such as "vi" or "en-us"
 */
export function editorLanguage(setting: string, editor: string): Language {
  return askedLanguage(setting) ?? environmentLocale({ LANG: editor }) ?? 'en'
}

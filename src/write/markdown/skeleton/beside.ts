import { shippedText } from '../../../text/port.js'
import type { Language, Texts } from '../../../text/types.js'
import { nameInYaml } from './front-matter.js'

/** A file of a new folder: its path in there, with `/`, and its text. */
export interface NewFile {
  readonly path: string
  readonly text: string
}

/** What the files beside the summaries say of them. */
export interface Surroundings {
  readonly profileName: string
  readonly locale: Language
  readonly languages: readonly Language[]
  /** Versions or places of the packages that remark needs; null without remark. */
  readonly packages: { readonly tomtat: string; readonly remarkCli: string } | null
}

/** Paths in the folder, and where their texts lie in template/. npm packs no file that is named .gitignore. */
const usual: Readonly<Record<string, string>> = {
  'README.md': 'beside/README.md',
  'tomtat.yml': 'beside/tomtat.yml',
  '.gitignore': 'beside/gitignore',
  '.vscode/extensions.json': 'beside/vscode/extensions.json',
  '.vscode/settings.json': 'beside/vscode/settings.json',
}
const withRemark: Readonly<Record<string, string>> = {
  ...usual,
  '.vscode/extensions.json': 'remark/vscode/extensions.json',
  '.vscode/settings.json': 'remark/vscode/settings.json',
  '.remarkignore': 'remark/remarkignore',
  '.remarkrc.yml': 'remark/remarkrc.yml',
  'package.json': 'remark/package.json',
}

const summaries: Readonly<Record<Language, Texts>> = {
  en: { en: 'the summary in English', vi: 'bản tóm tắt tiếng Anh' },
  vi: { en: 'the summary in Vietnamese', vi: 'bản tóm tắt tiếng Việt' },
}

/** The files beside the summaries. */
export function besideFiles(around: Surroundings): readonly NewFile[] {
  const holes: Readonly<Record<string, string>> = {
    profile: nameInYaml(around.profileName),
    locale: around.locale,
    filesEn: fileRows(around.languages, 'en'),
    filesVi: fileRows(around.languages, 'vi'),
    remarkCli: inJson(around.packages?.remarkCli ?? ''),
    tomtat: inJson(around.packages?.tomtat ?? ''),
  }
  return Object.entries(around.packages ? withRemark : usual).map(([target, source]) => {
    const text = shippedText.get()(`template/${source}`)
    return { path: target, text: text.replace(/<(\w+)>/g, (hole, name) => holes[name] ?? hole) }
  })
}

/** A text between the quotes of a JSON string. */
function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** Rows of the table of files, one for each summary. */
function fileRows(languages: readonly Language[], locale: Language): string {
  return languages
    .map((language) => `| \`summary.${language}.md\` | ${summaries[language][locale]} |`)
    .join('\n')
}

import { createColors } from 'picocolors'
import type { RuleLevel } from '../../profile/types.js'
import type { Setting } from '../../settings/origin.js'
import { type Origin, originText } from '../../settings/origin.js'
import type { Language } from '../../text/types.js'
import { columns } from './columns.js'
import type { TextStyle } from './rules-text.js'

/** What holds for a file or a folder; of the rules those that are not as by default. */
export interface SettingsReport {
  readonly version: 1
  /** As it was named; null for the working directory. */
  readonly file: string | null
  readonly profile: Setting<string>
  readonly locale: Setting<Language>
  readonly phase: Setting<string>
  readonly rules: readonly {
    readonly id: string
    readonly level: RuleLevel
    readonly defaultLevel: RuleLevel
    readonly origin: Origin
    readonly options: readonly (Setting<unknown> & { readonly name: string })[]
  }[]
  readonly ignore: readonly { readonly pattern: string; readonly origin: Origin }[]
  /** Whether the patterns leave out this very file. */
  readonly ignored: boolean
}

const words = {
  en: {
    title: (file: string | null) => (file === null ? 'Settings here' : `Settings for ${file}`),
    profile: 'profile',
    locale: 'locale',
    phase: 'phase',
    rules: 'Rules that are not as by default',
    noRules: 'All rules are as by default.',
    ignore: 'Left out of folders and globs',
    noIgnore: 'Nothing is left out of folders and globs.',
    ignored: 'This file itself is left out; it is checked only where it is named.',
  },
  vi: {
    title: (file: string | null) =>
      file === null ? 'Thiết lập tại thư mục này' : `Thiết lập cho ${file}`,
    profile: 'mẫu quy định',
    locale: 'ngôn ngữ',
    phase: 'giai đoạn',
    rules: 'Các quy tắc khác với mặc định',
    noRules: 'Mọi quy tắc đều theo mặc định.',
    ignore: 'Bỏ qua khi duyệt thư mục và mẫu tên',
    noIgnore: 'Không bỏ qua tệp nào khi duyệt thư mục và mẫu tên.',
    ignored: 'Chính tệp này bị bỏ qua; chỉ được kiểm tra khi nêu đích danh.',
  },
} as const

/** Every value with its origin. */
export function configText(report: SettingsReport, { locale, color, width }: TextStyle): string {
  const { bold, dim } = createColors(color)
  const say = words[locale]
  const from = (origin: Origin) => dim(originText(origin, locale))
  const table = (title: string, empty: string, rows: readonly string[][]) =>
    rows.length === 0 ? `${empty}\n` : `${bold(title)}\n${columns(rows, width)}`
  const row = (name: 'profile' | 'locale' | 'phase') => [
    say[name],
    report[name].value,
    from(report[name].origin),
  ]
  const rules = report.rules.flatMap(({ id, level, origin, options }) => [
    [id, level, from(origin)],
    ...options
      .filter((option) => option.origin.kind !== 'default')
      .map((option) => [
        '',
        `${option.name}: ${JSON.stringify(option.value)}`,
        from(option.origin),
      ]),
  ])
  const patterns = report.ignore.map(({ pattern, origin }) => [pattern, from(origin)])
  return [
    `${bold(say.title(report.file))}\n${columns([row('profile'), row('locale'), row('phase')], width)}`,
    table(say.rules, say.noRules, rules),
    table(say.ignore, say.noIgnore, patterns),
    ...(report.ignored ? [`${say.ignored}\n`] : []),
  ].join('\n')
}

import { createColors } from 'picocolors'
import { basisText } from '../../profile/derive/basis-text.js'
import type { Basis, RuleLevel } from '../../profile/types.js'
import type { Rule } from '../../rule/types.js'
import type { Setting } from '../../settings/origin.js'
import { originText } from '../../settings/origin.js'
import type { Language } from '../../text/types.js'
import { inlineText, markdownText, type Paper } from '../markdown-text.js'
import { fixAdvice } from '../rule-words.js'
import { paintLevel } from '../text/text.js'
import { levelName } from '../words.js'
import { columns } from './columns.js'
import { explainWords as words } from './explain-words.js'
import { pageFileText } from './page-file.js'
import type { PageExample, PageProse } from './rule-page.js'
import type { TextStyle } from './rules-text.js'
import { breakLine, wrap } from './wrap.js'

/** A basis and what it is the basis of, by the names that the profile gives. */
export interface FoundedParts {
  readonly basis: Basis
  readonly of: readonly { readonly id: string; readonly name: string }[]
}

/** What `explain` says of a rule, in one language. */
export interface Explanation {
  readonly rule: Rule
  readonly url: string
  readonly prose: PageProse
  /** In the language of the explanation. */
  readonly examples: readonly PageExample[]
  readonly level: Setting<RuleLevel>
  readonly options: readonly (Setting<unknown> & { readonly name: string })[]
  readonly profile: Setting<string>
  /** Null for a rule that asks a profile for nothing. */
  readonly basis: readonly FoundedParts[] | null
}

/** A rule's page for a terminal, with what holds here. */
export function explainText(explanation: Explanation, style: TextStyle): string {
  const { locale, color, width } = style
  const paper = { width, colors: createColors(color) }
  const { bold } = paper.colors
  const { rule, prose, examples } = explanation
  const say = words[locale]
  return [
    `${bold(rule.id)}\n${wrap(rule.title[locale], width)}\n`,
    columns(facts(explanation, locale, paper), width),
    markdownText(prose.why, paper),
    `${bold(say.silent)}\n\n${markdownText(prose.silent, paper)}`,
    `${bold(say.examples)}\n`,
    ...examples.map((example) => exampleText(example, locale, paper)),
  ].join('\n')
}

function facts(explanation: Explanation, locale: Language, { colors }: Paper): string[][] {
  const say = words[locale]
  const { level, options, profile, rule, url } = explanation
  const withOrigin = (value: string, one: Setting<unknown>) =>
    `${value} ${colors.dim(`(${originText(one.origin, locale)})`)}`
  const name = `${levelName(level.value, locale)}${locale === 'en' ? '' : ` – ${level.value}`}`
  const settings = options.map((option) =>
    withOrigin(`${option.name}: ${JSON.stringify(option.value)}`, option),
  )
  return [
    [say.level, withOrigin(paintLevel(level.value, name, colors), level)],
    [say.options, settings.join(', ') || say.none],
    [say.profile, withOrigin(profile.value, profile)],
    ...basisTexts(explanation, locale).map((text, at) => [at === 0 ? say.basis : '', text]),
    [say.fix, fixAdvice(rule.fixable, locale)],
    [say.page, url],
  ]
}

function basisTexts({ basis, profile }: Explanation, locale: Language): readonly string[] {
  const say = words[locale]
  if (basis === null) return [say.ownBasis]
  if (basis.length === 0) return [say.noBasis(profile.value)]
  return basis.map(({ basis: one, of }) => {
    const link = one.url ? ` ${one.url}` : ''
    const names = of.map(({ name }) => name).join('; ')
    return `${basisText(one, locale)}.${link} ${say.of}: ${names}`
  })
}

function exampleText(example: PageExample, locale: Language, { width, colors }: Paper): string {
  const say = words[locale]
  const { verdict, text, file, findings, fixed, profiles } = example
  const caption = locale === 'en' && example.caption
  const title = verdict === 'wrong' ? colors.red(say.wrong) : colors.green(say.right)
  const findingLines = findings.map((finding) => {
    const [, place = '', message = ''] = /^(\d+:\d+)-\S+ \S+ (.*)$/u.exec(finding) ?? []
    return [colors.dim(place), message]
  })
  return [
    ...(caption ? [`${wrap(inlineText(caption, colors), width, '  ')}\n`] : []),
    ...profiles.map((profile) => `  ${profile.name}\n${codeText(profile.text, width, colors)}`),
    `  ${title}\n${codeText(text, width, colors)}`,
    ...(file === null ? [] : [`  ${say.file}\n${plainText(pageFileText(file, locale), width)}`]),
    ...(findingLines.length > 0 ? [`  ${say.findings}\n${columns(findingLines, width)}`] : []),
    ...(fixed === null ? [] : [`  ${colors.green(say.fixed)}\n${codeText(fixed, width, colors)}`]),
  ].join('')
}

/** Lines without numbers, since no finding names them. */
function plainText(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => breakLine(line, width - 4).map((piece) => `    ${piece}`.trimEnd()))
    .map((line) => `${line}\n`)
    .join('')
}

/** Lines with their numbers, which findings name. */
function codeText(code: string, width: number, { dim }: Paper['colors']): string {
  const lines = code.split('\n')
  const digits = String(lines.length).length
  return lines
    .flatMap((line, at) =>
      breakLine(line, width - digits - 7).map((piece, index) => {
        const number = index === 0 ? String(at + 1) : ''
        return `${dim(`    ${number.padStart(digits)} │`)} ${piece}`.trimEnd()
      }),
    )
    .map((line) => `${line}\n`)
    .join('')
}

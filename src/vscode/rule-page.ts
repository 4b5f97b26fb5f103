import type { Diagnostic } from 'vscode'
import { SOURCE } from '../language/document/open-document.js'
import type { RuleLevel } from '../profile/types.js'
import { explainWords } from '../report/console/explain-words.js'
import { levelName } from '../report/words.js'
import type { Language } from '../text/types.js'

/** What `tomtat explain --format json` says of a rule, as far as its page shows it. */
export interface ExplainedRule {
  readonly id: string
  /** Language of its texts. */
  readonly language: Language
  readonly title: string
  readonly level: RuleLevel
  readonly profile: { readonly value: string }
  readonly basis: readonly { readonly source: string; readonly clause: string | null }[] | null
  /** Markdown. */
  readonly why: string
  readonly silent: string
  readonly examples: readonly {
    readonly verdict: 'wrong' | 'right'
    readonly text: string
    /** `line:column-line:column id message` */
    readonly findings: readonly string[]
    readonly fixed: string | null
  }[]
}

/** The page of a rule as Markdown, in the language of its texts, with what holds here. */
export function rulePageOf(rule: ExplainedRule): string {
  const locale = rule.language
  const say = explainWords[locale]
  const facts = [
    `${say.level}: **${levelName(rule.level, locale)}**`,
    `${say.profile}: \`${rule.profile.value}\``,
    ...(rule.basis ?? []).map(
      ({ source, clause }) => `${say.basis}: ${source}${clause === null ? '' : `, ${clause}`}`,
    ),
  ]
  const examples = rule.examples.map((example) => exampleOf(example, locale))
  return [
    `# ${rule.id}`,
    rule.title,
    facts.map((fact) => `* ${fact}`).join('\n'),
    rule.why,
    `## ${say.silent}`,
    rule.silent,
    ...(examples.length > 0 ? [`## ${say.examples}`, ...examples] : []),
  ]
    .join('\n\n')
    .concat('\n')
}

function exampleOf(
  { verdict, text, findings, fixed }: ExplainedRule['examples'][number],
  locale: Language,
): string {
  const say = explainWords[locale]
  const findingLines = findings.map((finding) => {
    const [, place = '', message = ''] = /^(\d+:\d+)-\S+ \S+ (.*)$/u.exec(finding) ?? []
    return `* ${place} ${message}`
  })
  return [
    `**${verdict === 'wrong' ? say.wrong : say.right}**`,
    fenced(text),
    ...(findingLines.length > 0 ? [`${say.findings}:`, findingLines.join('\n')] : []),
    ...(fixed === null ? [] : [`**${say.fixed}**`, fenced(fixed)]),
  ].join('\n\n')
}

/** With a fence that is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([marks]) => marks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}markdown\n${text}\n${fence}`
}

/** The rule whose finding a message is; null for others' messages, and for what could not be run, which has no page. */
export function ruleOf({ source, code }: Pick<Diagnostic, 'source' | 'code'>): string | null {
  return source === SOURCE && typeof code === 'object' ? String(code.value) : null
}

import { rules } from '../../../rules/index.js'
import { groupOf } from '../../rule/groups.js'
import type { Rule } from '../../rule/types.js'
import { shown } from '../../text/messages.js'
import type { Language } from '../../text/types.js'
import { literal } from '../gfm.js'
import { fixAdvice } from '../rule-words.js'
import { levelName } from '../words.js'

export const sarifLevels = { error: 'error', warning: 'warning', info: 'note' } as const

const words = {
  en: { says: 'What it says:', level: 'Default level', fix: 'Fix', page: 'Page of the rule' },
  vi: {
    says: 'Nội dung thông báo:',
    level: 'Mức mặc định',
    fix: 'Cách sửa',
    page: 'Trang của quy tắc',
  },
} as const

/**
 * A rule as SARIF describes it.
 *
 * @param url its page
 */
export function ruleDescriptor(id: string, url: string, locale: Language) {
  const rule = rules.find((one) => one.id === id)
  const title = sarifText(rule?.title[locale] ?? id)
  return {
    id,
    name: id.replace(/(?:^|-)(.)/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: title },
    help: rule ? helpOf(rule, url, locale) : { text: url },
    helpUri: url,
    ...(rule ? { defaultConfiguration: { level: sarifLevels[rule.level] } } : {}),
    properties: { tags: [groupOf(id)] },
  }
}

function helpOf(rule: Rule, url: string, locale: Language) {
  const say = words[locale]
  const title = rule.title[locale]
  const messages = Object.values(rule.messages).map((message) => sketched(message[locale]))
  const level = `${say.level}: ${levelName(rule.level, locale)}`
  const fix = `${say.fix}: ${fixAdvice(rule.fixable, locale)}`
  const text = [title, say.says, ...messages, `${level}. ${fix}.`, `${say.page}: ${url}`]
  const markdown = [
    `**${literal(title)}**`,
    say.says,
    messages.map((message) => `- ${literal(message)}`).join('\n'),
    `${level}. ${fix}.`,
    `[${say.page}](${url})`,
  ]
  return { text: text.map(sarifText).join('\n'), markdown: markdown.join('\n\n') }
}

/** A message with "…" where each finding has words of its own. */
function sketched(message: string): string {
  return message.replace(
    /\{\w+(?:\|[^|{}]*\|([^|{}]*))?\}/gu,
    (_, many: string | undefined) => many ?? '…',
  )
}

/**
 * A plain text for a SARIF message: what its readers would take for a placeholder (§3.11.5) or a link (§3.11.6) stays
 * what it is. Brackets that are none of a link stay as they are, since many readers show the backslash.
 */
export function sarifText(text: string): string {
  const plain = shown(text).replace(/[{}]/gu, '$&$&')
  return plain.includes('](') ? plain.replace(/[\\[\]]/gu, '\\$&') : plain
}

import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { sourceText } from '../../profile/derive/basis-text.js'
import type { Level, RuleLevel } from '../../profile/types.js'
import type { Trouble } from '../../read/types.js'
import type { Edit, Fix, Report, Rule } from '../../rule/types.js'
import { fill } from '../../text/messages.js'
import type { Language, Span, Texts } from '../../text/types.js'
import { withBasis } from '../../text/with-basis.js'
import type { Context } from '../context.js'
import type { Finding } from '../types.js'
import { excerptOf } from './excerpt.js'
import { fingerprintOf } from './fingerprint.js'
import { originOf } from './origin.js'

const BY_NEED = { must: 'error', should: 'warning', may: 'info' } as const
const PAGES = 'https://github.com/tomtat/tomtat/blob/main/rules'

/** The address of a rule's page. */
export function pageOf(id: string): string {
  return `${PAGES}/${id.replace('-', '/')}.md`
}

/** Findings of the messages that passed the door; messages of other plugins have none. */
const findings = new WeakMap<VFileMessage, Finding>()

/** The finding behind a message of a file, null where another plugin made it. */
export function findingOf(message: VFileMessage): Finding | null {
  return findings.get(message) ?? null
}

const fixes = new WeakMap<Finding, Fix>()

/** What mends a finding, with offsets in its source text; null where the program cannot mend it. */
export function fixOf(finding: Finding): Fix | null {
  return fixes.get(finding) ?? null
}

/**
 * The one door: what a rule said becomes a message on the file, with level, text and place.
 *
 * @param configured the level from profile, configuration or plugin setting; null for none
 */
export function publish<Id extends string>(
  rule: Rule<Id>,
  report: Report<Id>,
  configured: RuleLevel | null,
  context: Context,
  file: VFile,
): void {
  const { locale } = context
  const level = configured && configured !== 'off' ? configured : levelOf(rule, report)
  const basis = report.basis ?? null
  const texts = textsOf(rule.messages[report.id], report.values ?? {})
  const reason = withBasis(texts[locale], basis && sourceText(basis, locale), locale)
  const place = context.positioned ? placeOf(report.at, context) : undefined
  const message = file.message(reason, { place, source: 'remark-lint', ruleId: rule.id })
  message.fatal = level === 'error' ? true : level === 'warning' ? false : undefined
  message.url = pageOf(rule.id)
  if (report.expected) message.expected = [...report.expected]
  const related = (report.related ?? []).map((other) => ({
    message: other.message[locale],
    texts: other.message,
    place: placeOf(other.at, context),
    origin: originAt(other.at, context),
  }))
  const first = related[0]
  if (first && context.positioned) {
    message.cause = new VFileMessage(first.message, { place: first.place, source: 'remark-lint' })
  }
  const { start, end } = placeOf(report.at, context)
  const fix = fixFor(report)
  const finding: Finding = {
    rule: rule.id,
    id: report.id,
    level,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    message: reason,
    texts,
    expected: report.expected ?? [],
    basis: basis && {
      ...basis,
      source: basis.source[locale],
      clause: basis.clause?.[locale] ?? null,
      sources: basis.source,
      clauses: basis.clause,
      texts: { en: sourceText(basis, 'en'), vi: sourceText(basis, 'vi') },
    },
    url: pageOf(rule.id),
    fix: fix?.kind ?? null,
    origin: originAt(report.at, context),
    excerpt: excerptOf(report.at, context.bound.outline),
    related: related.map(({ message: text, texts: both, place: { start, end }, origin }) => ({
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      message: text,
      texts: both,
      origin,
    })),
    fingerprint: fingerprintOf(context.bound.outline.source, report.at, [rule.id, texts.en]),
  }
  findings.set(message, finding)
  context.published.push({ message, finding, offset: report.at.start })
  if (fix) fixes.set(finding, fix)
}

function fixFor({ fix, edits, expected, at, leaves = [] }: Report): Fix | null {
  if (fix === undefined) return null
  const [text] = expected ?? []
  const plain: readonly Edit[] = text === undefined ? [] : [{ start: at.start, end: at.end, text }]
  const all = edits ?? plain
  return all.length === 0 ? null : { kind: fix, edits: all, leaves }
}

/** A trouble under plain remark, which has no other way to tell it. */
export function publishTrouble(trouble: Trouble, locale: Language, file: VFile): void {
  const where = trouble.code === 'config' ? `${trouble.path}:${trouble.line ?? 1}: ` : ''
  const message = file.message(where + trouble.message[locale], {
    ruleId: trouble.code,
    source: 'tomtat',
  })
  message.fatal = true
}

function levelOf<Id extends string>(rule: Rule<Id>, report: Report<Id>): Level {
  return report.level ?? (report.need ? BY_NEED[report.need] : rule.level)
}

function placeOf(at: Span, context: Context) {
  return { start: context.locator.point(at.start), end: context.locator.point(at.end) }
}

function originAt(at: Span, { bound, recovered }: Context): Finding['origin'] {
  return originOf(at, bound.outline, recovered)
}

/** A message of a rule with its holes filled. */
function textsOf(message: Texts, values: NonNullable<Report['values']>): Texts {
  return { en: fill(message.en, values, 'en'), vi: fill(message.vi, values, 'vi') }
}

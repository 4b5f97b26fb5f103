import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { sourceText } from '../../profile/derive/basis-text.js'
import type { Basis, Level, RuleLevel } from '../../profile/types.js'
import type { Edit, Fix, Report, Rule } from '../../rule/types.js'
import { fill, withBasis } from '../../text/messages.js'
import type { Span, Texts } from '../../text/types.js'
import type { Run } from '../run.js'
import type { Finding, RunFinding } from '../types.js'
import { excerptOf } from './excerpt.js'
import { fingerprintOf } from './fingerprint.js'
import { originOf } from './origin.js'

const BY_NEED = { must: 'error', should: 'warning', may: 'info' } as const
const PAGES_URL = 'https://github.com/tomtat/tomtat/blob/main/rules'

/** The address of a rule's page. */
export function pageOf(id: string): string {
  return `${PAGES_URL}/${id.replace('-', '/')}.md`
}

/**
 * The one door: what a rule reports becomes a finding of the run, with level, texts, range and fix, and a message on
 * the file for remark.
 *
 * @param configured the level from profile, settings or plugin; null where none is set
 */
export function publish<Id extends string>(
  rule: Rule<Id>,
  report: Report<Id>,
  configured: RuleLevel | null,
  run: Run,
  file: VFile,
): void {
  const level = configured && configured !== 'off' ? configured : levelOf(rule, report)
  const finding = findingOf(rule, report, level, run)
  const message = addMessage(finding, report, run, file)
  run.published.push({ finding, message, offset: report.at.start })
}

function levelOf<Id extends string>(rule: Rule<Id>, report: Report<Id>): Level {
  return report.level ?? (report.need ? BY_NEED[report.need] : rule.level)
}

function findingOf<Id extends string>(
  rule: Rule<Id>,
  report: Report<Id>,
  level: Level,
  run: Run,
): RunFinding {
  const { settings, bound } = run
  const { locale } = settings
  const { at, basis = null, expected = [] } = report
  const texts = textsOf(rule.messages[report.id], report.values ?? {})
  const fix = fixFor(report)
  return {
    rule: rule.id,
    id: report.id,
    level,
    ...rangeOf(at, run),
    message: withBasis(texts[locale], basis && sourceText(basis, locale), locale),
    texts,
    expected,
    basis: basis && { ...basis, ...basisTexts(basis, locale) },
    url: pageOf(rule.id),
    fix: fix?.kind ?? null,
    origin: originOf(at, bound.outline, run.recovered),
    excerpt: excerptOf(at, bound.outline),
    related: (report.related ?? []).map((other) => ({
      ...rangeOf(other.at, run),
      message: other.message[locale],
      texts: other.message,
      origin: originOf(other.at, bound.outline, run.recovered),
    })),
    fingerprint: fingerprintOf(bound.outline.source, at, [rule.id, texts.en]),
    edits: fix?.edits ?? [],
    leaves: fix?.leaves ?? [],
  }
}

/** Lines and columns of a span, from 1. */
function rangeOf({ start, end }: Span, { locator }: Run) {
  const [from, to] = [locator.point(start), locator.point(end)]
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

function basisTexts(basis: Basis, locale: keyof Texts) {
  const { source, clause } = basis
  return {
    source: source[locale],
    clause: clause?.[locale] ?? null,
    sources: source,
    clauses: clause,
    texts: { en: sourceText(basis, 'en'), vi: sourceText(basis, 'vi') },
  }
}

function fixFor({ fix, edits, expected, at, leaves = [] }: Report): Fix | null {
  if (fix === undefined) return null
  const [text] = expected ?? []
  const plain: readonly Edit[] = text === undefined ? [] : [{ start: at.start, end: at.end, text }]
  const all = edits ?? plain
  return all.length === 0 ? null : { kind: fix, edits: all, leaves }
}

/** The finding as remark shows it. */
function addMessage(finding: Finding, report: Report, run: Run, file: VFile): VFileMessage {
  const { rule, level, message: reason, related } = finding
  const pointsOf = ({ start, end }: Span) => ({
    start: run.locator.point(start),
    end: run.locator.point(end),
  })
  const place = run.positioned ? pointsOf(report.at) : undefined
  const message = file.message(reason, { place, source: 'remark-lint', ruleId: rule })
  message.fatal = level === 'error' ? true : level === 'warning' ? false : undefined
  message.url = pageOf(rule)
  if (report.expected) message.expected = [...report.expected]
  const [first] = report.related ?? []
  if (first && run.positioned) {
    const cause = { place: pointsOf(first.at), source: 'remark-lint' }
    message.cause = new VFileMessage(related[0]?.message ?? '', cause)
  }
  return message
}

/** A message of a rule with its holes filled. */
function textsOf(message: Texts, values: NonNullable<Report['values']>): Texts {
  return { en: fill(message.en, values, 'en'), vi: fill(message.vi, values, 'vi') }
}

import { relative, resolve } from 'pathe'
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types'
import type { Finding } from '../../lint/types.js'
import { readFrontMatter } from '../../model/signs/front-matter.js'
import type { Level } from '../../profile/types.js'
import type { RunProblem } from '../../read/types.js'
import type { Span, Texts } from '../../text/types.js'
import { type Analysis, isOurs, type SourceRange, spanOf } from '../document/analysis.js'
import { SOURCE } from '../document/open-document.js'
import { folderOf, pathOf, uriOf } from '../document/paths.js'

const SEVERITIES: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** What an editor shows of a summary: its findings, and what could not be run. */
export function diagnosticsOf(analysis: Analysis): Diagnostic[] {
  const { findings, problems } = analysis
  if (!isOurs(analysis)) return []
  return [
    ...problems.map((problem) => problemDiagnostic(problem, analysis)),
    ...findings.map((finding) => diagnosticOf(finding, analysis)),
  ]
}

/** A finding as editors show it, with the page of its rule and the places that belong to it. */
export function diagnosticOf(finding: Finding, analysis: Analysis): Diagnostic {
  const { uri, locale, places } = analysis
  const rangeOf = (range: SourceRange) => places.rangeOf(spanOf(range, analysis))
  const related = finding.related.map(
    (other): DiagnosticRelatedInformation => ({
      location: { uri, range: rangeOf(other) },
      message: other.texts[locale],
    }),
  )
  return {
    range: rangeOf(finding),
    severity: SEVERITIES[finding.level],
    source: SOURCE,
    code: finding.rule,
    codeDescription: { href: finding.url },
    message: finding.message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(finding.rule === 'lint-unused' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  }
}

/** A problem of this file stands at its own line; one of another file, where the summary names that file. */
function problemDiagnostic(problem: RunProblem, analysis: Analysis): Diagnostic {
  const { source, places, locale, uri } = analysis
  const at = { line: (problem.line ?? 1) - 1, character: (problem.column ?? 1) - 1 }
  const file = resolve(problem.path)
  const isOwn = file === resolve(source.path)
  const range = isOwn
    ? { start: at, end: places.positionOf(places.lineAt(at.line).end) }
    : places.rangeOf(profileNameSpan(problem, analysis))
  const related = isOwn
    ? []
    : [
        {
          location: { uri: uriOf(file), range: { start: at, end: at } },
          message: problem.message[locale],
        },
      ]
  return {
    range,
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    code: problem.code,
    message: isOwn ? problem.message[locale] : elsewhere(problem, uri)[locale],
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  }
}

/** The name of the profile in the front matter, for a problem of the profile; else the first line. */
function profileNameSpan({ code }: RunProblem, { source, places }: Analysis): Span {
  const named = code === 'profile' ? readFrontMatter(source.text)?.places.get('profile') : undefined
  return named ?? { start: 0, end: places.lineAt(0).end }
}

/** The message of a problem of another file, which it names by its path from the folder of the document. */
export function elsewhere({ path: file, line, message }: RunProblem, uri: string): Texts {
  const near = relative(folderOf(pathOf(uri)), resolve(file))
  const place = line === undefined ? near : `${near}:${line}`
  return { en: `${place}: ${message.en}`, vi: `${place}: ${message.vi}` }
}

import { dirname, resolve } from 'pathe'
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver-types'
import { isScalar, visit } from 'yaml'
import { knownRules, optionsOf } from '../../lint/known-rules.js'
import { doubtsOf } from '../../profile/check/doubts.js'
import { layersOfText, loadProfile } from '../../profile/load/load.js'
import { isShippedFile, ProfileError } from '../../profile/load/locate.js'
import type { YamlPosition } from '../../profile/load/raw.js'
import type { RunProblem } from '../../read/types.js'
import { parseConfig } from '../../settings/config-parse.js'
import type { Language, Span, Texts } from '../../text/types.js'
import { elsewhere } from '../diagnostics/diagnostics.js'
import { SOURCE } from '../document/open-document.js'
import { uriOf } from '../document/paths.js'
import { parseTolerant } from './cursor.js'
import type { YamlText } from './document.js'

/** The problems that the loaders of settings and profiles find in a text, saved or not. */
export function yamlDiagnostics(document: YamlText, locale: Language): Diagnostic[] {
  let known: ReadonlyMap<number, number> | null = null
  const ends = () => {
    known ??= endsOf(document.places.source)
    return known
  }
  const open = { document, locale, ends }
  return document.kind === 'config' ? ofConfig(open) : ofProfile(open)
}

interface Open {
  readonly document: YamlText
  readonly locale: Language
  /** Where the keys and values end, by where they begin; parsed once, and only where there is a problem. */
  readonly ends: () => ReadonlyMap<number, number>
}

function endsOf(source: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  visit(parseTolerant(source), {
    Scalar(_, { range }) {
      // A value that is not written has no length, and may begin where another one does.
      if (range && range[1] > range[0]) ends.set(range[0], range[1])
    },
  })
  return ends
}

function ofConfig(open: Open): Diagnostic[] {
  const { places, path: file } = open.document
  const { config, problems } = parseConfig(places.source, file, knownRules, optionsOf)
  const own = problems.map((problem) => ofProblem(problem, open))
  return config.profile === null ? own : [...own, ...ofNamed(config.profile, open)]
}

/** The profile that a `tomtat.yml` names: that it is not there, or the first fault in it. */
function ofNamed(name: string, open: Open): Diagnostic[] {
  try {
    loadProfile(name)
    return []
  } catch (error) {
    const [problem] = error instanceof ProfileError ? error.problems : []
    if (!problem) throw error
    if (problem.line !== undefined) return [ofBase(problem, open)]
    const { document, locale } = open
    const range = document.places.rangeOf(profileNameSpan(problem.path, document))
    return [diagnostic({ ...problem, range }, DiagnosticSeverity.Error, locale)]
  }
}

/** The faults of a profile; where it has none, warnings of what was hardly meant. */
function ofProfile(open: Open): Diagnostic[] {
  const { places, path: file } = open.document
  try {
    const layers = layersOfText(places.source, file)
    const id = layers.files[0]?.raw.id ?? ''
    return doubtsOf(layers, isShippedFile(id, file)).map(({ at, message }) => {
      const doubt = { range: rangeAt(at, open), message, code: 'profile' } as const
      return diagnostic(doubt, DiagnosticSeverity.Warning, open.locale)
    })
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error
    return error.problems.map((problem) =>
      resolve(problem.path) === resolve(file) ? ofProblem(problem, open) : ofBase(problem, open),
    )
  }
}

function ofProblem(problem: RunProblem, open: Open): Diagnostic {
  const { code, message, line = 1, column = 1 } = problem
  const range = rangeAt({ line, column }, open)
  return diagnostic({ range, message, code }, DiagnosticSeverity.Error, open.locale)
}

/** A problem of another file stands where this one names that file. */
function ofBase(problem: RunProblem, { document, locale }: Open): Diagnostic {
  const { code, message, line = 1, column = 1 } = problem
  const uri = uriOf(problem.path)
  const texts = elsewhere(problem, document.uri)
  const range = document.places.rangeOf(profileNameSpan(problem.path, document))
  const start = { line: line - 1, character: column - 1 }
  return {
    ...diagnostic({ range, message: texts, code }, DiagnosticSeverity.Error, locale),
    relatedInformation: [
      { location: { uri, range: { start, end: start } }, message: message[locale] },
    ],
  }
}

/**
 * Where a profile names the version before it, if the fault is there, else the profile that it extends; where a
 * `tomtat.yml` names the profile.
 */
function profileNameSpan(faulty: string, { kind, places, path: file }: YamlText): Span {
  const yaml = parseTolerant(places.source)
  const keys = ['replaces', kind === 'config' ? 'profile' : 'extends']
  const [before, base] = keys.map((key) => yaml.getIn([key], true))
  const isBefore =
    isScalar(before) && resolve(dirname(file), String(before.value)) === resolve(faulty)
  const named = isBefore || !isScalar(base) ? before : base
  const [start = 0, end = 0] = (isScalar(named) && named.range) || []
  return { start, end }
}

interface Message {
  readonly range: Range
  readonly message: Texts
  readonly code: RunProblem['code']
}

function diagnostic(
  { range, message, code }: Message,
  severity: DiagnosticSeverity,
  locale: Language,
) {
  return { range, severity, source: SOURCE, code, message: message[locale] }
}

/** The key or value that begins at a place, or the word there; lines end as YAML ends them. */
function rangeAt(at: YamlPosition, { document: { places }, ends }: Open): Range {
  const { source } = places
  let start = 0
  for (let line = 1; line < at.line; line++) start = source.indexOf('\n', start) + 1
  start = Math.min(start + at.column - 1, source.length)
  const word = /^[^\s:,[\]{}]*/.exec(source.slice(start, start + MAX_MARKED_CHARACTERS))?.[0] ?? ''
  return places.rangeOf({ start, end: ends().get(start) ?? start + word.length })
}

/** UTF-16 units of a word that are underlined. */
const MAX_MARKED_CHARACTERS = 200

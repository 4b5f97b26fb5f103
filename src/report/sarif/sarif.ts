import manifest from '../../../package.json' with { type: 'json' }
import type { FileReport, RunReport } from '../../lint/types.js'
import type { Language } from '../../text/types.js'
import type { ReportOptions } from '../reporter.js'
import { artifactLocation, SOURCE_ROOT } from './sarif-location.js'
import { resultsOf } from './sarif-result.js'
import { ruleDescriptor, sarifText } from './sarif-rule.js'

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const HOME = 'https://github.com/tomtat/tomtat'

const rootText = {
  en: 'The folder in which tomtat was run.',
  vi: 'Thư mục nơi chạy tomtat.',
}

/**
 * SARIF 2.1.0, as code scanning of GitHub and other dashboards take it: one run, with the rules that found something.
 * Source: docs.oasis-open.org/sarif; docs.github.com, "SARIF support for code scanning".
 */
export function reportSarif(run: RunReport, { locale }: ReportOptions): string {
  const reported = run.files.flatMap(({ findings, suppressed = [] }) => [
    ...findings,
    ...suppressed,
  ])
  const urls = new Map(reported.map(({ rule, url }) => [rule, url]))
  const ids = [...urls.keys()].sort()
  const shape = {
    locale,
    ruleIndexes: new Map(ids.map((id, index) => [id, index])),
    isSuppressing: run.files.some(({ suppressed }) => suppressed !== undefined),
  }
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driverOf(urls, ids, locale) },
        language: locale,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: rootText[locale] } } },
        invocations: [invocationOf(run.errors)],
        artifacts: run.files.map(artifactOf),
        results: run.files.flatMap((file, index) => resultsOf(file, index, shape)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/**
 * @param urls page of each rule, by its id
 * @param ids of the rules, in their order
 */
function driverOf(urls: ReadonlyMap<string, string>, ids: readonly string[], locale: Language) {
  return {
    name: 'tomtat',
    version: manifest.version,
    semanticVersion: manifest.version,
    informationUri: HOME,
    language: locale,
    rules: ids.map((id) => ruleDescriptor(id, urls.get(id) ?? HOME, locale)),
  }
}

function artifactOf({ path, kind, profile, verdict }: FileReport) {
  return {
    location: artifactLocation(path),
    roles: ['analysisTarget'],
    properties: { kind, profile, verdict },
  }
}

/** Whether everything could be run, and what could not. */
function invocationOf(errors: RunReport['errors']) {
  const isSetup = ({ code }: { readonly code: string }) => code === 'config' || code === 'profile'
  return {
    executionSuccessful: errors.length === 0,
    toolExecutionNotifications: errors.filter((error) => !isSetup(error)).map(notificationOf),
    toolConfigurationNotifications: errors.filter(isSetup).map(notificationOf),
  }
}

function notificationOf({ path, code, message, line, column = 1 }: RunReport['errors'][number]) {
  const region = line === undefined ? {} : { region: { startLine: line, startColumn: column } }
  return {
    level: 'error',
    descriptor: { id: code },
    message: { text: sarifText(message) },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(path), ...region } }],
  }
}

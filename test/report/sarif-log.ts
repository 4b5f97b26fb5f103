import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'

/**
 * The schema of SARIF 2.1.0, from the package @microsoft/jest-sarif 1.0.0-beta.0 (MIT, Microsoft), which has it from
 * OASIS by way of schemastore.org (Apache-2.0); here it has other blanks.
 */
const schemaFile = path.join(import.meta.dirname, 'sarif-2.1.0.schema.json')
// Draft 04 has names that ajv does not know, and one pattern is none with the flag `u`.
const { $schema, id, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'))
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  validateFormats: false,
  unicodeRegExp: false,
})
const validate = ajv.compile(schema)

/** What is wrong with a log by the schema; empty where nothing is. */
export function sarifFaults(log: unknown): string {
  return validate(log) ? '' : ajv.errorsText(validate.errors)
}

/** What the tests look at. */
export interface SarifLog {
  readonly version: string
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } }
    readonly language: string
    readonly columnKind: string
    readonly invocations: readonly [SarifInvocation]
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[]
    readonly results: readonly SarifResult[]
  }[]
}

interface SarifRule {
  readonly id: string
  readonly name: string
  readonly shortDescription: { readonly text: string }
  readonly fullDescription: { readonly text: string }
  readonly help: { readonly text: string; readonly markdown: string }
  readonly helpUri: string
  readonly defaultConfiguration: { readonly level: string }
  readonly properties: { readonly tags: readonly string[] }
}

interface SarifNotification {
  readonly level: string
  readonly descriptor: { readonly id: string }
  readonly message: { readonly text: string }
  readonly locations: readonly SarifLocation[]
}

interface SarifInvocation {
  readonly executionSuccessful: boolean
  readonly toolExecutionNotifications: readonly SarifNotification[]
  readonly toolConfigurationNotifications: readonly SarifNotification[]
}

interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly [SarifLocation]
  readonly relatedLocations?: readonly SarifLocation[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions?: readonly { readonly kind: string; readonly justification?: string }[]
}

interface SarifLocation {
  readonly id?: number
  readonly message?: { readonly text: string }
  readonly physicalLocation: {
    readonly artifactLocation: {
      readonly uri: string
      readonly uriBaseId?: string
      readonly index?: number
    }
    readonly region?: {
      readonly startLine: number
      readonly startColumn: number
      readonly endLine?: number
      readonly endColumn?: number
      readonly snippet?: { readonly text: string }
    }
  }
  readonly logicalLocations?: readonly { readonly name: string; readonly kind: string }[]
  readonly properties?: Readonly<Record<string, unknown>>
}

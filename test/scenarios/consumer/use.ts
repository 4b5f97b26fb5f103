/** A program of somebody else: every function that tomtat exports, compiled strictly and run. */
import preset, {
  CheckError,
  type CheckOptions,
  type CheckTextOptions,
  checkFile,
  checkText,
  type FileReport,
  loadProfile,
  ProfileError,
  readSummary,
  SHIPPED,
  type Summary,
} from 'tomtat'
import sequence from 'tomtat/rules/numbering/sequence'
import { unified } from 'unified'

declare const console: { log: (text: string) => void }

const draft = `---
profile: base
language: en
title: Rural libraries
---

# INTRODUCTION
## 1. Rationale for choosing the dissertation topic
Nobody has asked why.
## 2. Research purpose and tasks
### 2.1. Research purpose
To learn why.
### 2.3. Research tasks
To ask the readers.
## 3. Research subject and scope
Libraries of one province.
`

const options: CheckOptions = { locale: 'vi', phase: 'submission', profile: undefined }
const textOptions: CheckTextOptions = {
  rules: { 'numbering-sequence': 'off', 'headings-case': ['info', {}], 'parts-label': {} },
}

function told({ findings, verdict }: FileReport): readonly unknown[] {
  return [findings.find(({ rule }) => rule === sequence.rule.id)?.rule, verdict]
}

async function failure(check: Promise<FileReport>): Promise<readonly unknown[]> {
  try {
    await check
    return []
  } catch (error) {
    return error instanceof CheckError ? [error.name, error.code, error.line] : [String(error)]
  }
}

function unknownProfile(): readonly unknown[] {
  try {
    return [loadProfile('acj').id]
  } catch (error) {
    return error instanceof ProfileError ? [error.name, error.troubles[0]?.code] : [String(error)]
  }
}

const summary: Summary | null = readSummary(draft, { profile: 'base' })
const sections = summary?.outline.headings.flatMap(({ numeral }) => numeral?.raw ?? [])
const silent = await checkText(draft, textOptions)

console.log(
  JSON.stringify({
    file: told(await checkFile('draft.md', options)),
    text: told(await checkText(draft)),
    off: silent.findings.filter(({ rule }) => rule === 'numbering-sequence').length,
    missing: await failure(checkFile('lost.md')),
    misspelt: await failure(checkText(draft.replace('base', 'bace'))),
    summary: { language: summary?.language, chapters: summary?.counts.chapters, sections },
    foreign: readSummary('Buy rice.'),
    profile: loadProfile('hcma').id,
    unknown: unknownProfile(),
    shipped: SHIPPED.includes('ajc'),
    remark: typeof unified().use(preset).use(sequence).run === 'function',
  }),
)

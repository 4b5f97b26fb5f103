import { unzipSync } from 'fflate'
import { checkSources } from '../../../src/lint/check.js'
import type { FileReport } from '../../../src/lint/types.js'
import { readDocx } from '../../../src/read/docx/read.js'
import { annotate } from '../../../src/report/annotate/annotate.js'
import { plainSettings } from '../../../src/settings/in-force.js'
import type { Language } from '../../../src/text/types.js'
import { file, finding, nowhere } from '../make.js'

/** What a check finds in a Word file. */
export async function checked(bytes: Uint8Array, locale: Language = 'en'): Promise<FileReport> {
  const source = { path: 'a.docx', kind: 'docx' as const, ...readDocx(bytes) }
  const { files } = await checkSources([source], () => ({ ...plainSettings, locale }))
  const [report] = files
  if (!report) throw new Error('nothing was checked')
  return report
}

/** A report with a finding at each of these paragraphs (null for none). */
export function reportAt(...paragraphs: readonly (number | null)[]): FileReport {
  const findings = paragraphs.map((paragraph) => finding({ origin: { ...nowhere, paragraph } }))
  return file({ verdict: findings.length > 0 ? 'return' : 'pass', findings })
}

/** The file with comments at these paragraphs. */
export function commented(bytes: Uint8Array, ...paragraphs: readonly (number | null)[]) {
  return annotate(bytes, reportAt(...paragraphs), 'en').bytes
}

/** The text of a part. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name]
  return part ? new TextDecoder().decode(part) : ''
}

/** A text of a document without the marks of our comments, where it has no others. */
export function unmarked(text: string): string {
  return text
    .replace(/<w:commentRange(?:Start|End)[^>]*\/>/gu, '')
    .replace(
      /<w:r(?: xmlns:w="[^"]*")?><w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr><w:commentReference[^>]*\/><\/w:r>/gu,
      '',
    )
}

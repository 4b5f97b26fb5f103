import type { RunError } from '../../src/lint/problems.js'
import type { FileReport, Finding, RunReport } from '../../src/lint/types.js'

export const nowhere = { page: null, paragraph: null, heading: null, words: null }

/** A finding; what is not given is plain. */
export function finding(given: Partial<Finding>): Finding {
  return {
    rule: 'numbering-sequence',
    id: 'gap',
    level: 'error',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    message: 'Something is missing.',
    texts: { en: 'Something is missing.', vi: 'Thiếu một mục.' },
    expected: [],
    basis: null,
    url: 'https://example.org/rule.md',
    fix: null,
    origin: nowhere,
    excerpt: { before: 'Before ', text: 'this', after: ' after.' },
    related: [],
    fingerprint: '0123456789abcdef',
    ...given,
  }
}

/** The report of a file; what is not given is plain. */
export function file(given: Partial<FileReport>): FileReport {
  return {
    path: 'summary.en.md',
    kind: 'markdown',
    profile: 'ajc',
    profileTitle: 'Academy of Journalism and Communication',
    profileTitles: {
      en: 'Academy of Journalism and Communication',
      vi: 'Học viện Báo chí và Tuyên truyền',
    },
    language: 'en',
    verdict: 'pass',
    summary: {
      author: 'Nguyễn Văn A',
      title: null,
      institution: null,
      year: 2025,
      chapters: 4,
      sections: 9,
      contributions: 3,
      works: 5,
      words: 9000,
      pages: null,
    },
    outline: [],
    findings: [],
    ...given,
  }
}

/** A run over these files, with its counts. */
export function runOf(files: readonly FileReport[], errors: RunReport['errors'] = []): RunReport {
  const count = (level: string) =>
    files.flatMap((one) => one.findings).filter((one) => one.level === level).length
  const counts = { error: count('error'), warning: count('warning'), info: count('info') }
  return { version: 1, files, errors, counts }
}

/** Something that could not be run. */
export function problem(given: Partial<RunError> & Pick<RunError, 'path' | 'code'>): RunError {
  const { message = 'No.' } = given
  return { message, texts: { en: message, vi: message }, ...given }
}

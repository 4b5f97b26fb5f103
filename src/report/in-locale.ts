import type { FileReport, Finding, RunReport } from '../lint/types.js'
import { withBasis } from '../text/messages.js'
import type { Language } from '../text/types.js'

/** A run as it would have been reported in this language. */
export function inLocale(run: RunReport, locale: Language): RunReport {
  return {
    ...run,
    files: run.files.map((file) => fileIn(file, locale)),
    errors: run.errors.map((error) => ({ ...error, message: error.texts[locale] })),
  }
}

function fileIn(file: FileReport, locale: Language): FileReport {
  const { suppressed } = file
  return {
    ...file,
    profileTitle: file.profileTitles[locale],
    findings: file.findings.map((finding) => findingIn(finding, locale)),
    ...(suppressed ? { suppressed: suppressed.map((one) => findingIn(one, locale)) } : {}),
  }
}

function findingIn<Reported extends Finding>(finding: Reported, locale: Language): Reported {
  const { texts, basis, related } = finding
  return {
    ...finding,
    message: withBasis(texts[locale], basis?.texts[locale] ?? null, locale),
    basis: basis && {
      ...basis,
      source: basis.sources[locale],
      clause: basis.clauses?.[locale] ?? null,
    },
    related: related.map((other) => ({ ...other, message: other.texts[locale] })),
  }
}

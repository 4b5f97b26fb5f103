import type { Bound } from '../../src/bind/types.js'
import { PartRole } from '../../src/model/roles.js'
import type { Cover, Work } from '../../src/model/types.js'
import {
  entryNumber,
  isAhead,
  isPlaceholder,
  printedYear,
  unpublishedSign,
} from '../../src/model/works/entry.js'
import { type FormFault, readFaults } from '../../src/model/works/faults.js'
import { type FixedEntry, fixEntry, isYearUsuallyEarly } from '../../src/model/works/fix-entry.js'
import { compileForm, holesOf } from '../../src/profile/check/line.js'
import type { Line } from '../../src/profile/types.js'
import { defineRule } from '../../src/rule/contract.js'
import type { Report } from '../../src/rule/types.js'
import { short } from '../../src/text/messages.js'
import type { Language, Span, Texts } from '../../src/text/types.js'

/** Characters of an entry that a message shows; `expected` holds all of it. */
const MAX_SHOWN_CHARACTERS = 200

type Id = 'form' | 'plain' | 'kind' | 'unpublished' | 'ahead'

export default defineRule<Id>({
  id: 'works-form',
  level: 'warning',
  fixable: ['suggest'],
  title: {
    en: 'A published work is not described in full.',
    vi: 'Công trình được mô tả chưa đầy đủ.',
  },
  messages: {
    form: {
      en: 'Entry {n}: {faults}. Write it like this: {form}',
      vi: 'Công trình số {n}: {faults}. Hãy viết như sau: {form}',
    },
    plain: {
      en: 'Entry {n}: {faults}. {next}',
      vi: 'Công trình số {n}: {faults}. {next}',
    },
    kind: {
      en: 'Entry {n} is a project; the list takes published works only. Take it off the list.',
      vi: 'Công trình số {n} là đề tài, trong khi danh mục chỉ gồm các công trình đã công bố. Hãy bỏ công trình này.',
    },
    unpublished: {
      en: 'Entry {n} is not published yet (“{sign}”); the list takes published works only. Take it off the list, or complete it once it is out.',
      vi: 'Công trình số {n} chưa được công bố (“{sign}”), trong khi danh mục chỉ gồm các công trình đã công bố. Hãy bỏ công trình này, hoặc ghi đầy đủ khi công trình đã in.',
    },
    ahead: {
      en: 'Entry {n} is dated {year}, though the year on the cover is {printed}. Correct the year.',
      vi: 'Công trình số {n} ghi năm {year}, trong khi năm ghi trên bìa là {printed}. Hãy sửa lại năm.',
    },
  },
  check(bound, { report }) {
    if (!bound.find(PartRole.works)?.heading) return
    const { works } = bound.summary
    const entries = bound.wanted(PartRole.works)?.list?.entry ?? []
    for (const work of works) {
      const n = entryNumber(works, work)
      if (work.kind === 'project' && entries.length > 0 && !entries.includes('project')) {
        report({ id: 'kind', at: work, values: { n } })
        continue
      }
      if (reportUnpublished(work, n, report)) continue
      reportAhead(work, n, bound.summary.cover, report)
      const line = bound.profile.lines[work.kind]
      const faults = readFaults(work, works, new Set(line ? requiredOf(line) : []))
      if (faults.length === 0) continue
      const at = contentOf(work, bound)
      const corrected = line ? correctedEntry(work, faults, line, at, bound) : null
      const values = { n, faults: joined(faults), next: nextStep(faults) }
      if (corrected === null) report({ id: 'plain', at, values })
      else {
        const form = excerpt(corrected)
        report({
          id: 'form',
          at,
          values: { ...values, form },
          expected: [corrected.source],
          // "<pp. …>" is for the author to fill in.
          ...(faults.some(({ missing }) => missing) ? {} : { fix: 'suggest' }),
        })
      }
    }
  },
})

/** A DOI says that the work is out, whatever else stands there. */
function reportUnpublished(work: Work, n: number, report: (report: Report<Id>) => void): boolean {
  const sign = work.holes.doi || isPlaceholder(work) ? null : unpublishedSign(work)
  if (sign === null) return false
  const values = { n, sign: work.text.slice(sign.from, sign.to) }
  report({ id: 'unpublished', at: work.span(sign.from, sign.to), values })
  return true
}

function reportAhead(
  work: Work,
  n: number,
  cover: Cover,
  report: (report: Report<Id>) => void,
): void {
  const [year, printed] = [work.year, printedYear(cover)]
  if (year === null || printed === null || !isAhead(work, cover) || isPlaceholder(work)) return
  report({ id: 'ahead', at: work.holes.year ?? work, values: { n, year, printed } })
}

function joined(faults: readonly FormFault[]): Texts {
  return {
    en: faults.map((fault) => fault.say.en).join('; '),
    vi: faults.map((fault) => fault.say.vi).join('; '),
  }
}

/** The entry without its mark, which the expected form does not hold. */
function contentOf(work: Work, { outline }: Bound): Span {
  if (!work.mark) return work
  const after = outline.source.slice(work.mark.end, work.end)
  return { start: work.mark.end + after.length - after.trimStart().length, end: work.end }
}

const NAMES: Readonly<Record<string, Texts>> = {
  authors: { en: 'authors', vi: 'tác giả' },
  year: { en: 'year', vi: 'năm' },
  title: { en: 'title', vi: 'tên công trình' },
  container: { en: 'journal', vi: 'tên tạp chí' },
  publisher: { en: 'publisher', vi: 'nhà xuất bản' },
  issue: { en: 'issue', vi: 'số' },
  pages: { en: 'pages', vi: 'trang' },
}

function requiredOf(line: Line): string[] {
  return holesOf(compileForm(line.form)).filter((id) => !id.endsWith('?'))
}

function correctedEntry(
  work: Work,
  faults: readonly FormFault[],
  line: Line,
  at: Span,
  { outline, summary, language }: Bound,
): FixedEntry | null {
  const style = {
    quotes: line.form.includes('“{title'),
    yearEarly: line.form.includes('({year})') && isYearUsuallyEarly(work, summary.works),
    nameOf: (hole: string) => nameOf(line, hole, language),
  }
  return fixEntry(work, faults, style, outline.source, at)
}

/** The entry with its changes in one line; of a long one the stretch around the changes. */
function excerpt({ text, from, to }: FixedEntry): string {
  const start =
    to <= MAX_SHOWN_CHARACTERS ? 0 : Math.max(0, Math.min(from, to - MAX_SHOWN_CHARACTERS / 2))
  if (start === 0) return short(text, MAX_SHOWN_CHARACTERS)
  return `… ${short(text.slice(text.lastIndexOf(' ', start) + 1), MAX_SHOWN_CHARACTERS)}`
}

function nextStep(faults: readonly FormFault[]): Texts {
  return faults.every(({ missing }) => missing)
    ? { en: 'Add what is missing.', vi: 'Hãy bổ sung cho đủ.' }
    : { en: 'Correct the entry.', vi: 'Hãy sửa lại công trình này.' }
}

/** "pp. …" for what has a sign of its own, else its name. */
function nameOf(line: Line, id: string, language: Language): string {
  const sign = id === 'publisher' ? undefined : line.holes[id]?.[language]?.[0]
  return sign?.replace('{n}', '…') ?? NAMES[id]?.[language] ?? id
}

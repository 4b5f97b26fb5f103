import { lintRule } from '../../src/lint/rule.js'
import { runTogether } from '../../src/model/families.js'
import type { Language, Span, Texts, Work } from '../../src/model/types.js'
import { entryNumber } from '../../src/model/works/entry.js'
import { type FormFault, readFaults } from '../../src/model/works/faults.js'
import { compileForm, fillForm, holesOf } from '../../src/profile/line.js'
import type { Bound, Line } from '../../src/profile/types.js'

export default lintRule({
  id: 'works-form',
  level: 'warning',
  title: {
    en: 'Every published work is described in full.',
    vi: 'Mỗi công trình được mô tả đầy đủ.',
  },
  messages: {
    form: {
      en: 'Entry {n}: {faults}. Write it like this: {form}',
      vi: 'Mục {n}: {faults}. Hãy viết theo mẫu: {form}',
    },
    plain: {
      en: 'Entry {n}: {faults}. Complete the entry.',
      vi: 'Mục {n}: {faults}. Hãy bổ sung cho đủ.',
    },
    kind: {
      en: 'Entry {n} is a project; the list takes published works only. Take it off the list.',
      vi: 'Mục {n} là đề tài, trong khi danh mục chỉ nhận công trình đã công bố. Hãy bỏ mục này.',
    },
  },
  check(bound, { report }) {
    if (!bound.find('works')?.heading) return
    const { works } = bound.summary
    const entries = bound.wanted('works')?.list?.entry ?? []
    for (const work of works) {
      const n = entryNumber(works, work)
      if (work.kind === 'project' && entries.length > 0 && !entries.includes('project')) {
        report({ id: 'kind', at: work, values: { n } })
        continue
      }
      const line = bound.profile.lines[work.kind]
      const faults = readFaults(work, works, new Set(line ? requiredOf(line) : []))
      if (faults.length === 0) continue
      const form = line ? expectedForm(work, faults, line, bound.language) : null
      const at = contentOf(work, bound)
      const values = { n, faults: joined(faults) }
      if (form === null) report({ id: 'plain', at, values })
      else report({ id: 'form', at, values: { ...values, form }, expected: [form] })
    }
  },
})

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

/**
 * The entry in the form of the profile's line, with `<…>` for what is missing.
 *
 * @returns null where the line asks for something that was not read from the entry and not found missing
 */
function expectedForm(
  work: Work,
  faults: readonly FormFault[],
  line: Line,
  language: Language,
): string | null {
  const form = compileForm(line.form)
  const values: Record<string, string | undefined> = {}
  for (const id of holesOf(form).map((hole) => hole.replace('?', ''))) {
    values[id] = partOf(work, id)
  }
  for (const { hole, missing } of faults) {
    if (missing) values[hole] = `<${nameOf(line, hole, language)}>`
  }
  if (requiredOf(line).some((id) => values[id] === undefined)) return null
  // Inside the quotation marks of the form, those of the title become single ones.
  if (line.form.includes('“{title'))
    values.title = values.title?.replace(/“/g, '‘').replace(/”/g, '’')
  const address = 'doi' in values || 'url' in values ? null : (work.holes.doi ?? work.holes.url)
  const filled = fillForm(form, values)
  return address ? `${filled}, ${address.value}` : filled
}

/** "pp. …" for what has a sign of its own, else its name. */
function nameOf(line: Line, id: string, language: Language): string {
  const sign = id === 'publisher' ? undefined : line.holes[id]?.[language]?.[0]
  return sign?.replace('{n}', '…') ?? NAMES[id]?.[language] ?? id
}

function partOf(work: Work, id: string): string | undefined {
  if (id === 'year') return work.year === null ? undefined : String(work.year)
  if (id === 'authors' && work.authors.length > 0) {
    return work.authors.flatMap((name) => runTogether(name) ?? [name]).join(', ')
  }
  return work.holes[id]?.value.replace(/[\s,.;]+$/, '')
}

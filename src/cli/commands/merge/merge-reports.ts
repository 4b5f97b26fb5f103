import { makeReport } from '../../../lint/run-report.js'
import type { RunReport, Shard } from '../../../lint/types.js'
import type { RunProblem } from '../../../read/types.js'
import { inLocale } from '../../../report/in-locale.js'
import type { Language } from '../../../text/types.js'
import { UsageError } from '../../shared/usage.js'

/** A report and the file it was read from. */
export interface NamedReport {
  readonly name: string
  readonly report: RunReport
}

/**
 * Several runs as one, in one language. Parts of a run that nobody gave are a problem of the whole.
 *
 * @throws {UsageError} where two runs checked the same file, or are parts of different runs
 */
export function mergeReports(reports: readonly NamedReport[], locale: Language): RunReport {
  refuseTwice(reports)
  const absent = absentParts(reports)
  const all = reports.map(({ report }) => inLocale(report, locale))
  const baselines = all.flatMap(({ baseline }) => baseline ?? [])
  const sum = (key: 'known' | 'gone') => baselines.reduce((all, counts) => all + counts[key], 0)
  return makeReport(
    all.flatMap(({ files }) => files),
    absent,
    locale,
    {
      errors: all.flatMap(({ errors }) => errors),
      baseline: baselines.length > 0 ? { known: sum('known'), gone: sum('gone') } : null,
    },
  )
}

function refuseTwice(reports: readonly NamedReport[]): void {
  const known = new Map<string, string>()
  for (const { name, report } of reports) {
    for (const { path } of report.files) {
      const other = known.get(path)
      if (other !== undefined) throw twice(path, other, name)
      known.set(path, name)
    }
  }
}

/** A problem for each part that is not there. */
function absentParts(reports: readonly NamedReport[]): RunProblem[] {
  const shards = reports.flatMap(({ report: { shard } }) => shard ?? [])
  const [first] = shards
  if (!first) return []
  const other = shards.find(({ count }) => count !== first.count)
  if (other) throw differentRuns(first, other)
  const given = new Set(shards.map(({ number }) => number))
  const numbers = Array.from({ length: first.count }, (_, index) => index + 1)
  return numbers
    .filter((number) => !given.has(number))
    .map((number) => absentPart({ number, count: first.count }))
}

function absentPart({ number, count }: Shard): RunProblem {
  return {
    path: `--shard ${number}/${count}`,
    code: 'missing',
    message: {
      en: `The report of part ${number} of ${count} is not among those given, so its files are not in here. Add it.`,
      vi: `Thiếu báo cáo của phần ${number} trên ${count} nên không có kết quả của các tệp thuộc phần này. Hãy bổ sung.`,
    },
  }
}

function differentRuns(one: Shard, other: Shard): UsageError {
  return new UsageError({
    en: `The reports are parts of different runs: one of ${one.count} parts, another of ${other.count}. Merge the parts of one run only.`,
    vi: `Các báo cáo thuộc những lần chạy khác nhau: lần chia ${one.count} phần, lần chia ${other.count} phần. Chỉ gộp các phần của một lần chạy.`,
  })
}

function twice(path: string, one: string, other: string): UsageError {
  return new UsageError({
    en: `${path} is in ${one} and in ${other}. Leave one of the reports out, or check the files under different paths.`,
    vi: `${path} có trong cả ${one} lẫn ${other}. Hãy bỏ bớt một báo cáo, hoặc kiểm tra các tệp với đường dẫn khác nhau.`,
  })
}

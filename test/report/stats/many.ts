import { rules } from '../../../rules/index.js'
import type { FileReport } from '../../../src/lint/types.js'
import type { Level } from '../../../src/profile/types.js'
import { statsOf } from '../../../src/report/stats/stats.js'
import type { Stats } from '../../../src/report/stats/types.js'
import type { Rule } from '../../../src/rule/types.js'
import { file, finding, runOf } from '../make.js'

/** Every message of every rule, of rules about documents first. */
const messages: readonly (readonly [Rule, string])[] = rules.flatMap((rule) =>
  Object.keys(rule.messages).map((id) => [rule, id] as const),
)

/** Statistics of made-up submissions: the more institutions, the more submissions; the first defects are frequent. */
export function manyStats(count: number, institutions: number, defects = 30): Stats {
  const files = Array.from({ length: count }, (_, at) => submission(at, institutions, defects))
  return statsOf(runOf(files), rules)
}

function submission(at: number, institutions: number, defects: number): FileReport {
  const findings = messages.slice(0, defects).flatMap(([rule, id], index) => {
    const has = (at * 7 + index * 13) % 100 < 90 - index * 3
    const level: Level = index % 3 === 0 ? 'error' : 'warning'
    return has ? [finding({ rule: rule.id, id, level })] : []
  })
  const plain = file({}).summary
  const institution = `Trường Đại học Khoa học Xã hội và Nhân văn, Đại học Quốc gia Thành phố số ${at % institutions}`
  const year = 2016 + (at % 10)
  return file({
    path: `${at}.docx`,
    verdict: at % 5 === 0 ? 'pass' : 'return',
    summary: plain && { ...plain, institution, year, words: 8000 + at },
    findings,
  })
}

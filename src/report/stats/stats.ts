import { isRead } from '../../lint/run-report.js'
import type { FileReport, RunReport } from '../../lint/types.js'
import type { Rule } from '../../rule/types.js'
import { defectsOf } from './defects.js'
import { byKey, bySize, groupsOf, type Labels } from './groups.js'
import { institutionsOf, type Label, unknown } from './institutions.js'
import { type Measure, type Median, measures, type Stats } from './types.js'

/**
 * What the submissions of a run have in common. Files that could not be read or are no summaries are counted apart.
 *
 * @param rules their data holds the texts for people
 */
export function statsOf(run: RunReport, rules: readonly Rule[]): Stats {
  const files = run.files.filter((file) => isRead(file) && file.language !== null)
  const pass = files.filter(({ verdict }) => verdict === 'pass').length
  const read = run.files.filter(isRead).length
  const institutions = divisionOf(institutionsOf(files), bySize)
  const years = divisionOf(labelled(files, yearOf), byKey)
  return {
    version: 1,
    submissions: {
      total: run.files.length,
      counted: files.length,
      pass,
      return: files.length - pass,
      foreign: read - files.length,
      unreadable: run.files.length - read,
    },
    institutions: institutions.groups,
    years: years.groups,
    languages: divisionOf(labelled(files, languageOf), byKey).groups,
    defects: defectsOf(files, rules, { institutions, years }),
    medians: Object.fromEntries(measures.map((one) => [one, medianOf(files, one)])) as Record<
      Measure,
      Median
    >,
    errors: run.errors,
  }
}

function divisionOf(labels: Labels, order: typeof bySize) {
  return { labels, groups: [...groupsOf(labels)].sort(order) }
}

function labelled(files: readonly FileReport[], labelOf: (file: FileReport) => Label): Labels {
  return new Map(files.map((file) => [file, labelOf(file)]))
}

function yearOf({ summary }: FileReport): Label {
  const year = summary?.year ?? null
  return year === null ? unknown : { key: `${year}`, name: { en: `${year}`, vi: `${year}` } }
}

function languageOf({ language }: FileReport): Label {
  const names = {
    en: { en: 'English', vi: 'tiếng Anh' },
    vi: { en: 'Vietnamese', vi: 'tiếng Việt' },
  }
  return language === null ? unknown : { key: language, name: names[language] }
}

function medianOf(files: readonly FileReport[], measure: Measure): Median {
  const values = files.flatMap(({ summary }) => summary?.[measure] ?? []).sort((a, b) => a - b)
  const half = values.length / 2
  const [low, high] = [values[Math.ceil(half) - 1], values[Math.floor(half)]]
  const median = low === undefined || high === undefined ? null : (low + high) / 2
  return { median, n: values.length }
}

/** The JSON contract (schemas/stats.schema.json), two blanks a level. */
export function statsJson(stats: Stats): string {
  return `${JSON.stringify(stats, null, 2)}\n`
}

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { writeWhole } from '../../../files/write.js'
import {
  type Baseline,
  knownOf,
  readBaseline,
  withoutKnown,
  writeBaseline,
} from '../../../lint/baseline.js'
import { isRead } from '../../../lint/run-report.js'
import type { BaselineCounts, FileReport } from '../../../lint/types.js'
import type { Language, Texts } from '../../../text/types.js'
import { UsageError } from '../../shared/usage.js'

interface BaselineRun {
  /** What is left to report; all of it where it was recorded. */
  readonly files: readonly FileReport[]
  /** Findings that were written down; null where they were held against those of an earlier day. */
  readonly recorded: number | null
  /** Null where the findings were recorded. */
  readonly counts: BaselineCounts | null
}

/**
 * Holds a run against a baseline; where there is none yet, or `update` is asked for, records it instead. Files that
 * were not checked keep what is recorded of them.
 *
 * @throws {UsageError} where the baseline cannot be read or written
 */
export async function applyBaseline(
  files: readonly FileReport[],
  file: string,
  update: boolean,
): Promise<BaselineRun> {
  const baseline = await load(file)
  const name = (one: FileReport) => nameOf(one.path, file)
  if (baseline === null || update) {
    const recorded = files.filter(isRead).map((one) => [name(one), knownOf(one)] as const)
    await writeWhole(file, writeBaseline(new Map([...(baseline ?? []), ...recorded])))
    return {
      files,
      recorded: files.reduce((all, { findings }) => all + findings.length, 0),
      counts: null,
    }
  }
  const held = files.map((one) =>
    withoutKnown(one, isRead(one) ? (baseline.get(name(one)) ?? []) : []),
  )
  const sum = (key: keyof BaselineCounts) => held.reduce((all, { counts }) => all + counts[key], 0)
  return {
    files: held.map((one) => one.file),
    recorded: null,
    counts: { known: sum('known'), gone: sum('gone') },
  }
}

/** The note about a baseline, in one line. */
export function baselineNote(file: string, { recorded, counts }: BaselineRun, locale: Language) {
  if (counts === null) {
    return noteLine(
      {
        en: `${file} now knows ${recorded} ${recorded === 1 ? 'finding' : 'findings'}; from now on only new ones are reported.`,
        vi: `${file} đã ghi nhận ${recorded} phát hiện; từ nay chỉ báo những phát hiện mới.`,
      },
      locale,
    )
  }
  const { known, gone } = counts
  if (known === 0 && gone === 0) return ''
  return noteLine(
    {
      en: `${file} knows ${known} of the findings, which are not listed.${gone > 0 ? ` ${gone} more that it knows ${gone === 1 ? 'is' : 'are'} gone; --update-baseline takes ${gone === 1 ? 'it' : 'them'} out.` : ''}`,
      vi: `${file} đã có ${known} phát hiện nên không liệt kê lại.${gone > 0 ? ` ${gone} phát hiện khác trong tệp này không còn nữa; dùng --update-baseline để bỏ đi.` : ''}`,
    },
    locale,
  )
}

function noteLine(texts: Texts, locale: Language): string {
  return `${texts[locale]}\n`
}

/** The baseline may move with its folder, so it names files as seen from there. */
function nameOf(checked: string, baseline: string): string {
  return path.relative(path.dirname(path.resolve(baseline)), checked).replaceAll(path.sep, '/')
}

async function load(file: string): Promise<Baseline | null> {
  try {
    return readBaseline(await readFile(file, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError({
      en: `The baseline ${file} could not be read (${why}). Repair it, or delete it to record a new one.`,
      vi: `Không đọc được tệp mốc ${file} (${why}). Hãy sửa lại, hoặc xóa đi để ghi tệp mới.`,
    })
  }
}

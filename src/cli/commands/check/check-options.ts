import type { Shard } from '../../../lint/types.js'
import type { Level } from '../../../profile/types.js'
import type { Working } from '../../batch/check-files.js'
import { readShard } from '../../batch/shard.js'
import type { Given } from '../../shared/command.js'
import { type Output, readOutputs } from '../../shared/outputs.js'
import { type Overrides, readOverrides, type SettingsFlags } from '../../shared/settings.js'
import { chosen, UsageError } from '../../shared/usage.js'

/** What commander hands over for `check`. */
export interface CheckFlags extends SettingsFlags {
  readonly format: readonly Given[]
  readonly output: readonly Given[]
  readonly failOn: string
  readonly quiet?: boolean
  readonly reportSuppressed?: boolean
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly watch?: boolean
  readonly color?: boolean
  readonly stdinFilename?: string
  readonly jobs?: string
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly shard?: string
}

/** The options of `tomtat check` after their values were checked. */
export interface CheckOptions {
  readonly overrides: Overrides
  readonly outputs: readonly Output[]
  readonly failOn: Level
  readonly quiet: boolean
  readonly reportSuppressed: boolean
  readonly baseline: { readonly file: string; readonly update: boolean } | null
  readonly watch: boolean
  readonly color: boolean | undefined
  /** Name of standard input; null where it has none. */
  readonly stdinFilename: string | null
  readonly working: Working
  /** Null for all files. */
  readonly shard: Shard | null
}

/** @throws {UsageError} for a value that an option does not take */
export function readCheckOptions(files: readonly string[], flags: CheckFlags): CheckOptions {
  if (files.length === 0) throw nothingToCheck()
  if (flags.stdinFilename !== undefined && !files.includes('-')) throw nameWithoutInput()
  return {
    overrides: readOverrides(flags),
    outputs: readOutputs(flags.format, flags.output),
    failOn: chosen('--fail-on', flags.failOn, ['error', 'warning', 'info']),
    quiet: flags.quiet ?? false,
    reportSuppressed: flags.reportSuppressed ?? false,
    baseline: readBaselineFlags(flags),
    watch: flags.watch ?? false,
    color: flags.color,
    stdinFilename: flags.stdinFilename ?? null,
    working: readWorking(flags),
    shard: flags.shard === undefined ? null : readShard(flags.shard),
  }
}

/** Flags that say how a run goes about its files. */
export type WorkingFlags = Pick<CheckFlags, 'jobs' | 'cache' | 'cacheLocation'>

/** The folder of the cache, unless another is named. */
const CACHE = '.tomtat-cache'

/** @throws {UsageError} for an impossible number of jobs */
export function readWorking({ jobs, cache, cacheLocation }: WorkingFlags): Working {
  return {
    jobs: jobs === undefined ? null : readJobs(jobs),
    cache: cacheLocation ?? (cache ? CACHE : null),
  }
}

function readJobs(given: string): number {
  if (/^[1-9]\d?$/u.test(given)) return Number(given)
  throw new UsageError({
    en: `--jobs takes a number from 1 to 99, not "${given}".`,
    vi: `--jobs nhận một số từ 1 đến 99, không phải "${given}".`,
  })
}

function readBaselineFlags({ baseline, updateBaseline }: CheckFlags): CheckOptions['baseline'] {
  if (baseline !== undefined) return { file: baseline, update: updateBaseline ?? false }
  if (!updateBaseline) return null
  throw new UsageError({
    en: '--update-baseline needs --baseline <file>, the file to write.',
    vi: '--update-baseline cần đi kèm --baseline <tệp>, là tệp cần ghi.',
  })
}

function nothingToCheck(): UsageError {
  return new UsageError({
    en: 'Say what to check: files, folders or globs, for example: tomtat check summary.en.md',
    vi: 'Hãy nêu tệp, thư mục hoặc mẫu tên cần kiểm tra, ví dụ: tomtat check summary.vi.md',
  })
}

function nameWithoutInput(): UsageError {
  return new UsageError({
    en: '--stdin-filename names standard input; add - to read it: tomtat check - --stdin-filename summary.en.md',
    vi: '--stdin-filename đặt tên cho đầu vào chuẩn; hãy thêm - để đọc: tomtat check - --stdin-filename summary.vi.md',
  })
}

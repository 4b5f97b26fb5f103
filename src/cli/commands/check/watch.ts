import path from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { isDynamicPattern } from 'tinyglobby'
import { settingsPaths } from '../../../files/settings-paths.js'
import { forgetProfiles } from '../../../profile/load/load.js'
import { TextsError } from '../../../text/messages.js'
import type { Language } from '../../../text/types.js'
import type { Outcome } from '../../shared/output.js'
import { exit } from '../../shared/output.js'
import { folderOf, makeFindConfig, runLocale } from '../../shared/settings.js'
import { failureLine, UsageError } from '../../shared/usage.js'
import type { CheckOptions } from './check-options.js'

/** Editors write a file in several steps; what happens within this time is one change, in milliseconds. */
const SETTLE_MS = 150

/**
 * Runs again whenever one of the files, a `tomtat.yml` or a profile changes, until the program is interrupted.
 * What goes wrong in one run is reported and does not end the watch.
 */
export async function watchFiles(
  files: readonly string[],
  options: CheckOptions,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  if (files.includes('-')) throw noInput()
  const isOwn = ownFiles(options)
  const watcher = watch([], {
    ignoreInitial: true,
    ignored: (file) => /(?:^|[\\/])(?:node_modules|\.git)(?:$|[\\/])/u.test(file) || isOwn(file),
  })
  const session = new Session(files, options, run, watcher)
  watcher.on('all', () => session.changed())
  watcher.on('error', () => undefined)
  await session.run()
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve)
  })
  await watcher.close()
  return { status: exit.clean, stdout: '', stderr: '' }
}

/** Says of a file whether a run writes it itself; such a change would have it run for ever. */
function ownFiles({ outputs, working, baseline }: CheckOptions): (file: string) => boolean {
  const files = [...outputs.map(({ file }) => file), working.cache, baseline?.file]
  const own = files.flatMap((file) => (typeof file === 'string' ? path.resolve(file) : []))
  return (file) => {
    const absolute = path.resolve(file)
    return own.some(
      (one) =>
        absolute === one ||
        absolute.startsWith(`${one}${path.sep}`) ||
        absolute.startsWith(`${one}.${process.pid}.tmp`),
    )
  }
}

class Session {
  readonly #files: readonly string[]
  readonly #options: CheckOptions
  readonly #check: () => Promise<Outcome>
  readonly #watcher: FSWatcher
  readonly #watched = new Set<string>()
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> = Promise.resolve()

  constructor(
    files: readonly string[],
    options: CheckOptions,
    check: () => Promise<Outcome>,
    watcher: FSWatcher,
  ) {
    this.#files = files
    this.#options = options
    this.#check = check
    this.#watcher = watcher
  }

  changed(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      // One run at a time: what changes meanwhile is seen by the next.
      this.#running = this.#running.then(() => this.run())
    }, SETTLE_MS)
  }

  async run(): Promise<void> {
    forgetProfiles()
    const first = this.#files[0] ?? null
    const locale = runLocale(first, this.#options.overrides.locale, makeFindConfig())
    try {
      const { stdout, stderr } = await this.#check()
      process.stderr.write(stderr)
      process.stdout.write(stdout)
    } catch (error) {
      if (!(error instanceof TextsError)) throw error
      process.stderr.write(failureLine(error.texts, locale))
    }
    process.stderr.write(waiting(locale))
    for (const place of this.#places()) {
      if (!this.#watched.has(place)) this.#watcher.add(place)
      this.#watched.add(place)
    }
  }

  /** Folders of globs are watched whole; so are the places where a `tomtat.yml` may come. */
  #places(): string[] {
    const inputs = this.#files.map((file) => (isDynamicPattern(file) ? staticFolder(file) : file))
    const folders = [...new Set(this.#files.map(folderOf))]
    return [...inputs.map((one) => path.resolve(one)), ...settingsPaths(folders)]
  }
}

function waiting(locale: Language): string {
  const time = new Date().toTimeString().slice(0, 8)
  return locale === 'vi'
    ? `[${time}] Đang chờ thay đổi; nhấn Ctrl-C để dừng.\n`
    : `[${time}] Waiting for changes; Ctrl-C stops.\n`
}

function staticFolder(pattern: string): string {
  const segments = pattern.split(/[\\/]/u)
  const first = segments.findIndex((segment) => isDynamicPattern(segment))
  return segments.slice(0, first).join('/') || '.'
}

function noInput(): UsageError {
  return new UsageError({
    en: '--watch needs files: standard input does not change. Name files or folders instead of -.',
    vi: '--watch cần tên tệp: đầu vào chuẩn không thay đổi. Hãy nêu tệp hoặc thư mục thay cho -.',
  })
}

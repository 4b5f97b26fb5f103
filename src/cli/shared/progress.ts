import type { Language } from '../../text/types.js'

/** From this many files on, a person is shown how far the run is. */
const MIN_FILES = 20

interface Progress {
  readonly step: () => void
  readonly stop: () => void
}

const silent: Progress = { step: () => undefined, stop: () => undefined }

/** A bar on standard error for many files; nothing where no terminal shows it. It is gone when the run ends. */
export async function startProgress(count: number, locale: Language): Promise<Progress> {
  if (count < MIN_FILES || !process.stderr.isTTY) return silent
  const { default: progress } = await import('cli-progress')
  const files = locale === 'vi' ? 'tệp, còn khoảng {eta} giây' : 'files, about {eta} s left'
  const bar = new progress.SingleBar(
    { format: `{bar} {value}/{total} ${files}`, clearOnComplete: true, hideCursor: true },
    progress.Presets.shades_classic,
  )
  bar.start(count, 0)
  return { step: () => bar.increment(), stop: () => bar.stop() }
}

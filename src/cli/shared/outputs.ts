import { realpath } from 'node:fs/promises'
import path from 'node:path'
import type { FileToWrite } from '../../files/write-all.js'
import type { RunReport } from '../../lint/types.js'
import { type FormatName, formatNames, formats } from '../../report/formats.js'
import type { ReportOptions } from '../../report/reporter.js'
import type { Given } from './command.js'
import { chosen, UsageError } from './usage.js'

/** One report of a run: its form, and where it goes. */
export interface Output {
  readonly format: FormatName
  /** Null for standard output. */
  readonly file: string | null
}

/**
 * The reports that `--format html --output verdicts.html --format text` asks for: an output belongs to the format before
 * it, or stands beside the only one.
 *
 * @throws {UsageError} for an unknown format, and for what belongs to none
 */
export function readOutputs(formats: readonly Given[], files: readonly Given[]): readonly Output[] {
  const asked = formats.length > 0 ? formats : [{ value: 'text', at: 0 }]
  const outputs = asked.map(({ value, at }, index) => {
    const until = asked[index + 1]?.at ?? Number.POSITIVE_INFINITY
    const from = asked.length === 1 ? 0 : at
    const own = files.filter((file) => from <= file.at && file.at < until)
    if (own.length > 1) throw twoFiles(value)
    return { format: chosen('--format', value, formatNames), file: fileOf(own[0]) }
  })
  const [first] = files
  if (first && formats.length === 0) throw noFormat(first.value)
  if (first && formats.length > 1 && first.at < (formats[0]?.at ?? 0)) throw noFormat(first.value)
  const [, second] = outputs.filter(({ file }) => file === null)
  if (second) throw twoToStandardOutput(second.format)
  const places = outputs.map(({ file }) => file && path.resolve(file))
  const twice = outputs.find(
    ({ file }, index) => file && places.indexOf(places[index] ?? '') < index,
  )
  if (twice) throw twoInOneFile(twice.file ?? '')
  return outputs
}

/** Whether a report is the one for people, on standard output. */
export function isPrintedText({ format, file }: Output): boolean {
  return format === 'text' && file === null
}

/** `-` is standard output, here as elsewhere. */
function fileOf(given: Given | undefined): string | null {
  return given === undefined || given.value === '-' ? null : given.value
}

/** The reports that go to files. */
export async function reportsToWrite(
  run: RunReport,
  outputs: readonly Output[],
  options: ReportOptions,
): Promise<FileToWrite[]> {
  const files: FileToWrite[] = []
  for (const { format, file } of outputs) {
    if (file === null) continue
    const report = await formats[format]()
    files.push({ path: file, text: report(run, { ...options, color: false }) })
  }
  return files
}

/**
 * No report is written over what was given.
 *
 * @param inputs paths of files
 * @throws {UsageError} for an output that is one of them
 */
export async function refuseInputs(
  outputs: readonly Output[],
  inputs: readonly string[],
): Promise<void> {
  const targets = new Map<string, string>()
  for (const { file } of outputs) {
    const target = file === null ? null : await realpath(file).catch(() => null)
    if (target !== null) targets.set(target, file ?? '')
  }
  if (targets.size === 0) return
  for (const input of inputs) {
    const file = targets.get(await realpath(input).catch(() => ''))
    if (file !== undefined) throw overInput(file)
  }
}

function overInput(file: string): UsageError {
  return new UsageError({
    en: `${file} is one of the files to be read; the report would be written over it. Name another file for --output.`,
    vi: `${file} là một trong những tệp cần đọc, báo cáo sẽ ghi đè lên. Hãy chọn tệp khác cho --output.`,
  })
}

function twoFiles(format: string): UsageError {
  return new UsageError({
    en: `Two --output follow --format ${format}. Put the format of each before it: --format html --output verdicts.html --format csv --output findings.csv`,
    vi: `Có hai --output sau --format ${format}. Hãy ghi dạng của từng tệp ngay trước nó: --format html --output ket-luan.html --format csv --output phat-hien.csv`,
  })
}

function noFormat(file: string): UsageError {
  return new UsageError({
    en: `Say the form of ${file} before it, for example: --format html --output ${file}`,
    vi: `Hãy nêu dạng của ${file} ngay trước nó, ví dụ: --format html --output ${file}`,
  })
}

function twoToStandardOutput(format: string): UsageError {
  return new UsageError({
    en: `Only one report can go to standard output. Give the others a file: --format ${format} --output <file>`,
    vi: `Chỉ một báo cáo được in ra đầu ra chuẩn. Hãy ghi các báo cáo khác ra tệp: --format ${format} --output <tệp>`,
  })
}

function twoInOneFile(file: string): UsageError {
  return new UsageError({
    en: `Two reports cannot go to one file, ${file}. Give each a file of its own.`,
    vi: `Không thể ghi hai báo cáo vào cùng một tệp ${file}. Hãy dùng tệp riêng cho từng báo cáo.`,
  })
}

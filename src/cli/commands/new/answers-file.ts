import path from 'node:path'
import validate from '../../../generated/answers.js'
import { schemaFaults } from '../../../profile/check/structure.js'
import { readYamlFile } from '../../../profile/load/file.js'
import { loadProfile, ProfileError } from '../../../profile/load/load.js'
import type { RunProblem } from '../../../read/types.js'
import {
  type Answers,
  everywhere,
  listKeys,
  plainKeys,
  tidy,
  type Wording,
  wordingKeys,
} from '../../../write/markdown/skeleton/answers.js'

type RawWording = string | null | Readonly<Record<string, string | null>>

/** The data of a file that fits schemas/answers.schema.json. */
interface RawAnswers {
  readonly [key: string]: unknown
}

const whole = { en: 'The file', vi: 'Nội dung tệp' }

/**
 * Reads a file of answers. Nothing is thrown; the answers hold only where there are no problems.
 *
 * @param shownPath path of the file as messages show it
 * @param folder where the path of a profile starts
 */
export function readAnswers(
  text: string,
  shownPath: string,
  folder: string,
): { readonly answers: Answers; readonly problems: readonly RunProblem[] } {
  const { raw, problems, positionOf } = readYamlFile<RawAnswers | null>(
    text,
    shownPath,
    shownPath,
    {
      code: 'config',
      faults: (data) => schemaFaults(validate, data, whole),
      empty: null,
    },
  )
  if (problems.length > 0) return { answers: {}, problems }
  const answers = answersOf(raw ?? {}, folder)
  const at = { path: shownPath, ...positionOf(['profile']) }
  return { answers, problems: profileProblems(answers.profile, at) }
}

/** What is wrong with the profile; one that does not exist is reported where it is named. */
function profileProblems(
  name: string | undefined,
  at: Pick<RunProblem, 'path' | 'line' | 'column'>,
): readonly RunProblem[] {
  try {
    if (name !== undefined) loadProfile(name)
    return []
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error
    return error.problems.map((one) => (one.line === undefined ? { ...one, ...at } : one))
  }
}

function answersOf(raw: RawAnswers, folder: string): Answers {
  const given = (keys: readonly string[]) => keys.filter((key) => raw[key] !== undefined)
  const wordings = given(wordingKeys).map((key) => [key, wording(raw[key] as RawWording)])
  const plain = given(plainKeys).map((key) => [key, tidy(String(raw[key] ?? ''))])
  const lists = given(listKeys).flatMap((key) => {
    const list = raw[key] as readonly RawWording[] | number | null
    return typeof list === 'number' ? [] : [[key, (list ?? []).map(wording)]]
  })
  return {
    ...Object.fromEntries([...wordings, ...plain, ...lists]),
    ...(typeof raw.profile === 'string' ? { profile: profileFrom(raw.profile, folder) } : {}),
    ...(Array.isArray(raw.languages) ? { languages: [...new Set(raw.languages)] } : {}),
    ...(typeof raw.chapters === 'number' ? { chapterCount: raw.chapters } : {}),
  }
}

function wording(raw: RawWording): Wording {
  if (raw === null || typeof raw === 'string') return everywhere(tidy(raw ?? ''))
  return Object.fromEntries(Object.entries(raw).map(([key, text]) => [key, tidy(text ?? '')]))
}

/** A path is meant from the file that names it; a name stays. */
function profileFrom(name: string, folder: string): string {
  return /[\\/]|\.ya?ml$/i.test(name) ? path.resolve(folder, name) : name
}

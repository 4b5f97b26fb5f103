/**
 * Academic and other titles before and behind names, in both languages: GS, PGS.TS., Assoc. Prof., "Tiến sĩ".
 * Lists of works, covers and the ends of sentences ask here.
 */
import { plain } from '../plain.js'
import { trimEndOf } from '../trim.js'
import { listed, oneOf, WORD_END } from '../words.js'

/** Never a word or a name: a full stop, a comma or a mere blank may stand behind. */
const SHORT = listed(
  'PGS GS TSKH TS ThS NCS BSCC NGND NGƯT NHGND Dr Dr.Sc Prof MSc PhD Ph.D DSc D.Sc Assoc Assos Asst',
)

/** Words or names as well ("Ma" is a family): titles before a name only with a full stop. */
const STOPPED = listed('CN KS BS MA M.A Mr Mrs Ms')

/** In full, before a name. */
const FULL = [
  ...['Phó giáo sư', 'Giáo sư', 'Tiến sĩ khoa học', 'Tiến sĩ', 'Tiến sỹ', 'Thạc sĩ', 'Thạc sỹ'],
  ...['Nghiên cứu sinh', 'Associate', 'Assistant', 'Professor', 'Doctor'],
]

/** Behind a name: "Lê Văn Bình, PhD". "M. D." before one would be initials. */
const BEHIND = listed('PhD Ph.D MA MSc DSc TS ThS MD')

const TITLE = new RegExp(
  `^(?:${oneOf(SHORT)}(?:\\.\\s*|,\\s*|\\s+)|${oneOf(STOPPED)}\\.\\s*|${oneOf(FULL)},?\\s+)`,
  'iu',
)
const TITLE_BEHIND = new RegExp(`,\\s?${oneOf(BEHIND)}\\.?$`, 'iu')
const ONLY_BEHIND = new RegExp(`^${oneOf(BEHIND)}\\.?$`, 'iu')

/** Takes academic titles off a name. */
export function withoutTitles(name: string): string {
  let rest = name.trim().replace(TITLE_BEHIND, '')
  for (let i = 0; i < 6; i++) {
    const next = rest.replace(TITLE, '')
    if (next === rest || next === '') return rest
    rest = next.trim()
  }
  return rest
}

/** The text is a title that stands behind a name, after a comma: "PhD". */
export function isTitleBehind(text: string): boolean {
  return ONLY_BEHIND.test(text)
}

/** Titles that are one word where they stand among names on a cover; those that are words as well are left out. */
const WORDS: readonly string[] = [
  ...SHORT,
  ...listed('BS Mr Mrs Ms MD M.D Associate Assistant Professor Doctor'),
]
const PLAIN_WORDS: ReadonlySet<string> = new Set(WORDS.map(plain))

/** A word that is a title: PGS.TS., GS, Assoc., Prof., Dr. …, in brackets and several run together as well. */
export function isTitleWord(word: string): boolean {
  const bare = trimEndOf(plain(word).replace(/^[([]+/, ''), '.,:;)]')
  if (bare === '') return false
  return PLAIN_WORDS.has(bare) || bare.split(/[.,]+/).every((piece) => PLAIN_WORDS.has(piece))
}

const TITLE_FIRST = new RegExp(`^${oneOf(PLAIN_WORDS)}s?${WORD_END}`, 'u')

/** A text in `plain` letters begins with a title or several ("Profs."), with or without a blank before the name. */
export function startsWithTitle(plainText: string): boolean {
  return TITLE_FIRST.test(plainText)
}

/** Other short words before whose full stop no sentence ends. */
const CUT_SHORT = listed('No Vol vs St TP Tp TX NXB p pp tr Ed Eds etc cf e.g i.e')
const ABBREVIATED = new RegExp(
  `(?:^|[\\s(.])(?:\\p{Lu}|${oneOf([...SHORT, ...STOPPED, ...CUT_SHORT])})$`,
  'u',
)

/** The text ends with a title, an initial or another short word whose full stop ends no sentence: "… of Dr". */
export function endsAbbreviated(text: string): boolean {
  return ABBREVIATED.test(text)
}

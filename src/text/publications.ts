/**
 * Words that show what a stretch of an entry in a list of works is: journals, proceedings, publishers, projects,
 * books; shared by the readers of entries, titles, kinds and holes.
 */
import { ROMAN_COUNT } from './numbers/roman.js'
import { listed, oneOf, WORD_END, WORD_START } from './words.js'

const JOURNALS = ['journal', 'review', 'bulletin', 'magazine', 'newspaper']
const JOURNALS_VI = ['tạp chí', 'chuyên san', 'nội san']
const PROCEEDINGS_VI = ['kỷ yếu', 'kỉ yếu']
const MEETINGS = listed('conference symposium workshop seminar congress colloquium')
const MEETINGS_VI = ['hội thảo', 'hội nghị', 'tọa đàm', 'toạ đàm']
const PUBLISHERS = ['publishing', 'publisher', 'publishers', 'press']
const PUBLISHERS_VI = ['nxb', 'nhà xuất bản']
const PROJECTS_VI = ['đề tài', 'đề án', 'dự án']
const SCIENCE = ['science', 'scientific', 'research']
const LEVELS = ['provincial', 'ministerial', 'state', 'national', 'university']

/** "Tạp chí", "journal": a sign of a work wherever it stands. Source of an expression with the flags `iu`. */
export const JOURNAL_WORD = oneOf(['tạp chí', 'journal'])

/** Before the name of a journal or book: "đăng trên Tạp chí …". Source of an expression with the flags `iu`. */
export const PUBLISHED_IN = oneOf(['in', 'trong', 'đăng trên', 'đăng tại', 'published in'])

/** "T/c", and the Vietnamese names of journals and proceedings. */
const CONTAINER_VI = `${oneOf([...JOURNALS_VI, ...PROCEEDINGS_VI, 'tc.'])}|t\\/c\\s`

/** A journal, proceedings, a newspaper: the start of a container. */
export const CONTAINER_START = new RegExp(
  `^(?:${PUBLISHED_IN}:?\\s+)?(?:(?:the\\s+)?(?:\\p{Lu}\\p{L}*\\s+){0,4}${oneOf([...JOURNALS, 'proceedings'])}${WORD_END}|${CONTAINER_VI}|báo\\s\\p{Lu})`,
  'iu',
)

const MEMBERS = ['a member', 'member', 'participating', 'thành viên', 'tham gia', 'chủ nhiệm']

/** What may stand after a comma where an unquoted title ends. */
export const AFTER_TITLE = new RegExp(
  `^(?:${PUBLISHED_IN}:?\\s+)?(?:${[
    `(?:the\\s+)?(?:\\p{Lu}[\\p{L}&]*\\s+){0,5}${oneOf([...JOURNALS, 'proceedings', ...PUBLISHERS])}${WORD_END}`,
    CONTAINER_VI,
    oneOf(['hội thảo', 'hội nghị', ...PUBLISHERS_VI, 'sách chuyên', ...PROJECTS_VI, ...MEMBERS]),
    `${oneOf(LEVELS)}[\\s-](?:level\\s)?${oneOf(SCIENCE)}`,
    `${oneOf(SCIENCE)} project`,
    'issn|isbn|vol\\.?\\s?\\d|no\\.?\\s?\\d|số\\s?\\d|tập\\s?\\d|pp?\\.\\s?\\d|tr\\.\\s?\\d',
  ].join('|')})`,
  'iu',
)

export const PUBLISHER = new RegExp(
  `(?:nxb\\.?|nhà xuất bản|publishing|publishers?|${oneOf(listed('university academic political science sciences'))}\\s+press)${WORD_END}`,
  'iu',
)

export const PROJECT = new RegExp(
  [
    `${oneOf([...PROJECTS_VI, 'nhiệm vụ'])}\\s${oneOf(['khoa học', 'nckh', 'nghiên cứu', 'cấp', 'nhánh'])}`,
    `${oneOf(['chủ nhiệm', 'thư ký', 'thành viên'])}(?:\\s${oneOf(['tham gia', 'nghiên cứu', 'khoa học'])})?(?:\\s${oneOf(PROJECTS_VI)}|:|,|\\.|$)`,
    'member participating|participating member|project (?:leader|member|secretary)',
    'member of (?:the|a) [^,]{0,40}project|headed by',
    `${oneOf(SCIENCE)} (?:project|topic|task)`,
    `${oneOf([...LEVELS, 'grassroots'])}[\\s-](?:level\\s)?(?:project|topic)`,
  ].join('|'),
  'iu',
)

export const PROCEEDINGS = new RegExp(
  `${oneOf([...PROCEEDINGS_VI, ...MEETINGS_VI, 'proceedings', ...MEETINGS])}|${WORD_START}(?:proc|conf|symp)\\.`,
  'iu',
)

export const JOURNAL = new RegExp(
  `tạp chí|t\\/c\\s|chuyên san|${WORD_START}(?:journal|issn${WORD_END})`,
  'iu',
)

export const CHAPTER = new RegExp(
  `(?:^|[\\s,(])(?:chapter|chương)\\s+(?:\\d|${ROMAN_COUNT})|trong (?:sách|cuốn)|in (?:the|a) book|(?:^|[\\s,.])(?:in|trong):?\\s[^,.]{3,80}\\((?:eds?\\.|chủ biên)`,
  'iu',
)

export const BOOK = new RegExp(
  `${oneOf(['sách chuyên khảo', 'sách tham khảo', 'sách chuyên đề', 'giáo trình', 'monograph', 'textbook', 'reference book'])}|${WORD_START}isbn${WORD_END}`,
  'iu',
)

const GROUPS_VI = [
  ...['bài báo', 'bài viết', 'bài đăng', 'công trình', 'tạp chí', 'sách', 'đề tài', 'báo cáo'],
  ...[...PROCEEDINGS_VI, 'hội thảo', 'hội nghị', 'bằng sáng chế'],
]
const GROUP_KINDS = listed(
  'scientific international domestic national conference peer-reviewed research journal',
)
const GROUPS = listed('article paper journal book chapter project conference monograph patent')
  .flatMap((word) => [word, `${word}s`])
  .concat('book chapter', 'book chapters', 'proceedings', 'publications')

/** A line that names a kind of works, with its number: "I. Bài báo", "B. Conference papers". */
export const GROUP_OF_WORKS = new RegExp(
  `^(?:(?:${ROMAN_COUNT}|[A-ZĐ]|\\d)[.):]\\s*)?(?:(?:các|danh mục(?: các)?)\\s+)?(?:${oneOf(GROUPS_VI)}|(?:in |on )?(?:${oneOf(GROUP_KINDS)}\\s+)*${oneOf(GROUPS)})${WORD_END}`,
  'iu',
)

/** Words that only a template puts into brackets; an editor’s “[nhập khẩu]” or “[name withheld]” is none. */
const BRACKETED = [
  '(?:…|\\.{3})[^\\][]{0,200}',
  '(?:insert|enter|add|your)(?: [^\\][]{0,80})?',
  'type (?:here|your|text|the)(?: [^\\][]{0,80})?',
  '(?:title|name)(?: of [^\\][]{0,80})?',
  '(?:full name|họ tên|họ và tên)(?: [^\\][]{0,80})?',
  '(?:nhập|điền|chèn|ghi|thêm) (?:tên|số|năm|ngày|nội dung|văn bản|tiêu đề|hình|bảng|rõ|vào|ở đây)(?: [^\\][]{0,80})?',
  'tên (?:đề tài|luận án|tác giả|nghiên cứu sinh|cơ sở|chương|mục|bài)(?: [^\\][]{0,80})?',
  'to be (?:added|announced|completed|confirmed|determined|filled in|inserted|supplemented|updated|written)(?: [^\\][]{0,80})?',
  '(?:cần|sẽ|chờ) (?:bổ sung|cập nhật|điền|viết)(?: [^\\][]{0,80})?',
  '(?:bổ sung|cập nhật|điền|viết) sau',
  '\\?{1,20}',
]
/** What a template puts between angle brackets. */
const ANGLED = [
  'tên (?:đề tài|luận án|tác giả|nghiên cứu sinh|cơ sở|chương|mục|bài)',
  'họ (?:và )?tên',
  '(?:nhập|điền|chèn|ghi) (?:tên|số|năm|ngày|nội dung|tiêu đề|vào)',
  '(?:title|name) of',
  '(?:insert|enter|your) ',
  'full name',
]

const TEMPLATE_TEXT = new RegExp(
  [
    `\\[ ?(?:${BRACKETED.join('|')})\\]`,
    `<(?:${ANGLED.join('|')})[^<>]{0,80}>`,
    // “{{title}}” of a mail merge; two braces behind a command or an index are mathematics.
    '(?<![\\p{L}\\p{N}\\\\_^}])\\{\\{ ?\\p{L}[\\p{L}\\p{N}_. -]{1,60}\\}\\}',
    '(?<![^\\s("“:])\\?{3,20}(?![^\\s)"”.,;:])',
    '\\((?:19|20)(?:\\.{2,}|…|x{2}|_{2,})\\)',
    '\\b(?:TODO|FIXME|TBD|XXX)\\b',
    '\\blorem ipsum\\b',
    '(?:click|tap) (?:or tap )?here to enter text',
    'nhấp (?:hoặc gõ nhẹ )?vào đây để nhập văn bản',
    'error! (?:reference source|bookmark) not (?:found|defined)',
    'lỗi! (?:không tìm thấy|thẻ đánh dấu)',
    '\\.{5,}|…{2,}|(?:… ){2,}…|_{4,}',
  ].join('|'),
  'giu',
)

/** Every template text holds one of these; a quick test that spares most paragraphs the long expression. */
const TRACE =
  /[[<{?…]|\.{5}|_{4}|\((?:19|20)[.x_]|todo|fixme|tbd|xxx|lorem|here to enter|vào đây|rror!|ỗi!/iu

/** What templates and Word leave behind, wherever it stands; indexes are of the text. */
export function templateTexts(text: string): { from: number; to: number; text: string }[] {
  if (!TRACE.test(text)) return []
  return [...text.matchAll(TEMPLATE_TEXT)].map((hit) => {
    return { from: hit.index, to: hit.index + hit[0].length, text: hit[0] }
  })
}

import { type Entry, isClosing } from './entries.js'

/** "It", "the dissertation": the subject that items share. */
const SUBJECT =
  /^(?:it|(?:the|this) (?:dissertation|thesis|study|research|author|work)|luận án|đề tài|nghiên cứu này|nghiên cứu|công trình|tác giả|về|in terms of)(?!\p{L})/iu

/** What follows the subject shows that it speaks of an item above: "It was tested …". */
const REMARK =
  /^\s*(?:was|is|were|are|has been|have been|had|also|thus|therefore|hence|can|could|may|might|will|then|này|là|được|cũng|đã được|có thể|sẽ|vì|do đó|như vậy)(?!\p{L})/iu

/** What a contribution does: "clarifies", "đề xuất". */
const RESULT =
  /^(?:(?:clarif|propos|buil[dt]|develop|analy|evaluat|assess|identif|defin|determin|suggest|recommend|supplement|systemati|construct|establish|provid|contribut|design|introduc|explain|measur|demonstrat|show|reveal|draw|appl|enrich|updat|test|verif|confirm|creat|generali|synthesi)\p{L}*|(?:hệ thống hóa|hệ thống hoá|làm rõ|làm sáng tỏ|xây dựng|đề xuất|đánh giá|phân tích|xác định|bổ sung|chỉ ra|góp phần|luận giải|kiến nghị|khái quát|phát triển|cung cấp|khẳng định|chứng minh|đưa ra|rút ra|thiết kế|nhận diện|khảo sát|ứng dụng|vận dụng|xác lập|phát hiện|đo lường|tổng hợp)(?!\p{L}))/iu

/** The kind of its first words, by which the items of one list are alike; null for any other. */
function opening(text: string): string | null {
  const subject = SUBJECT.exec(text)
  if (subject) return REMARK.test(text.slice(subject[0].length)) ? null : subject[0].toLowerCase()
  return RESULT.test(text) ? 'result' : null
}

/** A block without a mark begins as the items do: it is one that lost its mark. */
export function isAlike(entry: Entry, items: readonly { readonly text: string }[]): boolean {
  if (!/^["“‘(]?\p{Lu}/u.test(entry.text)) return false
  const kind = opening(entry.text)
  return kind !== null && items.some(({ text }) => opening(text) === kind)
}

/**
 * Items that lost their mark, or carry a bullet instead, in a list of ordinals that has a block an
 * item: the last one, or the one where the ordinals jump.
 */
export function lostAmong(entries: readonly Entry[], items: readonly Entry[]): Entry[] {
  const places = items.map((item) => entries.indexOf(item))
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0]
  const between = entries.slice(first, last).filter((entry) => !items.includes(entry))
  const jumped = between.filter((entry) => isBetween(entry, entries, items))
  if (items.length < 2 || jumped.length < between.length) return []
  const below = entries.slice(last + 1).filter((entry) => !isClosing(entry))
  const [end] = below
  const above = items.at(-1)
  const lost = below.length === 1 && end && above && takesPlace(end, above, items) ? [end] : []
  return [...jumped, ...lost]
}

/** The ordinals leave out one number, and one block stands in its place. */
function isBetween(entry: Entry, entries: readonly Entry[], items: readonly Entry[]): boolean {
  const index = entries.indexOf(entry)
  const [before, after] = [entries[index - 1], entries[index + 1]]
  if (!before || !after || !items.includes(before) || !items.includes(after)) return false
  return (
    before.value !== null && after.value === before.value + 2 && takesPlace(entry, before, items)
  )
}

/** A bullet after an item that announces nothing, or a paragraph that begins as the items do. */
function takesPlace(entry: Entry, before: Entry, items: readonly Entry[]): boolean {
  if (before.text.endsWith(':') || entry.text.endsWith(':')) return false
  if (entry.mark === 'bullet') return /^["“‘(]?\p{Lu}/u.test(entry.text)
  return entry.mark === null && isAlike(entry, items)
}

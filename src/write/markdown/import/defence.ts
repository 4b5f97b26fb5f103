/** The defence as the front matter has it. */
interface Defence {
  readonly level?: string
  readonly place?: string
  readonly time?: string
}

const LEVELS = [
  /cấp (học viện|trường|đại học|viện|nhà nước|cơ sở)(?!\p{L})/iu,
  /(?<!\p{L})(\p{Lu}\p{L}{1,20})[- ]level/iu,
]
/** Where the council meets. */
const PLACES = [
  /(?<!\p{L})tại (.+)/u,
  /(?:council|committee|commission|board|level),? (?:(?:meeting|held|convened|sitting) )?(?:at|in) (?:the )?(?!\p{L}{1,30} level)(.+)/iu,
]
/** What leads to the hour, or to the blanks for it. */
const TIME =
  /[\s,](?:at|on|vào hồi|vào lúc|vào|hồi|lúc)(?=\s?(?:[.…_]{2}|\d|o['’]clock|the time|hour|day|giờ|ngày))/iu

/** Level, place and time of a defence, from the sentence on the back of the cover; nothing where it says nothing. */
export function readDefence(sentence: string): Defence {
  const cut = TIME.exec(sentence)
  const before = cut ? sentence.slice(0, cut.index) : sentence
  const time = cut ? withoutStop(sentence.slice(cut.index + cut[0].length)) : ''
  const level = firstOf(LEVELS, before)
  const place = withoutStop(firstOf(PLACES, before) ?? '')
  return {
    ...(level ? { level } : {}),
    ...(place !== '' && !isOpen(place) ? { place } : {}),
    ...(isTime(time) ? { time } : {}),
  }
}

function firstOf(forms: readonly RegExp[], text: string): string | undefined {
  return forms.map((form) => form.exec(text)?.[1]).find(Boolean)
}

function withoutStop(text: string): string {
  return text.trim().replace(/[,.;]$/u, '')
}

/** Dots to be filled in by hand. */
function isOpen(text: string): boolean {
  return /\.{3}|…|_{2}/u.test(text)
}

/** A time has a figure besides the year; "hour … day … 2026" is a form. */
function isTime(text: string): boolean {
  return !isOpen(text) && /\d/u.test(text.replace(/\b(?:19|20)\d\d\b/gu, ''))
}

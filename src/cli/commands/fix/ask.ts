import { isCancel, log, select } from '@clack/prompts'
import type { ChangedLine } from '../../../report/diff.js'
import type { Language } from '../../../text/types.js'
import type { Answer, Ask } from './offer.js'

/** So many changed lines are shown, and so many characters of each around the change. */
const SHOWN = { lines: 8, around: 60 }

const words = {
  en: {
    question: 'Make this change?',
    yes: 'yes',
    no: 'no',
    rule: (rule: string) => `yes to all of ${rule}`,
    quit: 'no more questions',
    quitHint: 'what was taken so far is written',
    more: (n: number) => `… and ${n} more ${n === 1 ? 'line' : 'lines'}`,
  },
  vi: {
    question: 'Sửa như vậy?',
    yes: 'có',
    no: 'không',
    rule: (rule: string) => `có, với mọi đề xuất của ${rule}`,
    quit: 'không hỏi nữa',
    quitHint: 'những thay đổi đã đồng ý vẫn được ghi',
    more: (n: number) => `… và ${n} dòng nữa`,
  },
} as const

/** Asks on the terminal. */
export function askOnTerminal(locale: Language): Ask {
  const say = words[locale]
  return async ({ path, finding, lines }) => {
    const { line, column, message, rule } = finding
    const shown = lines.slice(0, SHOWN.lines).flatMap(excerpt)
    const rest = lines.length - SHOWN.lines
    const place = `${path}:${line}:${column}  ${rule}`
    log.message([place, message, '', ...shown, ...(rest > 0 ? [say.more(rest)] : [])].join('\n'))
    const answer = await select<Answer>({
      message: say.question,
      options: [
        { value: 'yes', label: say.yes },
        { value: 'no', label: say.no },
        { value: 'rule', label: say.rule(rule) },
        { value: 'quit', label: say.quit, hint: say.quitHint },
      ],
      showInstructions: false,
    })
    return isCancel(answer) ? 'stop' : answer
  }
}

/** A line before and after; of a long one the stretch around what differs. Controls could move the cursor. */
function excerpt({ before, after }: ChangedLine): readonly [string, string] {
  let same = 0
  while (same < before.length && before[same] === after[same]) same++
  let end = 0
  const shorter = Math.min(before.length, after.length) - same
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end++
  const cut = (line: string): string => {
    const from = Math.max(0, same - SHOWN.around)
    const to = Math.min(line.length, line.length - end + SHOWN.around)
    const text = line.slice(from, to).replace(/\p{Cc}/gu, '')
    return `${from > 0 ? '…' : ''}${text}${to < line.length ? '…' : ''}`
  }
  return [`- ${cut(before)}`, `+ ${cut(after)}`]
}

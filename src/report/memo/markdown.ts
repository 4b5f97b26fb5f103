import { markdownText } from './escape.js'
import type { Memo, MemoItem } from './types.js'

/** Where nothing is known, room to write by hand. */
const BLANK = '………………'

/** Memos as Markdown, one behind the other with a rule between them. */
export function memosMarkdown(memos: readonly Memo[]): string {
  return memos.map(memoMarkdown).join('\n---\n\n')
}

function memoMarkdown(memo: Memo): string {
  const blocks = [
    `# ${memo.heading}`,
    memo.facts
      .map(({ label, value }) => `- **${label}:** ${value ? markdownText(value) : BLANK}`)
      .join('\n'),
    `**${memo.verdict}**`,
  ]
  if (memo.reasons.length > 0)
    blocks.push(memo.reasons.map((text) => `- ${markdownText(text)}`).join('\n'))
  let number = 1
  for (const { title, items } of memo.groups) {
    const first = number
    number += items.length
    blocks.push(`## ${markdownText(title)}`)
    blocks.push(items.map((item, at) => `${first + at}. ${itemMarkdown(item)}`).join('\n'))
  }
  // Notes begin with our own words.
  blocks.push(...memo.notes.map(markdownText), memo.signature.join('\\\n'))
  return `${blocks.join('\n\n')}\n`
}

function itemMarkdown({ weight, place, text, more }: MemoItem): string {
  const where = place === '' ? '' : ` (${markdownText(place)})`
  return [`**${weight}**${where}:`, ...[text, ...more].map(markdownText)].join(' ')
}

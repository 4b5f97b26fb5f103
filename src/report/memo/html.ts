import type { Language } from '../../text/types.js'
import { inlineSource } from '../safe-html.js'
import { htmlText } from './escape.js'
import { style } from './style.js'
import type { Memo, MemoGroup, MemoItem } from './types.js'

/** Memos as one page of HTML that holds all it needs, each beginning a new sheet in print. */
export function memosHtml(memos: readonly Memo[], locale: Language): string {
  const [first] = memos
  const author = first?.facts[0]?.value
  const title = memos.length === 1 && author ? `${first.heading} – ${author}` : first?.heading
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${inlineSource(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title ?? '')}</title>
<style>${style}</style>
</head>
<body>
${memos.map(memoHtml).join('')}</body>
</html>
`
}

function memoHtml(memo: Memo): string {
  const facts = memo.facts.map(({ label, value }) => {
    const known = value ? `<dd>${htmlText(value)}</dd>` : '<dd class="blank"></dd>'
    return `<dt>${htmlText(label)}:</dt>${known}\n`
  })
  const reasons = memo.reasons.map((reason) => `<li>${htmlText(reason)}</li>\n`)
  const [date = '', office = '', hint = ''] = memo.signature.map(htmlText)
  return `<article>
<h1>${htmlText(memo.heading)}</h1>
<dl>
${facts.join('')}</dl>
<p class="verdict">${htmlText(memo.verdict)}</p>
${reasons.length > 0 ? `<ul>\n${reasons.join('')}</ul>\n` : ''}${groupsHtml(memo.groups)}${memo.notes
  .map((note) => `<p class="note">${htmlText(note)}</p>\n`)
  .join('')}<div class="signature">
<p>${date}</p>
<p class="office">${office}</p>
<p>${hint}</p>
</div>
</article>
`
}

/** Items are counted through all groups, so that people can speak of "point 7". */
function groupsHtml(groups: readonly MemoGroup[]): string {
  let number = 1
  return groups
    .map(({ title, items }) => {
      const start = number
      number += items.length
      return `<h2>${htmlText(title)}</h2>\n<ol start="${start}">\n${items.map(itemHtml).join('')}</ol>\n`
    })
    .join('')
}

function itemHtml({ weight, place, text, more }: MemoItem): string {
  const where = place === '' ? '' : ` <span class="place">(${htmlText(place)})</span>`
  const sentences = [text, ...more].map(htmlText).join(' ')
  return `<li><b>${htmlText(weight)}</b>${where}: ${sentences}</li>\n`
}

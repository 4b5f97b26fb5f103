import type { Finding } from '../lint/types.js'
import type { Language } from '../text/types.js'

type Placed = Pick<Finding, 'line' | 'column' | 'origin'>

/** Whether the lines are those of a recovered text, which its readers do not have. */
export function isRecovered({ origin: { page, paragraph } }: Placed): boolean {
  return page !== null || paragraph !== null
}

/** "103:1", "page 9" or "paragraph 45": where to look in the file. */
export function placeText(placed: Placed, locale: Language): string {
  const { page, paragraph } = placed.origin
  if (page !== null) return locale === 'vi' ? `trang ${page}` : `page ${page}`
  if (paragraph !== null) return locale === 'vi' ? `đoạn ${paragraph}` : `para ${paragraph}`
  return `${placed.line}:${placed.column}`
}

/** `2.1. Research purpose › “The purpose of …”`: what to search for in a Word file or PDF; null for a text. */
export function contextText(placed: Placed): string | null {
  const { heading, words } = placed.origin
  if (!isRecovered(placed) || words === null) return null
  return heading === null || heading.startsWith(words.replace(/…$/u, ''))
    ? `“${words}”`
    : `${heading} › “${words}”`
}

/** "103:1", or "para 45, 2.1. Research purpose › “The purpose of …”": the place, and what to search for there. */
export function wholePlaceText(placed: Placed, locale: Language): string {
  const context = contextText(placed)
  const place = placeText(placed, locale)
  return context === null ? place : `${place}, ${context}`
}

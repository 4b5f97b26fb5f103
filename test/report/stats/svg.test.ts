import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../../rules/index.js'
import { statsOf } from '../../../src/report/stats/stats.js'
import { statsSvg } from '../../../src/report/stats/svg.js'
import { fitted, textWidth, twoLines } from '../../../src/report/stats/svg-text.js'
import { file, runOf } from '../make.js'
import { manyStats } from './many.js'

/** The elements of a drawing with their attributes. */
function elements(svg: string, name: string) {
  return [...svg.matchAll(new RegExp(`<${name}( [^>]*)>([^<]*)`, 'gu'))].map(
    ([, given = '', text]) => {
      const pairs = [...given.matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, key, value]) => [
        key,
        value,
      ])
      return { attributes: Object.fromEntries(pairs) as Record<string, string>, text: text ?? '' }
    },
  )
}

/** Left and right end of a line of text, by the upper estimate of its width. */
function extent({ attributes: { x, anchor, ...look }, text }: ReturnType<typeof elements>[number]) {
  const size = Number(look['font-size'])
  const plain = text.replace(/&[a-z#0-9]+;/gu, 'W')
  const width = textWidth(plain, { size, bold: look['font-weight'] === 'bold' })
  const at = Number(x)
  const align = look['text-anchor'] ?? 'start'
  const left = align === 'end' ? at - width : align === 'middle' ? at - width / 2 : at
  return { left, right: left + width, top: Number(look.y) - size * 0.8, bottom: Number(look.y) }
}

describe('statsSvg', () => {
  const drawings = [
    statsSvg(manyStats(7, 2), 'vi'),
    statsSvg(manyStats(2000, 40), 'vi'),
    statsSvg(manyStats(2000, 40), 'en'),
    statsSvg(manyStats(123_456, 1, 3), 'en'),
    statsSvg(statsOf(runOf([]), rules), 'en'),
  ]

  it('keeps all texts apart and on the page', () => {
    for (const svg of drawings) {
      const texts = elements(svg, 'text').map(extent)
      for (const { left, right } of texts) {
        expect(left).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(960)
      }
      const overlapping = texts.flatMap((a, at) =>
        texts.slice(at + 1).filter((b) => {
          const across = a.left < b.right && b.left < a.right
          return across && a.top < b.bottom && b.top < a.bottom
        }),
      )
      expect(overlapping).toEqual([])
    }
  })

  it('says in words what it shows', () => {
    const svg = statsSvg(manyStats(20, 2), 'vi')
    expect(svg).toContain('<title id="title">Sai sót trong các bản tóm tắt luận án</title>')
    expect(svg).toMatch(/<desc id="desc">20 tệp đã nộp: 4 đạt, 16 cần chỉnh sửa\. [^<]+%/u)
    expect(svg).toContain('role="img" aria-labelledby="title desc"')
  })

  it('needs nothing from elsewhere and runs nothing', () => {
    for (const svg of drawings) expect(svg).not.toMatch(/href|url\(|<script|<style|<image| on\w+=/u)
  })

  it('lets no name become markup, whatever it is', () => {
    const named = (institution: string) => {
      const { summary } = file({})
      return statsSvg(
        statsOf(runOf([file({ summary: summary && { ...summary, institution } })]), rules),
        'en',
      )
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        const svg = named(`</text><script>"'&${name}`)
        const tags = new Set(svg.match(/<\/?[a-z]+/gu))
        expect([...tags].every((tag) => /^<\/?(?:svg|title|desc|rect|text)$/u.test(tag))).toBe(true)
        expect(svg).not.toMatch(/[\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|#39);)/u)
      }),
    )
  })
})

describe('fitted', () => {
  const look = { size: 12 }

  it('cuts at what could be too wide', () => {
    expect(fitted('Học viện', 200, look)).toBe('Học viện')
    expect(fitted('Học viện Báo chí và Tuyên truyền', 80, look)).toBe('Học viện…')
    expect(fitted('漢'.repeat(20), 80, look)).toBe('漢漢漢…')
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 20, max: 300 }),
        (text, width) => {
          expect(textWidth(fitted(text, width, look), look)).toBeLessThanOrEqual(width)
          for (const line of twoLines(text, width, look))
            expect(textWidth(line, look)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { loadProfile } from '../../../src/profile/load/load.js'
import { skeleton } from '../../../src/write/markdown/skeleton/skeleton.js'
import { offered } from './accept.js'

const conclusion = { en: /(# CONCLUSION\n\n)/u, vi: /(# KẾT LUẬN\n\n)/u }

/** A summary with this text as its conclusion. */
function concluding(text: string, language: 'en' | 'vi'): string {
  const whole = skeleton(loadProfile('ajc'), { language })
  return whole.replace(conclusion[language], `$1${text}\n\n`)
}

describe('numbers behind “section” and “chapter”', () => {
  it.each([
    ['en', 'As chapter ¦', ['1', '2', '3', '4']],
    ['vi', 'Theo chương ¦', ['1', '2', '3', '4']],
    ['en', 'As section 6.¦', ['6.1', '6.2']],
    ['vi', 'Như mục 3.2.¦ đã nêu.', ['3.2.1', '3.2.2']],
    ['vi', '- Xem mục 4.2¦', ['4.2', '4.2', '4.2.1', '4.2.2']],
    ['en', 'As sections¦', []],
    ['en', 'The intersection ¦', []],
    ['en', 'As section 9¦', []],
    ['en', '`section ¦`', []],
    ['en', '<!-- section ¦ -->', []],
  ] as const)('%s: %j', async (language, text, wanted) => {
    expect((await offered(concluding(text, language))).labels).toEqual(wanted)
  })

  it('are Roman where the chapters are', async () => {
    const roman = concluding('Theo chương I¦', 'vi').replaceAll(
      /^# CHƯƠNG (\d)/gmu,
      (_, n) => `# CHƯƠNG ${['', 'I', 'II', 'III', 'IV'][Number(n)]}`,
    )
    const { labels, accepted, items } = await offered(roman)
    expect(labels).toEqual(['I', 'II', 'III', 'IV'])
    expect(accepted(items[1])).toBe(roman.replace('I¦', 'II'))
  })

  it('says the title and takes the place of what is typed', async () => {
    const { items, accepted } = await offered(concluding('As section 6.¦', 'en'))
    expect(items[1]?.detail).toBe('Practical significance')
    expect(accepted(items[1])).toBe(concluding('As section 6.2', 'en'))
  })
})

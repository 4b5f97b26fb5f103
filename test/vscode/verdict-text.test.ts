import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../src/language/service.js'
import { verdictTextOf } from '../../src/vscode/verdict-text.js'

const passed: Verdict = {
  verdict: 'pass',
  counts: { error: 0, warning: 0, info: 2 },
  words: 12963,
  profile: 'ajc',
  profileTitle: 'Academy of Journalism and Communication',
  locale: 'en',
}
const returned: Verdict = {
  ...passed,
  verdict: 'return',
  counts: { error: 3, warning: 1, info: 0 },
}

describe('verdictTextOf', () => {
  it('gives the words of a summary that passes', () => {
    expect(verdictTextOf(passed, 'en').text).toBe('$(check) tomtat: pass · 12,963 words')
    expect(verdictTextOf(passed, 'vi').text).toBe('$(check) tomtat: đạt · 12.963 từ')
  })

  it('does not hide the warnings of a summary that passes', () => {
    const warned = { ...passed, counts: { error: 0, warning: 2, info: 0 } }
    expect(verdictTextOf(warned, 'vi').text).toBe('$(check) tomtat: đạt · 2 cảnh báo · 12.963 từ')
  })

  it('counts what a summary is returned for, and leaves out what there is none of', () => {
    expect(verdictTextOf(returned, 'en').text).toBe(
      '$(warning) tomtat: needs correction · 3 errors, 1 warning',
    )
    expect(verdictTextOf(returned, 'vi').text).toBe(
      '$(warning) tomtat: cần chỉnh sửa · 3 lỗi, 1 cảnh báo',
    )
    const one = { ...returned, counts: { error: 1, warning: 0, info: 0 } }
    expect(verdictTextOf(one, 'en').text).toMatch(/· 1 error$/u)
  })

  it('says no more than that it was not checked where something could not be read', () => {
    const unreadable: Verdict = {
      verdict: 'unreadable',
      counts: { error: 0, warning: 0, info: 0 },
      words: null,
      profile: '',
      profileTitle: '',
      locale: 'en',
    }
    expect(verdictTextOf(unreadable, 'en')).toEqual({
      text: '$(error) tomtat: not checked',
      tooltip: 'The summary could not be checked.\nClick to list the findings.',
    })
    expect(verdictTextOf(unreadable, 'vi')).toEqual({
      text: '$(error) tomtat: chưa kiểm tra được',
      tooltip: 'Không kiểm tra được bản tóm tắt.\nBấm để xem các phát hiện.',
    })
  })

  it('tells profile, all counts and words when pointed at', () => {
    expect(verdictTextOf(returned, 'en').tooltip.split('\n')).toEqual([
      'Profile: ajc (Academy of Journalism and Communication).',
      '3 errors, 1 warning, 0 infos.',
      '12,963 words.',
      'Click to list the findings.',
    ])
  })
})

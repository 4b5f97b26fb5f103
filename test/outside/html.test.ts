import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportHtml } from '../../src/report/html/html.js'
import { file, finding, runOf } from '../report/make.js'
import { launch, open, tabTo } from './browser.js'
import { comeIn, faintTexts, shownText, stumblingBlocks } from './in-page.js'

/** Needs Debian's package chromium, and a build. */
let browser: Browser
let folder: string
let url: string

beforeAll(async () => {
  browser = await launch()
  folder = mkdtempSync(path.join(os.tmpdir(), 'tomtat-html-'))
  const old = path.join(folder, 'old.doc')
  writeFileSync(old, Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  const program = path.resolve('dist/cli/main.js')
  const args = [program, 'check', 'examples', old, '--format', 'html', '--locale', 'vi']
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  url = written('report.html', stdout)
}, 60_000)

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

function written(name: string, text: string): string {
  const target = path.join(folder, name)
  writeFileSync(target, text)
  return pathToFileURL(target).href
}

function shownRows(page: Page): Promise<readonly string[]> {
  return page.locator('tbody tr:visible .file').allInnerTexts()
}

function texts(page: Page): Promise<string> {
  return page.evaluate<string>(shownText)
}

function stateOf(page: Page): Promise<string | null> {
  return page.locator('.state').textContent()
}

describe('the page in a browser', () => {
  it('asks for nothing and breaks no rule, whatever is done with it', async () => {
    const { page, requests, complaints } = await open(browser, url)
    await page.click('[data-language=en]')
    await page.click('#dark')
    await page.fill('#search', 'a')
    await page.click('th.title button')
    await page.click('tbody a')
    await page.emulateMedia({ media: 'print' })
    expect(requests).toEqual([url])
    expect(complaints).toEqual([])
  })

  it('changes its language with every text', async () => {
    const { page } = await open(browser, url)
    expect(await texts(page)).toContain('Danh sách bản tóm tắt')
    await tabTo(page, '[data-language=en]')
    await page.keyboard.press('Enter')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const english = await texts(page)
    expect(english).toContain('All summaries')
    expect(english).toContain('needs correction')
    // Words of Vietnamese documents stay; no text of the page does.
    for (const word of ['Danh sách', 'cần chỉnh sửa', 'Căn cứ:', 'tất cả', 'Đang hiển thị'])
      expect(english).not.toContain(word)
    expect(await page.title()).toBe('Check of dissertation summaries')
    expect(await page.locator('[data-language=en]').getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Space')
    expect(await page.title()).toBe('Kết quả kiểm tra tóm tắt luận án')
  })

  it('filters by keyboard and says how much is left', async () => {
    const { page } = await open(browser, url)
    const all = await shownRows(page)
    expect(all).toHaveLength(9)
    await tabTo(page, '#search')
    await page.keyboard.type('no such words')
    await expect.poll(() => stateOf(page)).toContain('hiển thị 0/9')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('doi voi DICH vu')
    await expect.poll(() => shownRows(page)).toEqual(['examples/clean.vi.md'])
    await page.keyboard.press('Control+A')
    await page.keyboard.type('lo minh chau')
    await expect.poll(() => stateOf(page)).toContain('hiển thị 2/9')
    expect(await shownRows(page)).toEqual(['examples/mistakes.vi.docx', 'examples/mistakes.vi.md'])
    expect(await page.locator('article:visible').count()).toBe(2)
    expect(await page.locator('.matrix li:visible').count()).toBe(2)
    await tabTo(page, 'button[type=reset]')
    await page.keyboard.press('Enter')
    await expect.poll(() => shownRows(page)).toEqual(all)
  })

  it('filters by verdict, level and group', async () => {
    const { page } = await open(browser, url)
    await tabTo(page, '#verdict')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => shownRows(page)).toHaveLength(3)
    await page.selectOption('#verdict', 'unreadable')
    await expect.poll(async () => (await shownRows(page)).join()).toContain('old.doc')
    await page.selectOption('#verdict', '')
    await page.selectOption('#level', 'error')
    await page.selectOption('#group', 'claims')
    await expect.poll(() => page.locator('.finding:visible').count()).toBe(3)
    const kinds = page.locator('.finding:visible')
    for (const one of await kinds.all()) {
      expect(await one.getAttribute('data-level')).toBe('error')
      expect(await one.getAttribute('data-group')).toBe('claims')
    }
    expect(await page.locator('article:visible').count()).toBe(3)
    // Of the outlines only what leads to these findings is left, and paper says that it is a choice.
    expect(await page.locator('.node:visible').count()).toBeLessThan(12)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.state').isVisible()).toBe(true)
  })

  it.each([1280, 375])(
    'leads to the submission that is asked for, %i pixels wide',
    async (width) => {
      const { page } = await open(browser, url)
      await page.setViewportSize({ width, height: 800 })
      const ids = await page.locator('article').evaluateAll((all) => all.map(({ id }) => id))
      for (const id of ids) {
        await page.evaluate('scrollTo(0, 0)')
        await page.locator(`a[href="#${id}"]`).first().click()
        const box = await page.locator(`#${id}`).boundingBox()
        expect(box?.y, id).toBeGreaterThanOrEqual(0)
        expect(box?.y, id).toBeLessThan(300)
      }
    },
  )

  it('sorts by keyboard', async () => {
    const { page } = await open(browser, url)
    const head = page.locator('th.candidate').first()
    const candidates = () => page.locator('tbody .candidate bdi').allInnerTexts()
    await tabTo(page, 'thead .candidate button')
    await page.keyboard.press('Enter')
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    const given = (name: string) => (name.split(' ').at(-1) ?? '').toLowerCase()
    const up = (await candidates()).map(given)
    expect(up).toEqual([...up].sort(new Intl.Collator('vi').compare))
    await page.keyboard.press('Enter')
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    expect((await candidates()).map(given)).toEqual([...up].reverse())
    // The file without a candidate stays last, and the sections follow the list.
    expect(await page.locator('article').last().textContent()).toContain('old.doc')
    await tabTo(page, 'thead .error button')
    await page.keyboard.press('Space')
    expect(await page.locator('[aria-sort]').count()).toBe(1)
  })

  it.each([375, 1280])('keeps within %i pixels', async (width) => {
    for (const language of ['vi', 'en']) {
      const { page } = await open(browser, url, { viewport: { width, height: 800 } })
      await page.click(`[data-language=${language}]`)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    }
  })

  it.each(['light', 'dark'] as const)('is readable in %s', async (colorScheme) => {
    const { page } = await open(browser, url, { colorScheme, reducedMotion: 'reduce' })
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    const isDark = async () => Number(/\d+/u.exec(await ground())?.[0]) < 60
    expect(await isDark()).toBe(colorScheme === 'dark')
    expect(await page.evaluate(faintTexts)).toEqual([])
    await page.click('#dark')
    expect(await isDark()).toBe(colorScheme === 'light')
    const pressed = await page.locator('#dark').getAttribute('aria-pressed')
    expect(pressed).toBe(String(colorScheme === 'light'))
    await page.emulateMedia({ media: 'print' })
    expect(await ground()).toBe('rgb(255, 255, 255)')
  })

  it('prints everything, a submission on a page of its own', async () => {
    const { page } = await open(browser, url)
    const findings = await page.locator('.finding').count()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.finding:visible').count()).toBe(findings)
    expect(await page.locator('.view:visible, .filters:visible, .skip:visible').count()).toBe(0)
    const breaks = await page.evaluate<string[]>(
      "[...document.querySelectorAll('article')].map((one) => getComputedStyle(one).breakBefore)",
    )
    expect(new Set(breaks)).toEqual(new Set(['page']))
  })

  it('can be read without its script', async () => {
    const { page } = await open(browser, url, { javaScriptEnabled: false })
    expect(await page.locator('.finding:visible').count()).toBeGreaterThan(20)
    expect(await page.locator('button:visible, input:visible, select:visible').count()).toBe(0)
    expect(await texts(page)).not.toContain('All summaries')
  })

  it('has names for its controls, headings in order and landmarks', async () => {
    const { page } = await open(browser, url)
    const none = { nameless: [], leaps: [], twice: [], lost: [] }
    expect(await page.evaluate(stumblingBlocks)).toEqual(none)
    for (const name of ['header', 'main', 'footer'])
      expect(await page.locator(`body > ${name}`).count()).toBe(1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.locator('#each:focus').count()).toBe(1)
  })

  it('obeys no word of a document', async () => {
    const bad = `"><script>window.__x=1</script><img src=x onerror="window.__x=1"><a href='javascript:1'>`
    const texts = { en: bad, vi: bad }
    const one = finding({ texts, url: bad, excerpt: { before: bad, text: bad, after: bad } })
    const page = reportHtml(runOf([file({ path: bad, profile: bad, findings: [one] })]), {
      locale: 'en',
    })
    const hostile = await open(browser, written('hostile.html', page))
    await hostile.page.click('[data-language=vi]')
    await hostile.page.click('th.file button')
    expect(await hostile.page.evaluate("'__x' in window")).toBe(false)
    expect(await hostile.page.locator('img, body > script ~ *').count()).toBe(0)
    expect(hostile.requests).toHaveLength(1)
    expect(hostile.complaints).toEqual([])
    // Even if markup came in, the policy would not let it run.
    await hostile.page.evaluate(comeIn)
    expect(await hostile.page.evaluate("'__x' in window")).toBe(false)
    expect(hostile.complaints.join()).toContain('Content Security Policy')
  })
})

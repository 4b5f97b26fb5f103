import { type Browser, chromium, type Page } from 'playwright-core'

/** Debian's Chromium without everything that would ask the network for something. */
export function launch(): Promise<Browser> {
  const switches = [
    'headless',
    'no-sandbox',
    'disable-gpu',
    'disable-quic',
    'no-first-run',
    'disable-background-networking',
    'disable-component-update',
    'disable-sync',
  ]
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: switches.map((name) => `--${name}`),
  })
}

/** A page, and all that it asked for or complained about since. */
export interface Watched {
  readonly page: Page
  readonly requests: readonly string[]
  /** Errors, warnings and breaches of the page's policy, which the browser writes to its console. */
  readonly complaints: readonly string[]
}

type View = Parameters<Browser['newContext']>[0]

export async function open(browser: Browser, url: string, view: View = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...view })
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(url)
  return { page, requests, complaints }
}

/** Presses the tabulator until the focus is there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.locator(`${selector}:focus`).count()) > 0) return
  }
  throw new Error(`the focus never comes to ${selector}`)
}

// Every browser test watches the same four promises: no console error or warning, no breach of the content policy, no
// request to another origin, no uncaught error. A test that breaks one on purpose says so in `forgive`.
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'

export interface Watch {
  faults: string[]
  forgive: RegExp[]
}

export async function watchContext(context: BrowserContext, watch: Watch, origin: string): Promise<void> {
  await context.exposeBinding('reportViolation', (_source, text: string) => watch.faults.push(`policy: ${text}`))
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (e) => {
      const report = (globalThis as unknown as { reportViolation: (text: string) => void }).reportViolation
      report(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}`)
    })
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.origin !== origin)
      watch.faults.push(`request: ${url.href}`)
  })
  context.on('page', (page) => {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) watch.faults.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => watch.faults.push(`error: ${error.message}`))
  })
}

/** The start page is painted before it can act; keys pressed then go nowhere. Waits for the app wherever one was opened. */
const whenItActs = (page: Page) => page.locator('#app[inert]').waitFor({ state: 'detached' })

export const test = base.extend<{ watch: Watch }>({
  page: async ({ page }, use) => {
    const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
    page.goto = async (...address) => {
      const response = await goto(...address)
      await whenItActs(page)
      return response
    }
    page.reload = async (...options) => {
      const response = await reload(...options)
      await whenItActs(page)
      return response
    }
    await use(page)
  },
  watch: [
    async ({ context, baseURL }, use) => {
      const watch: Watch = { faults: [], forgive: [] }
      await watchContext(context, watch, new URL(baseURL ?? '').origin)
      await use(watch)
      expect(watch.faults.filter((f) => !watch.forgive.some((r) => r.test(f)))).toEqual([])
    },
    { auto: true },
  ],
})

/** Opens an invented sample from the start screen; returns its id. */
export async function openSample(page: Page, name: RegExp): Promise<string> {
  await page.goto('./')
  await page.getByRole('button', { name }).click()
  await page.waitForURL(/#\/a\/[^/]+\/results/)
  return assessmentId(page)
}

/** Goes to an address of the app and waits until its screen stands there instead of the one before. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.evaluate(() => document.querySelector('main > *')?.setAttribute('data-left', ''))
  await page.goto(`./#${address}`)
  // The views of the roadmap are one screen.
  const view = /roadmap\/\w+$/.test(address)
    ? page.locator(`main nav a[href$="${address}"][aria-current=page]`)
    : undefined
  await expect(view ?? page.locator('main > :not([data-left])')).toBeVisible()
  await expect(page.locator('h1')).toHaveCount(1)
}

export function assessmentId(page: Page): string {
  return /#\/a\/([^/]+)\//.exec(page.url())?.[1] ?? ''
}

/** "Saved" is shown only when the database has everything. */
export const saved = (page: Page) => expect(page.locator('header .state.saved')).toBeVisible()

export { expect }

// The start page is painted before the app is read. The app takes over what stands there: same words, same nodes; and where something else
// has to be shown, nothing is painted before it.
import { expect, test } from './fixture.ts'
import type { Page } from '@playwright/test'

/** Holds the app back until it is let go. */
async function holdApp(page: Page): Promise<() => void> {
  let letGo = (): void => undefined
  const held = new Promise<void>((done) => (letGo = done))
  await page.route(/\/assets\/frame-[\w-]+\.js$/, async (route) => {
    await held
    await route.continue()
  })
  return letGo
}
/** Without waiting for the app, as the fixture would. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto('about:blank')
  await page.evaluate((to) => location.assign(to), address)
}

for (const [locale, title, begin] of [
  ['ja-JP', '自社の現在地を、この端末の中だけで確かめる。', '新しい診断を始める'],
  ['en-GB', 'Find out where you stand, on this device alone.', 'Start an assessment'],
] as const)
  test.describe(locale, () => {
    test.use({ locale, colorScheme: 'dark' })
    test('the start page stands before the app does, and the app takes it over', async ({ page, baseURL }) => {
      const letGo = await holdApp(page)
      await open(page, baseURL ?? '')
      const heading = page.getByRole('heading', { level: 1, name: title })
      await expect(heading).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2))
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
      // What is below the head comes a frame later, and does not wait for the app.
      const below = page.locator('main .later')
      const shown = () => below.evaluateAll((parts) => parts.map((part) => getComputedStyle(part).contentVisibility))
      await expect.poll(shown).toEqual(['visible', 'visible'])
      // Nothing acts yet, and nothing pretends to.
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
      await expect(page.locator('input[type=file]')).toHaveCount(0)
      await heading.evaluate((node) => node.setAttribute('data-painted', ''))
      const before = await page.locator('main').innerText()
      letGo()
      await page.locator('#app[inert]').waitFor({ state: 'detached' })
      await expect(page.locator('h1[data-painted]')).toHaveCount(1)
      await expect(page.locator('input[type=file]')).toHaveCount(1)
      expect((await page.locator('main').innerText()).startsWith(before.slice(0, 40))).toBe(true)
      await page.getByRole('button', { name: begin }).click()
      await page.waitForURL(/\/setup$/)
    })
  })

test('what was painted is what the app writes when it starts by itself', async ({ page }) => {
  /** Every node with its attributes in the order of their names, and every text. */
  const shape = () =>
    page.locator('#app').evaluate((app) => {
      type Shape = string | [name: string, attributes: string, children: Shape[]]
      const of = (node: Node): Shape[] =>
        [...node.childNodes].flatMap((child): Shape[] => {
          if (child instanceof Text) return child.data === '' ? [] : [child.data]
          if (!(child instanceof Element)) return []
          // The focus that a change of screens sets belongs to neither.
          const named = [...child.attributes].filter(({ name }) => !(child.localName === 'h1' && name === 'tabindex'))
          const attributes = named.map(({ name, value }) => `${name}=${value}`).sort()
          return [[child.localName, attributes.join(' '), of(child)]]
        })
      return of(app)
    })
  await page.goto('./')
  await expect(page.locator('input[type=file]')).toHaveCount(1)
  const taken = await shape()
  await page.goto('./#/settings')
  await page.reload()
  await page.locator('header .brand').click()
  await expect(page.locator('input[type=file]')).toHaveCount(1)
  expect(await shape()).toEqual(taken)
})

test('nothing is painted where another screen or the lock comes first', async ({ page, baseURL }) => {
  const letGo = await holdApp(page)
  await open(page, `${baseURL}#/settings`)
  await page.waitForFunction(() => document.documentElement.dataset['theme'] !== undefined)
  await expect(page.locator('#app')).toBeEmpty()
  await page.evaluate(() => localStorage.setItem('zta.lock', 'on'))
  await open(page, baseURL ?? '')
  await page.waitForFunction(() => document.documentElement.dataset['theme'] !== undefined)
  await expect(page.locator('#app')).toBeEmpty()
  letGo()
  // The hint was wrong: there is no lock.
  await expect(page.locator('h1')).toBeVisible()
})

test('an app that cannot be loaded leaves no page that answers to nothing', async ({ page, watch }) => {
  watch.forgive.push(/Failed to load resource/)
  await page.route(/\/assets\/frame-[\w-]+\.js$/, (route) => route.abort())
  await page.goto('./')
  await expect(page.locator('#not-started')).toBeVisible()
  await expect(page.locator('#app')).toBeEmpty()
})

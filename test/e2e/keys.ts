// The keyboard as a person uses it: Tab until one is there, and never further than it should be.
import { expect, type Locator, type Page } from '@playwright/test'

const isFocused = (target: Locator) => target.evaluate((e) => e === document.activeElement)

/** Presses Tab (or Shift+Tab) until the target has the focus, at most `limit` times; returns how often. */
export async function tabTo(
  page: Page,
  target: Locator,
  limit = 40,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<number> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses <= limit; presses++) {
    if (await isFocused(target)) return presses
    await page.keyboard.press(key)
  }
  throw new Error(`not reached by ${limit} presses of ${key}: ${String(target)}`)
}

/** Walks to the target and presses it. */
export async function pressOn(page: Page, target: Locator, limit = 40): Promise<void> {
  await tabTo(page, target, limit)
  await page.keyboard.press('Enter')
}

/** To another screen by the frame's links, which stand above the page; there the heading has the focus. */
export async function goTo(page: Page, link: string, address: RegExp): Promise<void> {
  const target = page.locator('header nav').getByRole('link', { name: link, exact: true })
  await tabTo(page, target, 400, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(address)
  await expect(page.locator('h1')).toBeFocused()
}

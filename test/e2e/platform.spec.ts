// The ground it stands on: policy, installability, languages.
import { headers, metaPolicy } from '../../build/policy.ts'
import { expect, openSample, test } from './fixture.ts'

test('the server sends the content policy and its companions, and the page carries the policy itself', async ({
  page,
}) => {
  const response = await page.goto('./')
  for (const [name, value] of Object.entries(headers)) expect(response!.headers()[name.toLowerCase()]).toBe(value)
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute('content', metaPolicy)
})

test('it can be installed: manifest, icons and a worker are there', async ({ page, request }) => {
  await page.goto('./')
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = (await (await request.get(href!)).json()) as {
    start_url: string
    display: string
    icons: { src: string; sizes: string }[]
  }
  expect(manifest.display).toBe('standalone')
  expect(manifest.icons.map((i) => i.sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
  for (const icon of manifest.icons) expect((await request.get(icon.src)).ok()).toBe(true)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active !== null)).toBe(true)
})

test('switching the language keeps the place and the numbers, and comes back after a reload', async ({ page }) => {
  const id = await openSample(page, /ひなた総合病院/)
  const numbers = async () =>
    ((await page.locator('main .figures').allInnerTexts()).join(' ').match(/\d\.\d/g) ?? []).join(' ')
  await expect.poll(async () => (await numbers()).length).toBeGreaterThan(20)
  const before = await numbers()
  await page.locator('header').getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('main')).toContainText('ID base')
  expect(page.url()).toContain(`/a/${id}/results`)
  await expect.poll(numbers).toBe(before)
  await page.reload()
  await expect(page.getByRole('main')).toContainText('ID base')
})

test('the theme follows the choice, also the projector’s large type', async ({ page }) => {
  await page.goto('./#/settings')
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  const before = parseFloat(await size())
  await page.getByText('投影用', { exact: true }).click()
  await expect.poll(async () => parseFloat(await size())).toBe(before * 1.5)
  await page.getByText('暗い', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

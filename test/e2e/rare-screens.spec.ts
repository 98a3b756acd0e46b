// What is seen only when something was opened, loaded, lost or broken: every dialog, and every screen that stands in for another. Measured as
// the screens that always stand (accessibility.spec.ts).
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { LOOKS, lookOf, screenFaults } from './audit/screen.ts'
import { expect, openSample, saved, test } from './fixture.ts'
import { damage, loseDatabase } from './lost-database.ts'

const SAMPLE = /さくら精密部品|Sakura Precision/
const dialogOf = (page: Page) => page.getByRole('dialog')
const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) })

/** What a click on this button saves. */
async function savedBy(page: Page, click: () => Promise<unknown>) {
  const download = page.waitForEvent('download')
  await click()
  const it = await download
  return { name: it.suggestedFilename(), mimeType: '', buffer: readFileSync(await it.path()) }
}

/** Brings the question up which of two versions to keep: one tab hears nothing of the other. */
async function conflict(page: Page, address: string): Promise<Page> {
  const deaf = await page.context().newPage()
  await deaf.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => undefined
    Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set: () => undefined })
  })
  await deaf.goto(address)
  for (const tab of [page, deaf]) await tab.getByRole('radio').nth(3).waitFor({ state: 'attached' })
  await page.bringToFront()
  await page.keyboard.press('3')
  await saved(page)
  await deaf.bringToFront()
  await deaf.keyboard.press('2')
  return deaf
}

for (const look of LOOKS)
  test.describe(`${look.language} ${look.theme}`, () => {
    test.use(lookOf(look))
    test.setTimeout(240_000)

    test('no dialog has a fault', async ({ page }) => {
      const id = await openSample(page, SAMPLE)
      /** Measures the dialog that `open` brings, then closes it. */
      const measured = (what: string, open: () => Promise<unknown>) =>
        test.step(what, async () => {
          await open()
          await expect(dialogOf(page)).toBeVisible()
          expect(await screenFaults(page, look), what).toEqual([])
          await page.keyboard.press('Escape')
          await expect(dialogOf(page)).toHaveCount(0)
        })
      const question = async () => {
        await page.goto(`./#/a/${id}/questions/id.mfa`)
        await page.locator('input[name="id.mfa"]').first().waitFor({ state: 'attached' })
      }
      await question()
      await measured('keys', () => page.keyboard.press('?'))
      await question()
      await measured('search', () => page.keyboard.press('/'))
      await page.goto(`./#/a/${id}/roadmap/table`)
      await measured('measure', () => page.locator('main tbody tr button').first().click())

      await page.goto('./#/')
      const menu = page.locator('.menu').first()
      const item = async (n: number) => {
        await menu.locator('summary').click()
        await menu.locator('.items button').nth(n).click()
      }
      await menu.locator('summary').click()
      expect(await screenFaults(page, look), 'menu').toEqual([])
      await menu.locator('summary').click()
      await measured('encrypt', () => item(1))
      await measured('delete', () => item(3))

      const whole = await savedBy(page, () => item(0))
      const input = page.locator('main input[type=file]').first()
      await measured('a file', () => input.setInputFiles(whole))
      const broken = whole.buffer.toString().replace(/"value": ?\d/g, '"value": 9')
      await measured('a bad file', () => input.setInputFiles(file('b.ztm.json', broken)))

      await page.goto(`./#/a/${id}/report?kind=questionnaire`)
      const sheet = page.locator('input[type=file][accept=".xlsx"]')
      const filled = await savedBy(page, () =>
        page
          .locator('li', { hasText: /回答票|Answer sheet/ })
          .getByRole('button')
          .click(),
      )
      await measured('an answer sheet', () => sheet.setInputFiles(filled))
      await measured('no answer sheet', () => sheet.setInputFiles(file('other.xlsx', 'PK')))

      await page.goto('./#/settings')
      const template = await savedBy(page, () =>
        page.getByRole('button', { name: /ひな型を保存する|Save the template/ }).click(),
      )
      const pack = page.locator('#packs ~ .drop input[type=file]').first()
      await measured('a pack', () => pack.setInputFiles(template))
      const bad = template.buffer.toString().replace(/weight: \d/g, 'weight: heavy')
      await measured('a bad pack', () => pack.setInputFiles(file('bad.yml', bad)))
    })

    test('what stands in for lost or broken data has no fault', async ({ page, watch }) => {
      watch.forgive.push(/^console: /, /closed/i)
      const id = await openSample(page, SAMPLE)
      const address = `./#/a/${id}/questions/id.mfa`
      await page.goto(address)
      const deaf = await conflict(page, address)
      await expect(deaf.getByRole('dialog').locator('.card')).toHaveCount(2)
      expect(await screenFaults(deaf, look), 'two versions').toEqual([])
      await deaf.close()

      await page.goto('./#/settings')
      await page.getByRole('button', { name: /いま写しを取る|Take a copy now/ }).click()
      await expect(page.getByText(/写しを取りました|The copy was taken/)).toBeVisible()
      await page.goto('./')
      await damage(page, 'rows', 'UnknownError')
      await page.reload()
      const title = page.locator('main h1')
      await expect(title).toHaveText(/データベースを読めません|The database cannot be read/)
      await page.locator('main details summary').click()
      expect(await screenFaults(page, look), 'unreadable').toEqual([])

      await loseDatabase(page)
      await page.reload()
      await expect(title).toHaveText(/データが見つかりません|Your data is missing/)
      await page.locator('main details summary').first().click()
      expect(await screenFaults(page, look), 'missing').toEqual([])
    })

    test('what stands in for the app has no fault', async ({ page, watch }) => {
      const host = 'https://someone.github.io'
      watch.forgive.push(new RegExp(`^request: ${host}/`), /^console: /, /^error: /)
      const local = new URL('./', test.info().project.use.baseURL).href
      await page.route(`${host}/**`, async (route) => {
        const asked = new URL(route.request().url())
        await route.fulfill({ response: await route.fetch({ url: local + asked.pathname.replace('/zt/', '') }) })
      })
      await page.goto(`${host}/zt/`)
      await expect(page.locator('main')).toContainText('someone.github.io')
      expect(await screenFaults(page, look), 'a shared host').toEqual([])

      const id = await openSample(page, SAMPLE)
      await page.evaluate(() => {
        void Promise.reject(new TypeError('broken'))
      })
      await expect(dialogOf(page)).toContainText('TypeError')
      expect(await screenFaults(page, look), 'the last resort').toEqual([])
      await page.keyboard.press('Escape')
      await expect(dialogOf(page)).toHaveCount(0)
      await page.reload()
      await page.goto(`./#/a/${id}x/results`)
      await expect(page.locator('main h1')).toBeVisible()
      expect(await screenFaults(page, look), 'no such assessment').toEqual([])
    })
  })

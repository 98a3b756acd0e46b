// Without a network everything goes on once the first visit has kept the app; before that, a screen that does not come is said so.
import { readFileSync } from 'node:fs'
import { expect, openSample, saved, test, type Watch } from './fixture.ts'

/** The browser itself reports that the update check found no network. */
function forgiveOffline(watch: Watch): void {
  watch.forgive.push(/Failed to update a ServiceWorker|ERR_INTERNET_DISCONNECTED|fetching the script/)
}

for (const visit of ['first', 'second'])
  test(`from the ${visit} visit on everything works without a network`, async ({ page, context, watch }) => {
    await page.goto('./')
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    if (visit === 'second') await page.reload()
    await context.setOffline(true)
    if (visit === 'second') await page.reload()
    await expect(page.locator('h1')).toBeVisible()
    await page.getByRole('button', { name: /ひなた総合病院/ }).click()
    await page.waitForURL(/#\/a\/[^/]+\/results/)
    const id = /#\/a\/([^/]+)\//.exec(page.url())?.[1] ?? ''
    for (const screen of ['questions', 'incidents', 'roadmap', 'report', 'setup']) {
      await page.goto(`./#/a/${id}/${screen}`)
      await expect(page.locator('h1').first()).toBeVisible()
    }
    await page.goto(`./#/a/${id}/report`)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'PDFを保存する' }).click()
    expect(readFileSync(await (await download).path()).length).toBeGreaterThan(20_000)
    forgiveOffline(watch)
  })

test.describe('where nothing is kept for working without a network', () => {
  test.use({ serviceWorkers: 'block' })

  test('a screen that cannot be loaded is said so, keeps the one before, and comes when asked again', async ({
    page,
    context,
    watch,
  }) => {
    watch.forgive.push(/ERR_INTERNET_DISCONNECTED/, /Service Worker registration blocked/, /^console: (Type)?Error/)
    const id = await openSample(page, /さくら精密部品/)
    await page.goto(`./#/a/${id}/questions/id.mfa`)
    await page.locator('input[name="id.mfa"]').first().waitFor({ state: 'attached' })
    await context.setOffline(true)
    await page.getByRole('link', { name: '事故の再現' }).first().click()
    const notice = page.getByRole('alert').filter({ hasText: 'この画面を読み込めませんでした' })
    await expect(notice).toBeVisible()
    await expect(page).toHaveURL(/questions\/id\.mfa/)
    // What was there goes on, and nothing else says that the app has failed.
    await page.locator('textarea').first().fill('通信なしで書いたメモ')
    await saved(page)
    await expect(page.locator('#last-resort')).toBeEmpty()
    await notice.getByRole('button').click()
    await expect(notice).toBeVisible()
    await expect.poll(() => watch.faults.filter((f) => f.startsWith('console: TypeError')).length).toBeGreaterThan(0)
    await expect(page.locator('#last-resort')).toBeEmpty()
    await context.setOffline(false)
    await notice.getByRole('button').click()
    await expect(page).toHaveURL(/incidents/)
    await expect(page.locator('h1')).toBeVisible()
    await expect(notice).toBeHidden()
  })
})

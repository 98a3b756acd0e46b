// A database that is there and cannot be read, as Firefox answers when its file is damaged: it may be no more than a full disk, so it is
// thrown away by a person only, and then the copy brings everything back.
import type { Page } from '@playwright/test'
import { expect, openSample, saved, test } from './fixture.ts'
import { damage, DAMAGED } from './lost-database.ts'

const title = (page: Page) => page.getByRole('heading', { name: 'データベースを読めません' })

/** A sample with a note, and a copy of it when wanted. */
async function filled(page: Page, copy: boolean): Promise<string> {
  const id = await openSample(page, /さくら精密部品/)
  const question = `./#/a/${id}/questions/id.mfa`
  await page.goto(question)
  await page.locator('textarea').first().fill('残るべきメモ')
  await saved(page)
  await page.goto('./#/settings')
  if (copy) {
    await page.getByRole('button', { name: 'いま写しを取る' }).click()
    await expect(page.getByText('写しを取りました')).toBeVisible()
  }
  await page.goto('./')
  await expect(page.locator('main .list > li')).toHaveCount(1)
  return question
}

for (const [how, code] of [
  ['rows', 'UnknownError'],
  ['open', 'UnknownError'],
  ['open', 'InvalidStateError'],
] as const)
  test(`${code} at ${how}: it is said, a reload may help, and a person goes back to the copy`, async ({
    page,
    watch,
  }) => {
    watch.forgive.push(/^console: /)
    const question = await filled(page, true)
    await damage(page, how, code)
    await page.reload()
    await expect(title(page)).toBeVisible()
    await expect(page.getByText('この端末には診断が1件ありますが')).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(1)

    // It was the disk after all: nothing is lost.
    await page.evaluate((mark) => localStorage.removeItem(mark), DAMAGED)
    await page.getByRole('button', { name: '開き直す' }).click()
    await expect(page.locator('main .list > li')).toHaveCount(1)

    await page.evaluate((mark) => localStorage.setItem(mark, ''), DAMAGED)
    await page.reload()
    await page.getByText('開き直しても読めないとき').click()
    await expect(page.getByText('写しが1件あります')).toBeVisible()
    const discard = page.getByRole('button', { name: '読めないデータベースを捨てる' })
    await expect(discard).toBeDisabled()
    await page.getByRole('checkbox').check()
    await discard.click()
    await expect(page.getByRole('heading', { name: 'データが見つかりません' })).toBeVisible()
    await page.getByRole('button', { name: '写しから戻す' }).click()
    await expect(page.locator('main .list > li')).toHaveCount(1)
    await page.goto(question)
    await expect(page.locator('textarea').first()).toHaveValue('残るべきメモ')
  })

test('a database that cannot even be thrown away is left behind: the copy comes back in another', async ({
  page,
  watch,
}) => {
  watch.forgive.push(/^console: /)
  const question = await filled(page, true)
  await damage(page, 'for good', 'UnknownError')
  await page.reload()
  await page.getByText('開き直しても読めないとき').click()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '読めないデータベースを捨てる' }).click()
  await page.getByRole('button', { name: '写しから戻す' }).click()
  await expect(page.locator('main .list > li')).toHaveCount(1)
  await page.goto(question)
  await expect(page.locator('textarea').first()).toHaveValue('残るべきメモ')
  await page.locator('textarea').first().fill('そして続き')
  await saved(page)
  await page.reload()
  await expect(page.locator('textarea').first()).toHaveValue('そして続き')
  // A browser that can delete it by now does so.
  const names = () => page.evaluate(async () => (await indexedDB.databases()).map((db) => db.name).sort())
  expect(await names()).toEqual(['zta', 'zta.2'])
  await page.evaluate((mark) => localStorage.removeItem(mark), DAMAGED)
  await page.reload()
  await expect.poll(names).toEqual(['zta.2'])
  await expect(page.locator('textarea').first()).toHaveValue('そして続き')
})

test('without a copy it can still be thrown away, to start empty', async ({ page, watch }) => {
  watch.forgive.push(/^console: /)
  await page.addInitScript(() => Object.defineProperty(StorageManager.prototype, 'getDirectory', { value: undefined }))
  await filled(page, false)
  await damage(page, 'rows', 'UnknownError')
  await page.reload()
  await page.getByText('開き直しても読めないとき').click()
  await expect(page.getByText('使える写しは見つかりません')).toBeVisible()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '読めないデータベースを捨てる' }).click()
  await expect(page.getByRole('heading', { name: 'データが見つかりません' })).toBeVisible()
})

test('whoever kept nothing is told at the edge only', async ({ page, watch }) => {
  watch.forgive.push(/^console: /)
  await page.goto('./')
  await damage(page, 'open', 'UnknownError')
  await page.reload()
  await expect(page.getByRole('alert').getByText('ブラウザーがデータの保存場所を開けません')).toBeVisible()
  await expect(title(page)).toHaveCount(0)
})

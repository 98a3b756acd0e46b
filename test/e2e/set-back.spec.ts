// A damaged disk can set the database back to an earlier state, whole in itself: rows are there, only too few or too old. That is said,
// and what a person does on purpose is never taken for it.
import type { Page } from '@playwright/test'
import { expect, openSample, saved, test } from './fixture.ts'

type Rows = Record<string, unknown[]>

/** All rows of the database, past the app; put there when given. */
const rows = (page: Page, put?: Rows): Promise<Rows> =>
  page.evaluate(async (given) => {
    const open = indexedDB.open('zta')
    const db = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)))
    const all: Rows = {}
    const transaction = db.transaction(['assessments', 'answers', 'meta'], 'readwrite')
    for (const name of transaction.objectStoreNames) {
      const store = transaction.objectStore(name)
      if (given) store.clear()
      for (const row of given?.[name] ?? []) store.put(row)
      store.getAll().onsuccess = (event) => (all[name] = (event.target as IDBRequest<unknown[]>).result)
    }
    await new Promise((done) => (transaction.oncomplete = done))
    db.close()
    return all
  }, put)
const changes = (all: Rows) =>
  (all.meta as { key: string; value: unknown }[]).find(({ key }) => key === 'changes')?.value as number
const remembered = (page: Page) =>
  page.evaluate(() => (JSON.parse(localStorage.getItem('zta.canary') ?? '{}') as { changes?: number }).changes)
const goneBack = (page: Page) => page.getByRole('heading', { name: 'データが見つかりません' })

/** One sample, then another and a note; what the first state was, and where the note stands. Ends on the settings, with a copy taken. */
async function twoStates(page: Page) {
  const id = await openSample(page, /さくら精密部品/)
  const earlier = await rows(page)
  await openSample(page, /ひなた総合病院/)
  const question = `./#/a/${id}/questions/id.mfa`
  await page.goto(question)
  await page.locator('textarea').first().fill('戻ってはならないメモ')
  await saved(page)
  await page.goto('./#/settings')
  await page.getByRole('button', { name: 'いま写しを取る' }).click()
  await expect(page.getByText('写しを取りました')).toBeVisible()
  return { earlier, question }
}

test('a database that was set back is not shown as if it were whole, and the copy brings the rest back', async ({
  page,
}) => {
  const { earlier, question } = await twoStates(page)
  const now = changes(await rows(page))
  expect(now).toBeGreaterThan(changes(earlier))
  // Leaving notes it, or at the latest the next visit.
  await page.reload()
  await expect.poll(() => remembered(page)).toBe(now)
  await rows(page, earlier)
  await page.goto('./')
  await page.reload()
  await expect(goneBack(page)).toBeVisible()
  await expect(page.getByText('診断は2件ありましたが、いまあるのは1件です')).toBeVisible()
  await page.getByRole('button', { name: '写しから戻す' }).click()
  await expect(page.locator('main .list > li')).toHaveCount(2)
  await page.goto(question)
  await expect(page.locator('textarea').first()).toHaveValue('戻ってはならないメモ')
  await page.reload()
  await expect(page.locator('textarea').first()).toHaveValue('戻ってはならないメモ')
  await expect(goneBack(page)).toBeHidden()
})

test('going on with what is left is a choice of its own, and is asked once', async ({ page }) => {
  const { earlier } = await twoStates(page)
  const now = changes(await rows(page))
  await page.reload()
  await expect.poll(() => remembered(page)).toBe(now)
  await rows(page, earlier)
  await page.goto('./')
  await page.reload()
  await page.getByText('戻さずに始める').click()
  await page.getByLabel('失われた変更を戻さないことを確かめました').check()
  await page.getByRole('button', { name: '残っている内容のまま続ける' }).click()
  await expect(page.locator('main .list > li')).toHaveCount(1)
  await page.reload()
  await expect(page.locator('main .list > li')).toHaveCount(1)
  await expect(goneBack(page)).toBeHidden()
})

test('going back to a copy, and deleting, are no loss', async ({ page }) => {
  const { question } = await twoStates(page)
  const before = await page.locator('input[name=copy]').count()
  await page.goto(question)
  await page.locator('textarea').first().fill('後のメモ')
  await saved(page)
  await page.goto('./#/settings')
  await page.reload()
  const later = changes(await rows(page))
  await expect.poll(() => remembered(page)).toBe(later)
  await expect(page.locator('input[name=copy]')).not.toHaveCount(0)
  expect(before).toBeGreaterThan(0)
  await page.locator('input[name=copy]').last().check()
  await page.getByRole('button', { name: '選んだ時点に戻す' }).click()
  const again = page.waitForEvent('load')
  await page.locator('dialog').getByRole('button', { name: '選んだ時点に戻す' }).click()
  await again
  // What was put back is the latest state, whatever of the other one is still remembered.
  expect(changes(await rows(page))).toBeGreaterThan(later)
  await page.goto('./')
  await expect(page.locator('main .list > li')).toHaveCount(2)
  await page.locator('.menu summary').first().click()
  await page.getByRole('button', { name: '削除する' }).click()
  await page.locator('dialog').getByRole('button', { name: '削除する' }).click()
  await expect(page.locator('main .list > li')).toHaveCount(1)
  await page.reload()
  await expect(page.locator('main .list > li')).toHaveCount(1)
  await expect(goneBack(page)).toBeHidden()
})

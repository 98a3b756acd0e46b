// The lock, as a person meets it and as whoever holds the disk meets it. LOCK_TRIALS=10 is for before a release.
import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { assessmentId, expect, openSample, saved, test, visit } from './fixture.ts'
import { LOOKS, lookOf, screenFaults } from './audit/screen.ts'
import { filesHolding, keptProfile } from './kept-profile.ts'
import { loseDatabase } from './lost-database.ts'

const WORDS = 'あさひ いるか うさぎ えほん おんど かもめ'
const lockScreen = (page: Page) => page.getByRole('heading', { name: 'ロックされています' })

async function setUp(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/settings'))
  const section = page.locator('section', { has: page.getByRole('heading', { name: 'ロック', exact: true }) })
  const needed = section.getByRole('button', { name: 'すべての診断をファイルに保存する' })
  const start = section.getByRole('button', { name: 'ロックを設定する' })
  await expect.poll(async () => (await needed.isVisible()) || (await start.isEnabled())).toBe(true)
  if (await needed.isVisible()) {
    await expect(start).toBeDisabled()
    const download = page.waitForEvent('download')
    await needed.click()
    await download
  }
  await start.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('合言葉', { exact: true }).fill(WORDS)
  await dialog.getByLabel('合言葉（確認のためもう一度）').fill(WORDS)
  await dialog.getByRole('button', { name: 'ロックを設定する' }).click()
  await expect(section.getByText('ロックを設定しました')).toBeVisible()
}
async function unlock(page: Page, words = WORDS): Promise<void> {
  await page.getByLabel('合言葉', { exact: true }).fill(words)
  await page.getByRole('button', { name: 'ロックを解除する' }).click()
}

test('is set up over a backup, shows nothing while it is closed, and opens to where one was', async ({ page }) => {
  const id = await openSample(page, /さくら精密部品/)
  await expect.poll(() => page.title()).toContain('さくら')
  await setUp(page)
  await visit(page, `/a/${id}/questions/id.mfa`)
  await expect(page.getByText('さくら精密部品').first()).toBeVisible()
  // Titles go to the browser's history.
  expect(await page.title()).not.toContain('さくら')
  await page.locator('textarea').first().fill('鍵のかかったメモ')
  await saved(page)
  await page.getByRole('button', { name: 'ロックする' }).click()
  await expect(lockScreen(page)).toBeVisible()
  await expect(page.getByText('さくら')).toHaveCount(0)
  expect(await page.title()).toBe('ゼロトラスト診断')
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await unlock(page, 'これは ちがう あいことば です')
  await expect(page.getByRole('alert')).toContainText('合言葉が違います')
  await unlock(page)
  await expect(page.locator('textarea').first()).toHaveValue('鍵のかかったメモ')
  await visit(page, '/')
  await expect(page.getByRole('link', { name: /さくら精密部品/ })).toBeVisible()
})

test('locks by itself after the chosen time, in every tab, and what was typed is there again', async ({
  page,
  context,
}) => {
  const id = await openSample(page, /さくら精密部品/)
  await setUp(page)
  await page.getByRole('radio', { name: '5分', exact: true }).check()
  const other = await context.newPage()
  await other.goto(`./#/a/${id}/results`)
  await unlock(other)
  await expect(other.locator('h1')).toBeVisible()
  await expect(other.getByRole('button', { name: 'ロックする' })).toBeVisible()
  await page.clock.install()
  await page.reload()
  await unlock(page)
  await expect(page.getByRole('heading', { name: '環境設定' })).toBeVisible()
  await page.goto(`./#/a/${id}/roadmap/board`)
  await expect(page.getByPlaceholder('責任者').first()).toBeVisible({ timeout: 60_000 })
  const owner = page.getByPlaceholder('責任者').first()
  // Somebody is still there after four minutes; two more are not five.
  await page.clock.fastForward('04:00')
  await page.mouse.move(200, 200)
  await page.clock.fastForward('02:00')
  await expect(lockScreen(page)).toHaveCount(0)
  await owner.fill('情報システム課')
  await page.clock.fastForward('06:00')
  await expect(lockScreen(page)).toBeVisible()
  await expect(lockScreen(other)).toBeVisible()
  await unlock(page)
  // The field had not been left: it gave up what it held before the lock closed.
  await expect(page.getByPlaceholder('責任者').first()).toHaveValue('情報システム課')
})

test('does not close over what the disk has not got, and says so', async ({ page, watch }) => {
  watch.forgive.push(/Quota|quota/)
  const id = await openSample(page, /さくら精密部品/)
  await setUp(page)
  await visit(page, `/a/${id}/questions/id.mfa`)
  await page.evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own this below
    const { put } = IDBObjectStore.prototype
    Object.assign(globalThis, { mend: () => (IDBObjectStore.prototype.put = put) })
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.locator('textarea').first().fill('まだ書けていない')
  await expect(page.locator('header .state.failed')).toBeVisible()
  await page.getByRole('button', { name: 'ロックする' }).click()
  await expect(page.getByText('まだロックしていません')).toBeVisible()
  await expect(page.locator('textarea').first()).toHaveValue('まだ書けていない')
  await page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend())
  await expect(lockScreen(page)).toBeVisible({ timeout: 20_000 })
  await unlock(page)
  await expect(page.locator('textarea').first()).toHaveValue('まだ書けていない')
})

test('takes another passphrase, comes back from a second copy, goes away, and lets one start over', async ({
  page,
}) => {
  await openSample(page, /さくら精密部品/)
  await setUp(page)
  await page.getByRole('button', { name: '合言葉を変更する' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('いまの合言葉').fill('ちがう ちがう ちがう')
  await dialog.getByLabel('合言葉', { exact: true }).fill('another passphrase')
  await dialog.getByLabel('合言葉（確認のためもう一度）').fill('another passphrase')
  await dialog.getByRole('button', { name: '合言葉を変更する' }).click()
  await expect(dialog.getByText('いまの合言葉が違います')).toBeVisible()
  await dialog.getByLabel('いまの合言葉').fill(WORDS)
  await dialog.getByRole('button', { name: '合言葉を変更する' }).click()
  await expect(page.getByText('合言葉を変更しました')).toBeVisible()
  // Chromium loses a database whole; what is offered back is under the lock as well.
  await loseDatabase(page)
  await page.goto('./')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'データが見つかりません' })).toBeVisible()
  await page.getByRole('button', { name: '写しから戻す' }).click()
  await expect(lockScreen(page)).toBeVisible()
  await unlock(page)
  await expect(page.getByRole('alert')).toContainText('合言葉が違います')
  await unlock(page, 'another passphrase')
  await expect(page.getByRole('link', { name: /さくら精密部品/ })).toBeVisible()
  await page.goto('./#/settings')
  await page.getByRole('button', { name: 'ロックをやめる' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'ロックをやめる' }).click()
  await expect(page.getByText('ロックをやめました')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'ロックを設定する' })).toBeVisible()
  await setUp(page)
  await page.getByRole('button', { name: 'ロックする' }).first().click()
  await page.getByText('合言葉を忘れたとき').click()
  const erase = page.getByRole('button', { name: 'すべてを消して最初から始める' })
  await expect(erase).toBeDisabled()
  await page.getByLabel('控えのファイルがある').check()
  await erase.click()
  await expect(page.getByRole('button', { name: '新しい診断を始める' })).toBeVisible()
  await expect(page.locator('main .list')).toHaveCount(0)
})

test('a tab that was open before the lock lets go of what it shows', async ({ page, context }) => {
  const id = await openSample(page, /さくら精密部品/)
  const other = await context.newPage()
  await other.goto(`./#/a/${id}/results`)
  await expect(other.locator('h1')).toBeVisible()
  await setUp(page)
  await expect(lockScreen(other)).toBeVisible()
})

for (const look of LOOKS)
  test.describe(`${look.language} ${look.theme}`, () => {
    test.use(lookOf(look))
    test('the closed lock and its settings have no fault of access', async ({ page }) => {
      await openSample(page, /さくら精密部品|Sakura Precision/)
      await page.goto('./#/settings')
      const save = page.getByRole('button', {
        name: /すべての診断をファイルに保存する|Save every assessment to a file/,
      })
      await save.last().click()
      const on = page.getByRole('button', { name: /ロックを設定する|Set up the lock/ })
      await on.click()
      const dialog = page.getByRole('dialog')
      expect(await screenFaults(page, look)).toEqual([])
      await dialog.getByLabel(/^(合言葉|Passphrase)$/).fill(WORDS)
      await dialog.getByLabel(/もう一度|once more/).fill(WORDS)
      await page.keyboard.press('Enter')
      await expect(dialog).toHaveCount(0, { timeout: 30_000 })
      expect(await screenFaults(page, look)).toEqual([])
      await page
        .getByRole('button', { name: /^(ロックする|Lock now)$/ })
        .first()
        .click()
      await page.locator('summary').click()
      expect(await screenFaults(page, look)).toEqual([])
    })
  })

/** Creates an assessment whose texts hold `canary`; returns its id. */
async function write(page: Page, canary: string): Promise<string> {
  await page.getByRole('button', { name: '新しい診断を始める' }).click()
  await page.waitForURL(/setup/)
  await page.locator('input[type=text]').first().fill(`${canary}社`)
  await saved(page)
  const id = assessmentId(page)
  await page.goto(`${page.url().split('#')[0]!}#/a/${id}/questions/id.mfa`)
  await page.locator('input[name="id.mfa"][value="2"]').check({ force: true })
  // The next question comes by itself.
  await page.waitForURL((url) => !url.hash.endsWith('/id.mfa'))
  await page.goto(`${page.url().split('#')[0]!}#/a/${id}/questions/id.mfa`)
  await page.locator('input[name="id.mfa"]:checked').waitFor({ state: 'attached' })
  const details = page.locator('aside > details')
  if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click()
  await page.locator('textarea').first().fill(`${canary}のメモ`)
  await saved(page)
  return id
}

const trials = Number(process.env['LOCK_TRIALS'] ?? 1)
for (const locked of [true, false])
  test(`${locked ? 'no text is' : 'without the lock, texts are (the control)'} found in the browser's profile`, async ({
    baseURL,
    launchOptions,
  }) => {
    test.setTimeout(60_000 + 60_000 * trials)
    for (let trial = 0; trial < trials; trial++) {
      // Nothing that a compressor could shorten.
      const canary = randomBytes(12).toString('hex')
      const profile = keptProfile(launchOptions.executablePath!)
      try {
        let browser = await profile.start()
        await browser.page.goto(baseURL!)
        if (locked) await setUp(browser.page)
        await browser.page.goto(`${baseURL!}#/`)
        const id = await write(browser.page, canary)
        const hits = () => filesHolding(profile.folder, canary)
        const found: Record<string, string[]> = {}
        if (locked) {
          await browser.page.goto(`${baseURL!}#/settings`)
          await browser.page.getByRole('button', { name: 'いま写しを取る' }).click()
          await browser.page.getByText('写しを取りました').waitFor()
        }
        await browser.page.goto(`${baseURL!}#/a/${id}/results`)
        await browser.page.locator('h1').first().waitFor()
        await browser.kill()
        found['killed after writing'] = hits()
        browser = await profile.start()
        await browser.page.goto(`${baseURL!}#/`)
        if (locked) {
          await lockScreen(browser.page).waitFor()
          await unlock(browser.page)
        }
        await browser.page.locator('main .list').waitFor()
        await browser.page.goto(`${baseURL!}#/a/${id}/setup`)
        await browser.page.locator('input[type=text]').first().waitFor()
        if (locked) {
          await browser.page.getByRole('button', { name: 'ロックする' }).click()
          await lockScreen(browser.page).waitFor()
          found['locked'] = hits()
          await unlock(browser.page)
          await browser.page.locator('input[type=text]').first().waitFor()
        }
        await browser.close()
        found['closed'] = hits()
        browser = await profile.start()
        await browser.page.goto(`${baseURL!}#/`)
        if (locked) await unlock(browser.page)
        await browser.page.locator('.menu summary').first().click()
        await browser.page.getByRole('button', { name: '削除する' }).click()
        await browser.page.locator('dialog').getByRole('button', { name: '削除する' }).click()
        await expect(browser.page.locator('main .list')).toHaveCount(0)
        await browser.kill()
        found['deleted'] = hits()
        if (locked) expect(found).toEqual({ 'killed after writing': [], locked: [], closed: [], deleted: [] })
        // Where nothing is found without a lock either, this test sees nothing.
        else for (const files of Object.values(found)) expect(files.length).toBeGreaterThan(0)
      } finally {
        await profile.remove()
      }
    }
  })

// When all else fails: a screen that breaks while the database is dead still lets go of what was typed, and no log quotes it.
import { readFileSync } from 'node:fs'
import { expect, openSample, saved, test } from './fixture.ts'

const TYPED = '役員だけが知る弱点'

test('a screen that throws over a dead database: the file from memory holds what the screen showed', async ({
  page,
  watch,
}) => {
  const id = await openSample(page, /さくら精密部品/)
  await page.goto(`./#/a/${id}/questions/id.mfa`)
  await page.locator('input[name="id.mfa"][value="4"]').check({ force: true })
  await expect.poll(() => page.url()).not.toContain('id.mfa')
  await saved(page)
  await page.goto(`./#/a/${id}/questions/id.sso`)
  await page.evaluate((typed) => {
    const dead = () => {
      throw new DOMException(typed, 'UnknownError')
    }
    for (const kind of [IDBObjectStore, IDBIndex])
      for (const call of ['put', 'add', 'get', 'getAll', 'getAllKeys', 'openCursor', 'count'])
        Object.defineProperty(kind.prototype, call, { value: dead })
  }, TYPED)
  await expect(page.locator('input[name="id.sso"]').first()).toBeAttached()
  await page.locator('textarea').first().fill(TYPED)
  await expect(page.locator('header .state.failed')).toBeVisible()

  // Whatever shows a number now throws, as a fault of ours would.
  watch.forgive.push(/^console: \w*Error\b/)
  await page.evaluate((typed) => {
    Intl.NumberFormat.prototype.formatToParts = Number.prototype.toFixed = () => {
      throw new TypeError(typed)
    }
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      get: () => {
        throw new TypeError(typed)
      },
    })
  }, TYPED)
  await page.goto(`./#/a/${id}/results`)
  const panel = page.getByRole('dialog', { name: '予期しない問題が起きました' })
  await expect(panel).toContainText('TypeError')
  await expect(panel).toContainText('まだ保存できていません')
  await expect(panel).not.toContainText(TYPED)

  // The database gives nothing: said, and nothing half-made is handed over.
  await panel.getByRole('button', { name: 'すべての診断を書き出す' }).click()
  await expect(panel).toContainText('ファイルを作れませんでした')

  const download = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'いまの内容をファイルに保存' }).click()
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as {
    assessments: { id: string; answers: Record<string, { value: unknown; note?: string }> }[]
  }
  const [open] = file.assessments
  expect(open?.id).toBe(id)
  expect(open?.answers['id.mfa']).toMatchObject({ value: 4 })
  expect(open?.answers['id.sso']).toMatchObject({ note: TYPED })
  expect(Object.keys(open!.answers).length).toBeGreaterThan(50)
  expect(watch.faults.some((fault) => fault.includes('TypeError'))).toBe(true)
  expect(watch.faults.filter((fault) => fault.includes(TYPED))).toEqual([])
})

test('an error beside an open dialog can be reached, and closing it gives the dialog back', async ({ page, watch }) => {
  watch.forgive.push(/^console: RangeError\b/)
  await openSample(page, /さくら精密部品/)
  await page.goto('./')
  await page.locator('.menu summary').first().click()
  await page.getByRole('button', { name: '削除する' }).click()
  await page.evaluate(() => void setTimeout(() => void Promise.reject(new RangeError('probe')), 0))
  const panel = page.getByRole('dialog', { name: '予期しない問題が起きました' })
  await expect(panel).toContainText('RangeError')
  await panel.getByRole('button', { name: '閉じる' }).click()
  await expect(panel).toBeHidden()
  await page.locator('dialog').getByRole('button', { name: '取り消す' }).click()
  await expect(page.locator('dialog')).toHaveCount(0)
})

test('where others share the address nothing is kept, and the page says why', async ({ page, watch }) => {
  const host = 'https://someone.github.io'
  watch.forgive.push(new RegExp(`^request: ${host}/`))
  const local = new URL('./', test.info().project.use.baseURL).href
  await page.route(`${host}/**`, async (route) => {
    const asked = new URL(route.request().url())
    await route.fulfill({ response: await route.fetch({ url: local + asked.pathname.replace('/zero-trust/', '') }) })
  })
  await page.goto(`${host}/zero-trust/`)
  await expect(page.getByRole('heading', { name: 'このアドレスは、ほかのサイトと共用です' })).toBeVisible()
  await expect(page.getByText('someone.github.io').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '新しい診断を始める' })).toHaveCount(0)
  await expect(page.locator('#not-started')).toBeHidden()
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
})

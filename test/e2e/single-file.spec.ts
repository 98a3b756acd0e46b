// The single-file edition, opened from the disk as somebody would who got it by mail: the whole way to a report, and nothing left
// behind but the files that were saved.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { numbersOf } from './numbers-of.ts'
import { pdfText } from './pdf-text.ts'

const file = resolve('dist-single/zero-trust-assessment.html')
const address = pathToFileURL(file).href
const bar = (page: Page) => page.locator('header .document')

// One worker: two would build the same file at once.
test.describe.configure({ mode: 'default' })
test.beforeAll(() => {
  test.setTimeout(300_000)
  const said = execFileSync('node', ['scripts/build-single.mjs'], { encoding: 'utf8' })
  const sum = createHash('sha256').update(readFileSync(file)).digest('hex')
  expect(said).toContain(`SHA-256 ${sum}`)
  expect(readFileSync(`${file}.sha256`, 'utf8')).toBe(`${sum}  zero-trust-assessment.html\n`)
})

/** What the browser holds of this page beside its memory. */
const leftBehind = (page: Page) =>
  page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    files: await navigator.storage.getDirectory().then(
      async (folder) => (await Array.fromAsync(folder.keys())).length,
      () => 0,
    ),
  }))
const NOTHING = { databases: [], local: 0, session: 0, cookies: '', files: 0 }

test('sample, answer, results, file, PDF; reloaded it is empty, and the file brings everything back', async ({
  page,
  context,
}) => {
  const requests: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith('blob:') && !request.url().startsWith('data:')) requests.push(request.url())
  })
  await page.goto(address)
  await expect(bar(page)).toContainText('残るのは、ファイルに保存した内容だけです。')
  await page.getByRole('button', { name: /みらいサービスグループ/ }).click()
  await page.waitForURL(/\/results/)
  const numbers = await numbersOf('services')
  await expect(page.getByRole('main')).toContainText(numbers.maturity)
  const at = (screen: string) => page.url().replace(/(#\/a\/[^/]+).*/, `$1/${screen}`)

  await page.goto(at('questions/id.mfa'))
  const other = await page.locator('input[name="id.mfa"]:not(:checked)').first().getAttribute('value')
  const chosen = page.locator(`input[name="id.mfa"][value="${String(other)}"]`)
  await chosen.check()
  await expect(bar(page)).toContainText(/未保存の変更が1件/)
  await expect(bar(page)).toHaveClass(/unsaved/)

  await page.goto(at('report'))
  await expect(page.locator('.pages svg').first()).toBeVisible({ timeout: 60_000 })
  const pdf = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PDFを保存する' }).click()
  const text = pdfText(await (await pdf).path())
  if (text !== undefined) for (const domain of numbers.domains) expect(text.replace(/\s/g, '')).toContain(domain)
  const slides = page.waitForEvent('download')
  await page.locator('#save-pptx').click()
  expect([...readFileSync(await (await slides).path()).subarray(0, 2)]).toEqual([0x50, 0x4b])

  // Leaving warns as long as something is in no file.
  const asked = page.waitForEvent('dialog')
  await page.evaluate(() => setTimeout(() => location.reload(), 0))
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expect(bar(page)).toHaveClass(/unsaved/)

  const saving = page.waitForEvent('download')
  await bar(page).getByRole('button', { name: 'ファイルに保存' }).click()
  const kept = await (await saving).path()
  await expect(bar(page)).not.toHaveClass(/unsaved/)
  expect(await leftBehind(page)).toEqual(NOTHING)

  await page.goto(address)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('このページで開いている診断')).toHaveCount(0)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'kept.ztm.json', mimeType: '', buffer: readFileSync(kept) })
  await page.getByRole('button', { name: '取り込む' }).click()
  await page.waitForURL(/#\/a\//)
  await page.goto(at('questions/id.mfa'))
  await expect(chosen).toBeChecked()

  expect(await leftBehind(page)).toEqual(NOTHING)
  expect(new Set(requests.map((url) => url.replace(/#.*/, '')))).toEqual(new Set([address]))
})

test('an encrypted file is saved, and opened again with its passphrase', async ({ page }) => {
  await page.goto(address)
  await page.getByRole('button', { name: /さくら精密部品/ }).click()
  await page.waitForURL(/\/results/)
  await bar(page).getByRole('button', { name: '暗号化して保存' }).click()
  const box = page.getByRole('dialog')
  const words = (await box.locator('.words').textContent())!.trim()
  await box.getByRole('button', { name: 'この候補を使う' }).click()
  await box.getByLabel('合言葉（確認のためもう一度）').fill(words)
  const saving = page.waitForEvent('download', { timeout: 90_000 })
  await box.getByRole('button', { name: '暗号化して保存する' }).click()
  const sealed = readFileSync(await (await saving).path())
  expect(sealed.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  await page.goto(address)
  await page.reload()
  await page.locator('input[type=file]').setInputFiles({ name: 'kept.ztm.age', mimeType: '', buffer: sealed })
  await box.getByLabel('合言葉', { exact: true }).fill(words)
  await box.getByRole('button', { name: '開く' }).click()
  await expect(box).toContainText('さくら精密部品', { timeout: 90_000 })
})

test('no request leaves the page, and no script but its own runs', async ({ page, watch }) => {
  watch.forgive.push(/^policy: (connect-src|require-trusted-types-for)/, /^console: /)
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const tried = await page.evaluate(async () => {
    const breaches: string[] = []
    addEventListener('securitypolicyviolation', (event) => breaches.push(event.effectiveDirective))
    await fetch('https://example.com/').catch(() => undefined)
    const script = document.createElement('script')
    try {
      script.text = 'document.documentElement.dataset.ran = "yes"'
      document.body.append(script)
    } catch {
      // Trusted types refuse the text itself.
    }
    await new Promise((done) => setTimeout(done, 200))
    return { breaches: [...new Set(breaches)].sort(), ran: document.documentElement.dataset['ran'] }
  })
  expect(tried).toEqual({ breaches: ['connect-src', 'require-trusted-types-for'], ran: undefined })
})

test('in English the edition says the same, on every width', async ({ page }) => {
  await page.goto(address)
  await page.locator('header').getByRole('button', { name: 'English' }).click()
  await expect(bar(page)).toContainText('Only what you save to a file is kept.')
  for (const width of [320, 768]) {
    await page.setViewportSize({ width, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})

// The CISO: a complete sample from results to the report in the other language, and the PDF's numbers are the core's.
import { expect, openSample, saved, test } from './fixture.ts'
import { numbersOf } from './numbers-of.ts'
import { pdfText } from './pdf-text.ts'

test('sample, results, incidents, route switch, PDF in both languages with the core’s numbers', async ({ page }) => {
  const id = await openSample(page, /みらいサービスグループ/)
  const expected = await numbersOf('services')
  await expect(page.getByRole('main')).toContainText(expected.maturity)
  await page.getByRole('link', { name: '事故の再現', exact: true }).click()
  const count = (outcome: string) => expected.replays.filter((r) => r.endsWith(outcome)).length
  await expect(page.getByRole('main')).toContainText(`${count('suffered')} / ${expected.replays.length}`)
  await expect(page.getByRole('main')).toContainText(`${count('stopped')} / ${expected.replays.length}`)

  await page.getByRole('link', { name: 'ロードマップ', exact: true }).click()
  await expect(page.locator('h1')).toBeVisible()
  const before = await page.locator('h1').textContent()
  await page
    .getByRole('radio', { name: /セキュリティ/ })
    .first()
    .check()
  await saved(page)
  await page.reload()
  await expect(page.getByRole('radio', { name: /セキュリティ/ }).first()).toBeChecked()
  expect(before).not.toBe('')
  const plan = (await numbersOf('services', 'security')).plan

  await page.goto(`./#/a/${id}/report`)
  for (const language of ['日本語', 'English']) {
    await page.locator('.two').getByText(language, { exact: true }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'PDFを保存する' }).click()
    const text = pdfText(await (await download).path())
    if (text === undefined) continue
    const packed = text.replace(/\s/g, '')
    expect(packed).toContain(expected.maturity)
    for (const domain of expected.domains) expect(packed).toContain(domain)
    for (const year of plan.years) expect(packed).toContain(language === 'English' ? `FY${year}` : `${year}年度`)
  }
})

test('the report comes in English from a Japanese screen, and the other way round', async ({ page }) => {
  const id = await openSample(page, /さくら精密部品/)
  await page.goto(`./#/a/${id}/report`)
  await page.locator('.two').getByText('English', { exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PDFを保存する' }).click()
  const text = pdfText(await (await download).path())
  if (text !== undefined) {
    expect(text).toContain('ID base')
    expect(text).not.toContain('ID基盤')
  }
  await page.locator('header').getByRole('button', { name: 'English' }).click()
  await expect(page.locator('h1')).toHaveText('Report')
})

test('names with rare characters come out right or are announced before saving', async ({ page }) => {
  const id = await openSample(page, /さくら精密部品/)
  await page.goto(`./#/a/${id}/setup`)
  await page.getByLabel('組織の名前').fill('髙﨑𠮷商店 CO₂ 10⁵ 🦆')
  await saved(page)
  await page.goto(`./#/a/${id}/report`)
  const button = page.getByRole('button', { name: 'PDFを保存する' })
  await button.click()
  await expect(page.getByText('印刷できない文字があります')).toBeVisible()
  await expect(page.locator('dialog')).toContainText('🦆')
  await expect(page.locator('dialog li')).toHaveCount(1)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'このまま保存する' }).click()
  const text = pdfText(await (await download).path())
  if (text !== undefined) expect(text.replace(/\s/g, '')).toContain('髙﨑𠮷商店CO₂10⁵🦆')
})

test('making a report can be cancelled, and made again', async ({ page }) => {
  const id = await openSample(page, /さくら精密部品/)
  await page.goto(`./#/a/${id}/report`)
  await expect(page.locator('.pages svg').first()).toBeVisible()
  // Both clicks in one go: painting takes less time than a test needs to find the second button.
  await page.evaluate(async () => {
    document.querySelector<HTMLElement>('form button[type=submit]')?.click()
    while (!document.querySelector('form progress')) await new Promise((done) => setTimeout(done))
    document.querySelector<HTMLElement>('form .row button')?.click()
  })
  await expect(page.getByText('作成を取りやめました。')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PDFを保存する' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/)
})

test.describe('where a screen takes its time', () => {
  test.use({ serviceWorkers: 'block' })
  test('whoever goes elsewhere right after an answer gets there', async ({ page, watch }) => {
    watch.forgive.push(/Service Worker registration blocked/)
    const id = await openSample(page, /さくら精密部品/)
    await page.goto(`./#/a/${id}/questions/id.mfa`)
    await page.locator('input[name="id.mfa"]').first().waitFor({ state: 'attached' })
    await page.route(/ReportPage-.*\.js$/, async (route) => {
      await new Promise((done) => setTimeout(done, 1500))
      await route.continue()
    })
    await page.keyboard.press('3')
    await page.getByRole('link', { name: '報告書' }).first().click()
    await expect(page).toHaveURL(/report/)
    await expect(page.getByRole('heading', { name: '報告書', level: 1 })).toBeVisible()
  })
})

// The CISO, with the keyboard alone: last year's file opened, an answer updated, the two routes compared, the report in the other
// language.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, openSample, saved, test } from './fixture.ts'
import { goTo, pressOn, tabTo } from './keys.ts'
import { pdfText } from './pdf-text.ts'

test('last year’s file, updated and reported with the keyboard alone', async ({ page, browser, baseURL }, info) => {
  // Last year, on another device.
  const before = await browser.newContext({ baseURL: baseURL!, locale: 'ja-JP' })
  const then = await before.newPage()
  await openSample(then, /みらいサービスグループ/)
  await then.goto('./')
  await then.locator('.menu summary').first().click()
  const saving = then.waitForEvent('download')
  await then.getByRole('button', { name: 'ファイルに保存する' }).click()
  const file = info.outputPath('last-year.ztm.json')
  writeFileSync(file, readFileSync(await (await saving).path()))
  await before.close()

  await page.goto('./')
  const chooser = page.waitForEvent('filechooser')
  await pressOn(page, page.locator('button', { hasText: 'ファイルを開く' }), 8)
  await (await chooser).setFiles(file)
  await expect(page.getByText('このファイルを取り込みますか')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: '取り込む' }), 4)
  await page.waitForURL(/results/)
  await expect(page.locator('h1')).toBeFocused()

  await goTo(page, '設問', /questions/)
  await page.keyboard.press('/')
  await page.keyboard.type('多要素認証')
  await page.keyboard.press('Enter')
  await expect(page.locator('h1')).toContainText('多要素認証')
  const chosen = page.locator('input[name="id.mfa"]:checked')
  await expect(chosen).toHaveCount(1)
  const next = (await chosen.inputValue()) === '4' ? '3' : '4'
  await page.keyboard.press(next)
  await saved(page)

  await goTo(page, 'ロードマップ', /roadmap/)
  await pressOn(page, page.getByRole('link', { name: '順番の比較' }), 30)
  await page.waitForURL(/compare/)
  await expect(page.getByRole('main')).toContainText('で得られるもの')

  await goTo(page, '報告書', /report/)
  const language = page.getByRole('radio', { name: '日本語' })
  await tabTo(page, language, 8)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'English' })).toBeChecked()
  const download = page.waitForEvent('download')
  await pressOn(page, page.getByRole('button', { name: 'PDFを保存する' }), 3)
  const text = pdfText(await (await download).path())
  if (text !== undefined) {
    expect(text).toContain('ID base')
    expect(text).not.toContain('ID基盤')
  }
})

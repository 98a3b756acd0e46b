// The small company: from a blank browser to a one-page report, with the keyboard alone.
import { readFileSync } from 'node:fs'
import { expect, saved, test } from './fixture.ts'
import { pressOn, tabTo } from './keys.ts'
import { pdfText } from './pdf-text.ts'

test('blank, five-minute edition answered by keyboard only, results, PDF', async ({ page }) => {
  await page.goto('./')
  // From the top: past the way to the content, the list, the language and the settings.
  await pressOn(page, page.getByRole('button', { name: '新しい診断を始める' }), 6)
  await page.waitForURL(/setup/)
  await expect(page.locator('h1')).toBeFocused()
  await tabTo(page, page.getByLabel('組織の名前'), 2)
  await page.keyboard.type('かもめ商店')
  await expect(page.getByText('簡易版')).toBeVisible()
  await pressOn(page, page.getByRole('link', { name: '設問に答える' }), 40)
  await page.waitForURL(/questions\//)

  const digits = ['1', '2', '3', '4', '0']
  for (let i = 0; i < 25; i++) {
    const before = page.url()
    await expect(page.getByText(`25問中の${i + 1}問目`)).toBeVisible()
    await page.keyboard.press(digits[i % digits.length]!)
    if (i < 24) await expect.poll(() => page.url()).not.toBe(before)
  }
  await expect(page.getByText('選んだ版の設問にすべて答えました。')).toBeVisible()
  await saved(page)
  // The way on has the focus by itself: on a phone it would lie below the cards.
  await expect(page.getByRole('link', { name: '結果を見る' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL(/results/)
  await expect(page.locator('h1')).toBeVisible()

  // A new screen first moves the focus to its heading.
  await expect(page.locator('h1')).toBeFocused()
  await pressOn(page, page.getByRole('link', { name: '1ページの報告書を作る' }), 6)
  await page.waitForURL(/report/)
  await expect(page.locator('h1')).toBeFocused()
  await expect(page.getByRole('radio', { name: /1枚にまとめる/ })).toBeChecked()
  await expect(page.getByRole('button', { name: 'PDFを保存する' })).toBeEnabled()
  const download = page.waitForEvent('download')
  await pressOn(page, page.getByRole('button', { name: 'PDFを保存する' }), 8)
  const file = await (await download).path()
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  const text = pdfText(file)
  if (text === undefined) return
  expect(text.replace(/\s/g, '')).toContain('かもめ商店')
})

// The small company: from a blank browser to a one-page report, with the keyboard alone.
import { readFileSync } from 'node:fs'
import { expect, saved, test } from './fixture.ts'
import { pdfText } from './pdf-text.ts'

test('blank, five-minute edition answered by keyboard only, results, PDF', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: '新しい診断を始める' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/setup/)
  const name = page.getByLabel('組織の名前')
  await name.focus()
  await page.keyboard.type('かもめ商店')
  await expect(page.getByText('簡易版')).toBeVisible()
  await page.getByRole('link', { name: '設問に答える' }).focus()
  await page.keyboard.press('Enter')
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

  await page.getByRole('link', { name: '報告書', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/report/)
  // A new screen first moves the focus to its heading.
  await expect(page.locator('h1')).toBeFocused()
  await expect(page.getByRole('button', { name: 'PDFを保存する' })).toBeEnabled()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PDFを保存する' }).focus()
  await page.keyboard.press('Enter')
  const file = await (await download).path()
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  const text = pdfText(file)
  if (text !== undefined) expect(text.replace(/\s/g, '')).toContain('かもめ商店')
})

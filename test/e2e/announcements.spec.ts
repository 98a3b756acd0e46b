// What a screen reader is told while one answers: one thing an answer, and never the same thing over and over.
import { expect, saved, test } from './fixture.ts'

test('over ten answers a screen reader is told one thing an answer', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: '新しい診断を始める' }).click()
  await page.getByRole('link', { name: '設問に答える' }).click()
  await expect(page.getByText('25問中の1問目')).toBeVisible()
  await page.evaluate(() => {
    const heard: string[] = ((window as unknown as { heard: string[] }).heard = [])
    const live = (node: Node): Element | null =>
      (node instanceof Element ? node : node.parentElement)?.closest('[role=status], [role=alert], [aria-live]') ?? null
    new MutationObserver((changes) => {
      const told = new Set(changes.flatMap((c) => [live(c.target), ...[...c.addedNodes].map(live)]))
      for (const region of told) if (region?.textContent.trim()) heard.push(region.textContent.trim())
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  for (let i = 1; i <= 10; i++) {
    await page.keyboard.press(String((i % 4) + 1))
    await expect(page.getByText(`25問中の${i + 1}問目`)).toBeVisible()
    // The next question is read out because its heading has the focus, not because it is announced.
    await expect(page.locator('h1')).toBeFocused()
  }
  await saved(page)
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  expect(heard).toHaveLength(10)
  for (const text of heard) expect(text).toContain('と回答しました')
})

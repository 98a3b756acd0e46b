// Text alone at 200 %: a browser whose letters are twice as large, as its settings allow (WCAG 1.4.4); and the projector's type.
import { launchArguments } from '../../scripts/browser.mjs'
import { reflowFaults } from './audit/reflow.ts'
import { expect, openSample, test, visit } from './fixture.ts'

test.use({
  viewport: { width: 1280, height: 800 },
  launchOptions: {
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: [...launchArguments, '--blink-settings=defaultFontSize=32'],
  },
})
const SCREENS = ['setup', 'questions/id.mfa', 'results', 'incidents', 'incidents/hospital-2022', 'roadmap', 'report']

test('with letters twice as large nothing is cut off and no page is wider than its window', async ({ page }) => {
  const id = await openSample(page, /さくら精密部品/)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
  const screens = ['/', '/settings', '/accessibility', '/licences', '/glossary', ...SCREENS.map((s) => `/a/${id}/${s}`)]
  for (const language of ['ja', 'en']) {
    if (language === 'en') await page.locator('header').getByRole('button', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const screen of screens) {
      await visit(page, screen)
      expect(await page.evaluate(reflowFaults), `${language} ${screen}`).toEqual([])
    }
  }
})

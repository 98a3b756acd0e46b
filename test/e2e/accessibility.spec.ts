// axe on every screen, in both themes and both languages, on a phone and on a desk; and no page wider than its window.
import AxeBuilder from '@axe-core/playwright'
import { expect, openSample, test } from './fixture.ts'

const SCREENS = [
  'setup',
  'questions/id.mfa',
  'results',
  'incidents',
  'incidents/hospital-2022',
  'roadmap',
  'roadmap/table',
  'roadmap/board',
  'roadmap/compare',
  'roadmap/whatif',
  'report',
]

for (const [language, locale] of [
  ['ja', 'ja-JP'],
  ['en', 'en-GB'],
] as const)
  for (const theme of ['light', 'dark'] as const)
    for (const width of [360, 1280]) {
      test.describe(`${language} ${theme} ${width}px`, () => {
        test.use({
          locale,
          colorScheme: theme,
          viewport: { width, height: width === 360 ? 740 : 800 },
          reducedMotion: 'reduce',
        } as object)
        test('has no violation on any screen', async ({ page }) => {
          const id = await openSample(page, /さくら精密部品|Sakura Precision/)
          for (const screen of ['/', '/settings', '/glossary', '/nowhere', ...SCREENS.map((s) => `/a/${id}/${s}`)]) {
            await page.goto(`./#${screen}`)
            await expect(page.locator('h1').first()).toBeVisible()
            await page.waitForTimeout(250)
            const { violations } = await new AxeBuilder({ page }).analyze()
            expect(
              violations.map(
                (v) =>
                  `${screen} ${v.id}: ${v.nodes
                    .map((n) => n.target.join(' '))
                    .slice(0, 3)
                    .join(' | ')}`,
              ),
            ).toEqual([])
            const overflow = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            )
            expect(overflow, `${screen} is wider than its window`).toBeLessThanOrEqual(0)
            expect(await page.locator('h1').count(), `${screen} has one h1`).toBe(1)
          }
        })
      })
    }

test('an empty assessment says on every screen what to do', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: '新しい診断を始める' }).click()
  await page.waitForURL(/setup/)
  const id = /#\/a\/([^/]+)\//.exec(page.url())![1]!
  for (const screen of ['results', 'incidents', 'roadmap', 'report']) {
    await page.goto(`./#/a/${id}/${screen}`)
    await expect(page.locator('h1').first()).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: /設問/ }).first()).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations.map((v) => v.id)).toEqual([])
  }
})

test('the negative control: axe and the policy watch see a fault when there is one', async ({ page, watch }) => {
  watch.forgive.push(
    /^policy: /,
    /^request: https:\/\/example\.invalid/,
    /^console: .*(Content Security Policy|Trusted|violates)/i,
  )
  await page.goto('./')
  await page.evaluate(() => {
    const image = document.createElement('img')
    image.src = 'https://example.invalid/pixel.png'
    document.body.append(image)
    try {
      document.body.setAttribute('onclick', 'window.hacked = 1')
    } catch {
      // Trusted Types refuse it outright: all the better.
    }
    document.body.click()
  })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((v) => v.id)).toContain('image-alt')
  await expect.poll(() => watch.faults.some((f) => f.startsWith('policy:'))).toBe(true)
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

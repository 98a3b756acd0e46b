// Every screen in both languages and themes, on a phone and on a desk: axe, target sizes, focus, reflow, words of the other
// language. One walk a language and theme; what does not hang on the theme is measured in one of them.
import { expect, openSample, test, visit } from './fixture.ts'
import { axeFaults } from './audit/axe.ts'
import { focusFaults } from './audit/focus.ts'
import { movingParts } from './audit/motion.ts'
import { reflowFaults } from './audit/reflow.ts'
import { LOOKS, lookOf, screenFaults } from './audit/screen.ts'
import { smallTargets } from './audit/targets.ts'
import { foreignWords } from './audit/words.ts'

const ALONE = ['/', '/settings', '/accessibility', '/licences', '/glossary', '/nowhere']
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

for (const look of LOOKS)
  test.describe(`${look.language} ${look.theme}`, () => {
    test.use(lookOf(look))
    test('no screen has a fault', async ({ page }) => {
      test.setTimeout(300_000)
      const id = await openSample(page, /さくら精密部品|Sakura Precision/)
      for (const screen of [...ALONE, ...SCREENS.map((s) => `/a/${id}/${s}`)])
        await test.step(screen, async () => {
          await visit(page, screen)
          await expect(page.locator('main [role=status]', { hasText: /準備しています|Preparing/ })).toHaveCount(0)
          expect(await screenFaults(page, look), screen).toEqual([])
        })
    })
  })

test('an empty assessment says on every screen what to do', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: '新しい診断を始める' }).click()
  await page.waitForURL(/setup/)
  const id = /#\/a\/([^/]+)\//.exec(page.url())![1]!
  for (const screen of ['results', 'incidents', 'roadmap', 'report']) {
    await page.goto(`./#/a/${id}/${screen}`)
    await expect(page.locator('h1').first()).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: /設問/ }).first()).toBeVisible()
    expect(await axeFaults(page)).toEqual([])
  }
})

test('the negative control: every measurement and the policy watch see a fault when there is one', async ({
  page,
  watch,
}) => {
  watch.forgive.push(
    /^policy: /,
    /^request: https:\/\/example\.invalid/,
    /^console: .*(Content Security Policy|Trusted|violates)/i,
  )
  await page.goto('./')
  await page.locator('h1').first().waitFor()
  await page.evaluate(() => {
    const image = document.createElement('img')
    image.src = 'https://example.invalid/pixel.png'
    const small = document.createElement('button')
    small.textContent = 'Left in English'
    Object.assign(small.style, { width: '12px', height: '12px', padding: '0', outline: 'none', position: 'absolute' })
    Object.assign(small.style, { left: '2000px', overflow: 'hidden', animation: 'none', transitionDuration: '1s' })
    document.querySelector('main')!.append(image, small)
    small.style.setProperty('transition-duration', '1s', 'important')
    try {
      document.body.setAttribute('onclick', 'window.hacked = 1')
    } catch {
      // Trusted Types refuse it outright: all the better.
    }
    document.body.click()
  })
  expect((await axeFaults(page)).join()).toContain('image-alt')
  expect((await page.evaluate(smallTargets)).join()).toContain('Left in English')
  expect((await page.evaluate(foreignWords)).join()).toContain('Left in English')
  expect((await page.evaluate(reflowFaults)).join()).toContain('wider than its window')
  expect((await page.evaluate(movingParts)).join()).toContain('button')
  await page.keyboard.press('Tab')
  expect((await page.evaluate(focusFaults)).join()).toMatch(/Left in English. shows no focus/)
  await expect.poll(() => watch.faults.some((f) => f.startsWith('policy:'))).toBe(true)
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

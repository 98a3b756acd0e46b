// Where the device chooses every colour, what is chosen, where one is and how long a bar is can still be told apart.
import { expect, openSample, test } from './fixture.ts'

test.use({ contextOptions: { forcedColors: 'active' } })

test('with forced colours what is chosen, where one is and how long a bar is can still be seen', async ({ page }) => {
  const id = await openSample(page, /さくら精密部品/)
  await page.goto(`./#/a/${id}/questions/id.mfa`)
  await expect(page.locator('.card-level input:checked')).toHaveCount(1)
  const seen = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector)!)
    const canvas = getComputedStyle(document.body).backgroundColor
    return {
      forced: matchMedia('(forced-colors: active)').matches,
      chosen: style('.card-level:has(input:checked)').outlineStyle,
      other: style('.card-level:not(:has(input:checked))').outlineStyle,
      here: style('header nav a.here').borderBottomColor,
      elsewhere: style('header nav a:not(.here)').borderBottomColor,
      domain: style('.rail a[aria-current]').borderLeftColor,
      otherDomain: style('.rail a:not([aria-current])').borderLeftColor,
      range: style('.rail .range').backgroundColor,
      canvas,
    }
  })
  expect(seen.forced).toBe(true)
  expect([seen.chosen, seen.other]).toEqual(['solid', 'none'])
  expect(seen.here).not.toBe(seen.elsewhere)
  expect(seen.domain).not.toBe(seen.otherDomain)
  expect(seen.range).not.toBe(seen.canvas)

  await page.goto(`./#/a/${id}/results`)
  await expect(page.locator('.intervals .point').first()).toBeAttached()
  const bars = await page.evaluate(() =>
    ['.intervals .span', '.intervals .point', '.dots .on'].map(
      (s) => getComputedStyle(document.querySelector(s)!).backgroundColor,
    ),
  )
  for (const colour of bars) expect(colour).not.toBe(seen.canvas)
})

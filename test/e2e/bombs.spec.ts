// While a bomb is refused in its worker the page goes on answering (T11). The corpus is that of the workers' test; here it comes
// through the doors of the screens. The control blocks the page for a moment: the measurement must see it.
import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { JSON_BOMBS, YAML_BOMBS } from '../workers/bombs.ts'
import { expect, test } from './fixture.ts'

/** A page that does not answer for so long is felt as stuck. The claim of 100 ms is for a quiet machine: it is printed. */
const STUCK_MS = 1_000

/** The longest time in ms in which the page could have answered nothing, while `work` goes on. */
async function longestSilence(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const watch = { longest: 0, last: performance.now(), on: true }
    Object.assign(globalThis, { watch })
    const tick = () => {
      const now = performance.now()
      watch.longest = Math.max(watch.longest, now - watch.last)
      watch.last = now
      if (watch.on) setTimeout(tick)
    }
    tick()
  })
  await work()
  return page.evaluate(async () => {
    // What fell silent last is noticed by the next tick.
    await new Promise((done) => setTimeout(done, 20))
    const { watch } = globalThis as unknown as { watch: { longest: number; on: boolean } }
    watch.on = false
    return watch.longest
  })
}
const refused = async (page: Page) => {
  await expect(page.locator('dialog .faults li').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
}

test('every bomb is refused through the door while the page answers', async ({ page }, info) => {
  const silences: Record<string, number> = {}
  const pack = page.locator('#packs ~ .drop input[type=file]').first()
  const doors = [
    { address: './', input: page.locator('input[type=file]').first(), bombs: JSON_BOMBS, name: 'bomb.ztm.json' },
    { address: './#/settings', input: pack, bombs: YAML_BOMBS, name: 'bomb.yml' },
  ]
  for (const { address, input, bombs, name } of doors) {
    await page.goto(address)
    await expect(input).toBeAttached()
    for (const [title, text] of bombs) {
      const file = info.outputPath(name)
      writeFileSync(file, text())
      silences[title] = await longestSilence(page, async () => {
        await input.setInputFiles(file)
        await refused(page)
      })
    }
  }
  silences['nothing at all, for two seconds'] = await longestSilence(page, () => page.waitForTimeout(2_000))
  const worst = Object.entries(silences).sort(([, a], [, b]) => b - a)
  console.log(
    [...worst.slice(0, 3), ...worst.filter(([title]) => title.startsWith('nothing'))]
      .map(([title, ms]) => `${title}: silent for ${ms.toFixed(0)} ms`)
      .join('\n'),
  )
  expect(worst.filter(([, ms]) => ms >= STUCK_MS)).toEqual([])
})

test('the control: a page that does not answer is seen', async ({ page }) => {
  await page.goto('./')
  const silence = await longestSilence(page, () =>
    page.evaluate((ms) => {
      const end = performance.now() + ms
      while (performance.now() < end);
    }, STUCK_MS),
  )
  expect(silence).toBeGreaterThanOrEqual(STUCK_MS)
})

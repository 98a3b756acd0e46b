// What is measured of a screen as it stands: on a desk and on a phone, and at 400 %. What hangs neither on the theme nor on the language is
// measured in one of them.
import { expect, type Page } from '@playwright/test'
import { axeFaults } from './axe.ts'
import { focusFaults } from './focus.ts'
import { movingParts } from './motion.ts'
import { reflowFaults } from './reflow.ts'
import { smallTargets } from './targets.ts'
import { foreignWords } from './words.ts'

export const SIZES = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
] as const
export interface Look {
  language: 'ja' | 'en'
  locale: string
  theme: 'light' | 'dark'
}
/** In which the screens are shown. */
export const LOOKS: readonly Look[] = [
  { language: 'ja', locale: 'ja-JP', theme: 'light' },
  { language: 'ja', locale: 'ja-JP', theme: 'dark' },
  { language: 'en', locale: 'en-GB', theme: 'light' },
  { language: 'en', locale: 'en-GB', theme: 'dark' },
]
export const lookOf = ({ locale, theme }: Look) =>
  ({ locale, colorScheme: theme, viewport: SIZES[0], contextOptions: { reducedMotion: 'reduce' } }) as const

/** One line a fault, with the width at which it was seen; [] is what is wanted. */
export async function screenFaults(page: Page, { language, theme }: Look): Promise<string[]> {
  const faults: string[] = []
  for (const size of SIZES) {
    await page.setViewportSize(size)
    const at = (found: string[]) => faults.push(...found.map((f) => `${size.width}px ${f}`))
    // Colours in one width a language; outlines wherever they stand on other colours or below other bars.
    const colours = (size.width === 1280) === (language === 'ja')
    if (colours) at(await axeFaults(page, 'colours'))
    if (colours || theme === 'light') {
      await page.keyboard.press('Tab')
      at(await page.evaluate(focusFaults))
    }
    if (theme === 'dark') continue
    if (language === 'ja' || !colours) at(await axeFaults(page, 'structure'))
    at(await page.evaluate(smallTargets))
    at(await page.evaluate(foreignWords))
    at(await page.evaluate(movingParts))
    at(await page.evaluate(reflowFaults))
  }
  if (theme === 'light') {
    // A laptop's window of 1280 by 1024 at 400 %.
    await page.setViewportSize({ width: 320, height: 256 })
    // A chart takes a frame to follow its room.
    await expect.poll(() => page.evaluate(reflowFaults), { message: '400 %' }).toEqual([])
  }
  await page.setViewportSize(SIZES[0])
  return faults
}

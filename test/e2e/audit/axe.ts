// axe's rules on the page as it stands. Its script is put into a document once and stays there: a change of the address after #
// loads no new document.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const LONG = ['main tbody tr:nth-child(n + 13)', 'main li:nth-child(n + 13)', 'main .line:nth-child(n + 5)']
interface Axe {
  run: (context: object, options: object) => Promise<AxeResults>
}

/**
 * Colours are nine tenths of the work and do not hang on the width: which part of the rules. Of a long list or table, where a
 * hundred rows look alike, the colours of the first twelve are measured.
 */
type Part = 'all' | 'colours' | 'structure'
const OPTIONS: Record<Part, object> = {
  all: {},
  colours: { runOnly: ['color-contrast'] },
  structure: { rules: { 'color-contrast': { enabled: false } } },
}

/** One line a violation: which rule, where, the first three places. */
export async function axeFaults(page: Page, part: Part = 'all'): Promise<string[]> {
  const there = await page.evaluate(() => 'axe' in window)
  if (!there) await page.evaluate(source)
  const violations = await page.evaluate(
    async ({ options, exclude }) => {
      const { axe } = window as unknown as { axe: Axe }
      const result = await axe.run({ include: ['html'], exclude }, { resultTypes: ['violations'], ...options })
      return result.violations.map((v) => ({ id: v.id, places: v.nodes.map((n) => n.target.join(' ')) }))
    },
    { options: OPTIONS[part], exclude: part === 'colours' ? LONG : [] },
  )
  return violations.map((v) => `${v.id}: ${v.places.slice(0, 3).join(' | ')}`)
}

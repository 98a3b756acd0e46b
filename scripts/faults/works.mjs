// The four pieces of work that touch many rows: what stands before, how a person starts each, and when it has ended.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bystander, firstAssessment, seed } from './rows.mjs'

const IMPORTED = 150
const button = (page, name) => page.getByRole('button', { name, exact: true })

/** Ids and revs of both tables agree, and every assessment has all its answers. */
export function whole({ assessments, answers, snapshots }) {
  const counts = new Set(Object.values(answers).map((text) => text.split('/')[1]))
  const agree = Object.entries(assessments).every(([id, rev]) => answers[id]?.split('/')[0] === String(rev))
  const owned = Object.values(snapshots).every((id) => id in answers)
  return agree && owned && counts.size <= 1 && Object.keys(assessments).length === Object.keys(answers).length
}

/**
 * @typedef {{ name: string, once?: (page: any, address: string) => Promise<void>, reset: (page: any, address: string) => Promise<void>,
 *   ready: (page: any, address: string) => Promise<unknown>, begin: (page: any, address: string) => Promise<unknown>,
 *   done: (page: any) => Promise<unknown>, wrong: object }} Work
 * `once` after the profile was made, `reset` before every trial, on the bystander; `ready` ends where a person would press the button.
 */

/** @type {(folder: string) => Work[]} */
export const works = (folder) => {
  const file = join(folder, 'many.ztm.json')
  const list = (page, address) => page.goto(address).then(() => page.locator('main .list > li').first().waitFor())
  return [
    {
      name: 'import',
      async reset(page) {
        await page.evaluate(seed, { prefix: 'base', count: 5 })
        const one = await page.evaluate(firstAssessment)
        const assessments = Array.from({ length: IMPORTED }, (_, i) => ({ ...one, id: `in-${i}` }))
        writeFileSync(file, JSON.stringify({ format: 'ztm', formatVersion: 1, assessments, snapshots: [] }))
      },
      async ready(page, address) {
        await list(page, address)
        await page.locator('main input[type=file]').setInputFiles(file)
        await button(page, 'Import').waitFor()
      },
      begin: (page) => button(page, 'Import').click(),
      done: (page) => page.locator('dialog').waitFor({ state: 'detached' }),
      wrong: { work: 'import', count: IMPORTED, prefix: 'in' },
    },
    {
      name: 'restore',
      async once(page, address) {
        await page.goto(bystander(address))
        await page.evaluate(seed, { prefix: 'old', count: 150 })
        await page.goto(`${address}#/settings`)
        await button(page, 'Take a copy now').click()
        await page.getByText('The copy was taken.').waitFor()
      },
      reset: (page) => page.evaluate(seed, { prefix: 'new', count: 80, rev: 5 }),
      async ready(page, address) {
        await page.goto(`${address}#/settings`)
        await page.locator('input[name=copy]').first().check()
        await button(page, 'Go back to this copy').click()
        await page.locator('dialog').waitFor()
      },
      begin: (page) => button(page.locator('dialog'), 'Go back to this copy').click(),
      done: (page) => page.waitForEvent('load'),
      wrong: { work: 'restore', count: 150, prefix: 'old' },
    },
    {
      name: 'delete',
      reset: (page) => page.evaluate(seed, { prefix: 'base', count: 5, snapshots: 1500 }),
      async ready(page, address) {
        await list(page, address)
        await page.locator('.menu summary').first().click()
        await button(page, 'Delete').click()
        await page.locator('dialog').waitFor()
      },
      begin: (page) => button(page.locator('dialog'), 'Delete').click(),
      done: (page) => page.waitForFunction(() => document.querySelectorAll('main .list > li').length === 4),
      wrong: { work: 'delete' },
    },
    ...[10, 20].map((version) => ({
      name: `upgrade from ${version / 10}`,
      reset: (page) => page.evaluate(seed, { prefix: 'base', count: 150, version }),
      ready: (page, address) => page.goto(bystander(address)),
      begin: (page, address) => page.goto(address, { waitUntil: 'commit' }),
      done: (page) => page.locator('main .list > li').first().waitFor(),
      wrong: { work: 'upgrade' },
    })),
  ]
}

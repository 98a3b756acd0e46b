// A new version is deployed while a tab of the old one works: the tab stays whole, makes every file, and changes only when asked (R7).
// UPDATE_TRIALS=10 is for before a release.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { preview } from 'vite'
import { headers } from '../../build/policy.ts'
import { assessmentId, expect, saved, test, type Watch } from './fixture.ts'

/** As a build of other sources would: every script has another name, and those of the old version are gone. */
function deployNext(folder: string): void {
  const assets = join(folder, 'assets')
  const names = new Map(readdirSync(assets).map((name) => [name, name.replace('-', '-next-')]))
  const rename = (file: string) => {
    const text = [...names].reduce((all, [from, to]) => all.replaceAll(from, to), readFileSync(file, 'utf8'))
    writeFileSync(file, text.replace(/(url:"index\.html",revision:")/, '$1next'))
  }
  for (const [from, to] of names) {
    renameSync(join(assets, from), join(assets, to))
    if (/\.(js|css)$/.test(to)) rename(join(assets, to))
  }
  for (const name of ['index.html', 'sw.js']) rename(join(folder, name))
}

/** A tab of the old version with a sample, and the new version waiting. `work` gets the sample's id. */
async function oldTab({ page, context, watch }: Browser, work: (id: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zta-'))
  cpSync('dist', folder, { recursive: true })
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir: folder },
    preview: { port: 0, headers },
  })
  const address = server.resolvedUrls!.local[0]!
  watch.forgive.push(new RegExp(`^request: ${address}`))
  try {
    await page.goto(address)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
    await page.locator('.sample').first().click()
    await page.waitForURL(/results/)
    deployNext(folder)
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await expect(notice(page)).toBeVisible({ timeout: 60_000 })
    await work(assessmentId(page))
  } finally {
    await context.setOffline(false)
    await page.goto('about:blank')
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Browser {
  page: Page
  context: BrowserContext
  watch: Watch
}
const notice = (page: Page) => page.getByText('新しい版があります。')
const show = (page: Page, route: string) => page.evaluate((to) => (location.hash = to), `#/a/${route}`)
/** '' while the page is being replaced. */
const scripts = (page: Page) => page.evaluate(() => [...document.scripts].map(({ src }) => src).join()).catch(() => '')
/** The buttons of all files that the report screen makes. */
async function fileButtons(page: Page, id: string) {
  await show(page, `${id}/report`)
  const others = page.locator('[aria-labelledby="other-formats"]').getByRole('button')
  await expect(others.first()).toBeEnabled({ timeout: 60_000 })
  return [page.getByRole('button', { name: 'PDFを保存する' }), ...(await others.all())]
}

const trials = Number(process.env['UPDATE_TRIALS'] ?? 1)
for (const network of ['online', 'offline'] as const)
  for (let trial = 1; trial <= trials; trial++)
    test(`${network}, a tab of the old version makes every file and changes only when asked (${String(trial)})`, async ({
      page,
      context,
      watch,
    }) => {
      await oldTab({ page, context, watch }, async (id) => {
        await context.setOffline(network === 'offline')
        await show(page, `${id}/questions/id.sso`)
        await page.locator('textarea').first().fill('古い版で入れたメモ')
        await saved(page)
        const buttons = await fileButtons(page, id)
        expect(buttons.length).toBeGreaterThan(4)
        for (const button of buttons) {
          await expect(button).toBeEnabled({ timeout: 60_000 })
          const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
          expect(readFileSync(await download.path()).length, download.suggestedFilename()).toBeGreaterThan(500)
        }
        await page.reload()
        await expect(notice(page)).toBeVisible()
        expect(await scripts(page)).not.toContain('-next-')
        // What the screen began to load is there before the old files go.
        await expect(page.locator('section.pages li').first()).toBeVisible({ timeout: 60_000 })
        await show(page, `${id}/questions/id.sso`)
        const note = page.locator('textarea').first()
        await note.pressSequentially('、続き')
        await page.getByRole('button', { name: '更新して開き直す' }).click()
        await expect.poll(() => scripts(page)).toContain('-next-')
        expect(page.url()).toContain(`${id}/questions/id.sso`)
        await expect(note).toHaveValue('古い版で入れたメモ、続き')
        await expect(notice(page)).toBeHidden()
      })
    })

test('control: where the old version was not kept, no file comes out, and the screen says so', async ({
  page,
  context,
  watch,
}) => {
  // Nothing answers for the scripts of the old version.
  watch.forgive.push(/^console: /, /^error: /)
  await oldTab({ page, context, watch }, async (id) => {
    const [, first] = await fileButtons(page, id)
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name)
    })
    await first!.click()
    await expect(page.getByText('作成できませんでした。').first()).toBeVisible()
  })
})

// One's own questions: loaded from the template, refused with file, line and path, answered, reported on, and carried in a file
// to a browser that has never seen them.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, saved, test } from './fixture.ts'
import { pdfText } from './pdf-text.ts'

const picker = (page: Page) => page.locator('#packs ~ .drop input[type=file]')

async function template(page: Page): Promise<string> {
  await page.goto('./#/settings')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'ひな型を保存する' }).click()
  return readFileSync(await (await download).path(), 'utf8')
}
async function load(page: Page, files: string | string[]): Promise<void> {
  await page.goto('./#/settings')
  await picker(page).first().setInputFiles(files)
}
const write = (name: string, text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'pack-')), name)
  writeFileSync(file, text)
  return file
}

test('the template is loaded as a pack, answered, and every page says whose it is', async ({ page, browser }, info) => {
  const text = await template(page)
  expect(text).toContain('#')
  await load(page, write('own.yml', text.replace('id: starter', 'id: our-own')))
  await expect(page.getByText('この設問パックを取り込みますか')).toBeVisible()
  const hash = (await page.locator('dialog .hash code').textContent()) ?? ''
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await expect(page.locator('.packs')).toContainText('our-own')

  await page.goto('./')
  await page.getByRole('button', { name: '新しい診断を始める' }).click()
  await page.getByLabel('組織の名前').fill('独自商店')
  await page.locator('input[name="pack"][value^="our-own@"]').check({ force: true })
  await expect(page.locator('header .badge')).toHaveText('独自')
  await expect(page.getByLabel('組織の名前')).toHaveValue('独自商店')
  await page.getByText('詳細版').click()
  await page.getByRole('link', { name: '設問に答える' }).click()
  await page.waitForURL(/questions\//)
  await page.keyboard.press('2')
  await saved(page)
  const id = /#\/a\/([^/]+)\//.exec(page.url())![1]!
  for (const screen of ['results', 'incidents', 'roadmap', 'roadmap/table', 'roadmap/compare']) {
    await page.goto(`./#/a/${id}/${screen}`)
    await expect(page.locator('h1').first()).toBeVisible()
  }
  await page.goto(`./#/a/${id}/report`)
  const pdf = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PDFを保存する' }).click()
  const printed = pdfText(await (await pdf).path())?.replace(/\s/g, '')
  if (printed !== undefined) {
    expect(printed).toContain(`独自の設問パック${hash.slice(0, 12)}`)
    expect(printed).toContain(hash)
  }

  // It cannot be removed while it is needed.
  await page.goto('./#/settings')
  await page.getByRole('button', { name: /^外す/ }).click()
  await expect(page.getByRole('alert')).toContainText('独自商店')

  await page.goto('./')
  await page.locator('.menu summary').first().click()
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'ファイルに保存する' }).first().click()
  const carried = info.outputPath('carried.ztm.json')
  cpSync(await (await file).path(), carried)

  const elsewhere = await browser.newContext({ locale: 'en-GB' })
  const other = await elsewhere.newPage()
  await other.goto(page.url().split('#')[0]!)
  await other.locator('input[type=file]').first().setInputFiles(carried)
  await expect(other.getByText('Question packs that come with it')).toBeVisible()
  await other.locator('dialog .primary').click()
  await other.waitForURL(/results/)
  await expect(other.locator('header .badge')).toHaveText('Custom')
  await other.goto(`${page.url().split('#')[0]!}#/settings`)
  await expect(other.locator('.packs')).toContainText(hash)
  await elsewhere.close()
})

test('a folder of files is a pack; a fault is named with file, line and path, in either language, and nothing is taken in', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'))
  const pack = join(folder, 'mine')
  cpSync('questionnaires/starter', pack, { recursive: true })
  const edit = (name: string, from: string, to: string) => {
    const path = join(pack, name)
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  }
  edit('pack.yml', 'id: starter', 'id: mine')
  edit('domains/accounts.yml', 'asks: [it, owner]', 'asks: [it, chief]')
  const accounts = readFileSync(join(pack, 'domains/accounts.yml'), 'utf8').split('\n')
  const line = accounts.findIndex((text) => text.includes('chief')) + 1
  await page.goto('./#/settings')
  await picker(page).nth(1).setInputFiles(pack)
  await expect(page.locator('dialog .faults')).toContainText(`domains/accounts.yml ${String(line)}行目`)
  await expect(page.locator('dialog .faults')).toContainText('この設問パックに、役割「chief」はありません。')
  await page.locator('dialog .row').getByRole('button', { name: '閉じる' }).click()
  await expect(page.locator('.packs')).toHaveCount(0)
  await page.locator('header').getByRole('button', { name: 'English' }).click()
  await picker(page).nth(1).setInputFiles(pack)
  await expect(page.locator('dialog .faults')).toContainText(`domains/accounts.yml line ${String(line)}`)
  await expect(page.locator('dialog .faults')).toContainText('There is no role "chief" in this pack.')
  await page.locator('dialog .row button').click()

  edit('domains/accounts.yml', 'asks: [it, chief]', 'asks: [it, owner]')
  await picker(page).nth(1).setInputFiles(pack)
  await page.getByRole('button', { name: 'Take in', exact: true }).click()
  await expect(page.locator('.packs')).toContainText('mine')
  const download = page.waitForEvent('download')
  await page.locator('.packs').getByRole('button', { name: 'Save to a file' }).click()
  const single = write('again.yml', readFileSync(await (await download).path(), 'utf8'))
  await load(page, single)
  await expect(page.getByText('The very same pack is already here.')).toBeVisible()
})

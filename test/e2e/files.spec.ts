// Files: what is saved comes back equal; a bad file says why and changes nothing.
import { readFileSync, writeFileSync } from 'node:fs'
import { assessmentId, expect, openSample, saved, test } from './fixture.ts'

async function saveFirst(page: import('@playwright/test').Page): Promise<string> {
  await page.goto('./')
  await page.locator('.menu summary').first().click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'ファイルに保存する' }).first().click()
  return (await download).path()
}

test('saved, deleted, opened again: the same answers, notes and plan', async ({ page }, info) => {
  await openSample(page, /さくら精密部品/)
  const first = JSON.parse(readFileSync(await saveFirst(page), 'utf8')) as {
    assessments: { id: string; answers: object; plan: object }[]
  }
  const copy = info.outputPath('copy.ztm.json')
  writeFileSync(copy, JSON.stringify(first))
  await page.locator('input[type=file]').setInputFiles(copy)
  await expect(page.getByText('このファイルを取り込みますか')).toBeVisible()
  await page.getByRole('button', { name: '取り込む' }).click()
  await page.waitForURL(/results/)
  expect(assessmentId(page)).not.toBe(first.assessments[0]!.id)
  const second = JSON.parse(readFileSync(await saveFirst(page), 'utf8')) as typeof first
  const { id: _one, ...before } = first.assessments[0]!
  const { id: _two, ...after } = second.assessments[0]!
  expect(after).toEqual(before)
})

test('a bad file is refused with the path of each fault, and nothing changes', async ({ page }, info) => {
  await openSample(page, /さくら精密部品/)
  const file = JSON.parse(readFileSync(await saveFirst(page), 'utf8')) as {
    assessments: { answers: Record<string, { value: unknown; at: unknown }> }[]
  }
  file.assessments[0]!.answers['id.mfa']!.value = 7
  file.assessments[0]!.answers['dev.edr']!.at = 'yesterday'
  const bad = info.outputPath('bad.ztm.json')
  writeFileSync(bad, JSON.stringify(file))
  const count = await page.locator('main .list > li').count()
  await page.locator('input[type=file]').setInputFiles(bad)
  await expect(page.getByText('ファイルを開けませんでした')).toBeVisible()
  await expect(page.getByText('assessments[0].answers.id.mfa.value')).toBeVisible()
  await expect(page.getByText('assessments[0].answers.dev.edr.at')).toBeVisible()
  await page.locator('dialog').getByRole('button', { name: '閉じる' }).first().click()
  await expect(page.locator('main .list > li')).toHaveCount(count)
})

test('an edit can be undone, also after another one', async ({ page }) => {
  const id = await openSample(page, /さくら精密部品/)
  await page.goto(`./#/a/${id}/questions/id.mfa`)
  const before = await page.locator('input[name="id.mfa"]:checked').inputValue()
  await page.keyboard.press('4')
  await expect.poll(() => page.url()).not.toContain('id.mfa')
  await page.keyboard.press('u')
  await expect.poll(() => page.url()).toContain('id.mfa')
  await expect(page.locator('input[name="id.mfa"]:checked')).toHaveValue(before)
  await saved(page)
})

test('an encrypted file opens with its passphrase only, and holds the same', async ({ page }, info) => {
  await openSample(page, /さくら精密部品/)
  await page.goto('./')
  await page.locator('.menu summary').first().click()
  await page.getByRole('button', { name: '暗号化して保存する' }).click()
  const dialog = page.locator('dialog')
  await expect(dialog.locator('.words')).toHaveText(/^(\S+ ){5}\S+$/)
  const words = (await dialog.locator('.words').textContent())!.trim()
  await dialog.getByRole('button', { name: 'この候補を使う' }).click()
  await dialog.getByRole('button', { name: '暗号化して保存する' }).click()
  await expect(dialog.getByText('2つの合言葉が一致しません')).toBeVisible()
  await dialog.getByLabel('合言葉（確認のためもう一度）').fill(words)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '暗号化して保存する' }).click()
  const given = await download
  expect(given.suggestedFilename()).toMatch(/\.ztm\.age$/)
  await expect(dialog.getByText('暗号化したファイルを保存しました')).toBeVisible()
  const sealed = readFileSync(await given.path())
  expect(sealed.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  expect(sealed.includes('さくら精密部品')).toBe(false)
  await dialog.getByRole('button', { name: '閉じる' }).first().click()
  const copy = info.outputPath('copy.ztm.age')
  writeFileSync(copy, sealed)
  await page.locator('input[type=file]').setInputFiles(copy)
  await dialog.getByLabel('合言葉', { exact: true }).fill('まちがった あいことば')
  await dialog.getByRole('button', { name: '開く' }).click()
  await expect(dialog.getByText('合言葉が違います')).toBeVisible()
  await dialog.getByLabel('合言葉', { exact: true }).fill(words)
  await dialog.getByRole('button', { name: '開く' }).click()
  await expect(page.getByText('このファイルを取り込みますか')).toBeVisible()
  await page.getByRole('button', { name: '取り込む' }).click()
  await page.waitForURL(/results/)
})

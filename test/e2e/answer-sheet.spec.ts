// The answer sheet by way of the screens: out of the report screen, filled in, shown before it changes anything, taken over.
import { readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, openSample, test } from './fixture.ts'

const SHEET = 'xl/worksheets/sheet2.xml'

test('handed out, filled in, taken back', async ({ page }, info) => {
  const id = await openSample(page, /さくら精密部品/)
  await page.goto(`./#/a/${id}/report?kind=questionnaire`)
  const download = page.waitForEvent('download')
  await page.locator('li', { hasText: '回答票' }).getByRole('button').click()
  const parts = unzipSync(readFileSync(await (await download).path()))
  const before = strFromU8(parts[SHEET]!)
  const save = (name: string, answer: string) => {
    const after = before.replace(/(<c r="I2"[^>]*><is><t[^>]*>)[^<]*/, `$1${answer}`)
    writeFileSync(info.outputPath(name), zipSync({ ...parts, [SHEET]: strToU8(after) }))
    return info.outputPath(name)
  }
  const input = page.locator('input[type=file][accept=".xlsx"]')
  await input.setInputFiles(save('bad.xlsx', '9'))
  await expect(page.getByText('回答!I2')).toBeVisible()
  await page.locator('dialog').getByRole('button', { name: '閉じる' }).last().click()
  writeFileSync(info.outputPath('other.xlsx'), zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))
  await input.setInputFiles(info.outputPath('other.xlsx'))
  await expect(page.locator('dialog')).toContainText('診断は何も変わっていません。')
  await expect(page.locator('dialog')).not.toContainText('次の欄')
  await page.locator('dialog').getByRole('button', { name: '閉じる' }).last().click()
  await input.setInputFiles(save('good.xlsx', '4'))
  await expect(page.getByText('変わる回答1件')).toBeVisible()
  await page.screenshot({ path: info.outputPath('preview.png') })
  await page.locator('dialog').getByRole('button', { name: '取り込む' }).click()
  await expect(page.getByText('1件の回答を取り込みました')).toBeVisible()
  await page.goto('./')
  await page.locator('input[type=file]').setInputFiles(info.outputPath('good.xlsx'))
  await expect(page.getByText('変わる回答0件')).toBeVisible()
})

// The file that keeps itself up to date: a real handle, remembered over a reload, written after a change.
import { expect, openSample, saved, test } from './fixture.ts'

test('a chosen file follows the answers, also after a reload, until it is given up', async ({ page }) => {
  // A dialog of the system cannot be driven: the file lies in the browser's private files instead. Everything else is real.
  await page.addInitScript(() => {
    const root = () => navigator.storage.getDirectory()
    Object.assign(window, {
      showSaveFilePicker: async () => (await root()).getFileHandle('backup.ztm.json', { create: true }),
      readBackup: async () => (await (await (await root()).getFileHandle('backup.ztm.json')).getFile()).text(),
    })
  })
  const noteInFile = async (question: string) => {
    const text = await page.evaluate(() => (window as unknown as { readBackup: () => Promise<string> }).readBackup())
    const { assessments } = JSON.parse(text) as { assessments: { answers: Record<string, { note?: string }> }[] }
    return assessments[0]!.answers[question]?.note
  }
  const id = await openSample(page, /さくら精密部品/)
  await page.goto('./#/settings')
  const section = page.getByRole('region', { name: 'ファイルへの自動保存' })
  await section.getByRole('button', { name: 'ファイルを選ぶ' }).click()
  await expect(section).toContainText(/\d+:\d+にbackup\.ztm\.jsonへ保存しました/)
  expect(await noteInFile('id.mfa')).not.toBe('一度目')

  await page.goto(`./#/a/${id}/questions/id.mfa`)
  await page.locator('textarea').first().fill('一度目')
  await saved(page)
  await expect.poll(() => noteInFile('id.mfa'), { timeout: 30_000 }).toBe('一度目')

  await page.reload()
  await page.locator('textarea').first().fill('二度目')
  await saved(page)
  await expect.poll(() => noteInFile('id.mfa'), { timeout: 30_000 }).toBe('二度目')
  await page.goto('./#/settings')
  await expect(section).toContainText('backup.ztm.json')
  await section.getByRole('button', { name: '自動保存をやめる' }).click()
  await expect(section.getByRole('button', { name: 'ファイルを選ぶ' })).toBeVisible()
  await page.reload()
  await expect(section).not.toContainText('backup.ztm.json')
})

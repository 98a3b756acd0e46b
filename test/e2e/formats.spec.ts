// Files beside the PDF, made in the browser under the content policy; nothing of them is loaded before one is asked for.
import { readFileSync } from 'node:fs'
import { expect, test } from './fixture.ts'

test('every listed format is saved, and its writer is loaded only then', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  const writers = () => loaded.filter((path) => /write-(?:pptx|docx|xlsx|ics|markdown)|workbook|csv/.test(path))
  await page.goto('./')
  await page.locator('.sample').first().click()
  await page.waitForURL(/results/)
  await page.goto(page.url().replace(/results.*/, 'report'))
  const list = page.locator('[aria-labelledby="other-formats"]')
  await expect(list.getByRole('button').first()).toBeEnabled({ timeout: 60_000 })
  // A worker that keeps pages for offline use fetches everything; the page itself must not have.
  const ofThePage = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name.replace(/.*\//, '')))
  const noWriter = async () => {
    const scripts = await ofThePage()
    expect(scripts.filter((name) => /write-(?:pptx|docx|xlsx|ics|markdown)/.test(name))).toEqual([])
    expect(scripts.length).toBeGreaterThan(3)
  }
  await noWriter()

  const begins: Record<string, number[]> = {
    pptx: [0x50, 0x4b],
    docx: [0x50, 0x4b],
    xlsx: [0x50, 0x4b],
    csv: [0xef, 0xbb, 0xbf],
    ics: [0x42, 0x45],
    md: [0x23, 0x20],
  }
  for (const button of await list.getByRole('button').all()) {
    await expect(button).toBeEnabled()
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    const name = download.suggestedFilename()
    const bytes = readFileSync(await download.path())
    expect(bytes.length).toBeGreaterThan(500)
    const begin = begins[name.split('.').at(-1) ?? '']
    if (begin) expect([...bytes.subarray(0, begin.length)]).toEqual(begin)
    await expect(list.getByText(name)).toBeVisible()
  }
  expect(writers().length).toBeGreaterThan(0)
  // They were written beside the page.
  await noWriter()
})

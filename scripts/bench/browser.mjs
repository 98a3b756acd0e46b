// What a person feels, measured in the browser: opening, answering, the report.
import { statSync } from 'node:fs'
import { longestTask, median, percentile, throttle } from './measure.mjs'

export async function openSample(page, address, n = 2) {
  await page.goto(address)
  await page.locator('.sample').nth(n).click()
  await page.waitForURL(/\/a\/[^/]+\/results/)
  await page.locator('h1').first().waitFor()
  return /\/a\/([^/]+)\//.exec(page.url())[1]
}

export async function measureOpen(browser, address) {
  const times = []
  for (let i = 0; i < 5; i++) {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' })
    const page = await context.newPage()
    const id = await openSample(page, address)
    await page.goto(address)
    await page.locator('.list a').first().waitFor()
    times.push(
      await page.evaluate(async (target) => {
        const start = performance.now()
        location.hash = `#/a/${target}/results`
        while (!document.querySelector('.intervals')) await new Promise(requestAnimationFrame)
        await new Promise(requestAnimationFrame)
        return performance.now() - start
      }, id),
    )
    await context.close()
  }
  return [['open a complete sample to its results', median(times), 'ms', 300]]
}

export async function measureAnswers(browser, address) {
  const rows = []
  for (const [rate, limit] of [
    [1, 50],
    [4, 100],
  ]) {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' })
    const page = await context.newPage()
    const id = await openSample(page, address)
    await page.goto(`${address}#/a/${id}/questions/id.mfa`)
    await page.locator('input[name="id.mfa"]').first().waitFor({ state: 'attached' })
    await throttle(page, rate)
    const times = await page.evaluate(async () => {
      const found = []
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      for (let i = 0; i < 100; i++) {
        const cards = document.querySelectorAll('.card-level input')
        const card = [...cards].find((c) => !c.checked)
        const start = performance.now()
        card.click()
        await frame()
        found.push(performance.now() - start)
        await new Promise((done) => setTimeout(done, 60))
      }
      return found
    })
    rows.push([`answer to painted, 100 answers, full pack, ${rate}x: p50`, percentile(times, 0.5), 'ms'])
    rows.push([`answer to painted, 100 answers, full pack, ${rate}x: p95`, percentile(times, 0.95), 'ms', limit])
    await context.close()
  }
  return rows
}

/** The preview is painted and shown: what is measured then is the file alone. */
async function atRest(page) {
  await page.locator('.pages svg').first().waitFor({ timeout: 120_000 })
  await page.waitForTimeout(1500)
}

/** From the click to the file: milliseconds, and bytes. */
async function saved(page, button) {
  const start = Date.now()
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { took: Date.now() - start, size: statSync(await download.path()).size }
}

export async function measureReport(browser, address) {
  const rows = []
  for (const [rate, limit] of [
    [1, 800],
    [4, 2000],
  ]) {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' })
    const page = await context.newPage()
    const id = await openSample(page, address)
    await page.goto(`${address}#/a/${id}/report`)
    const button = page.locator('form button[type=submit]')
    await atRest(page)
    await throttle(page, rate)
    const once = () => longestTask(browser, page, () => saved(page, button))
    const cold = await once()
    const warm = []
    for (let i = 0; i < 5; i++) warm.push(await once())
    rows.push([`report: click to file, cold, ${rate}x`, cold.took, 'ms', limit])
    rows.push([
      `report: click to file, warm, ${rate}x`,
      median(warm.map((w) => w.took)),
      'ms',
      rate === 1 ? 400 : undefined,
    ])
    if (rate === 1) {
      rows.push([
        'report: longest task of the page meanwhile',
        Math.max(cold.longest, ...warm.map((w) => w.longest)),
        'ms',
        50,
      ])
      rows.push(['report: size of the board report', cold.size / 1000, 'kB', 300, true])
    }
    await context.close()
  }
  return rows
}

/** Click to file of every format that the report screen lists, the first time and again. */
export async function measureFormats(browser, address) {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' })
  const page = await context.newPage()
  const id = await openSample(page, address)
  await page.goto(`${address}#/a/${id}/report`)
  const buttons = page.locator('[aria-labelledby="other-formats"] button')
  await buttons.first().waitFor()
  await atRest(page)
  const rows = []
  for (const button of await buttons.all()) {
    const once = () =>
      longestTask(browser, page, async () => {
        const file = await saved(page, button)
        // The next one waits until this one is said to be saved.
        await page.waitForFunction((b) => !b.disabled, await button.elementHandle())
        return file
      })
    const name = (await button.getAttribute('id')).replace('save-', '')
    const cold = await once()
    const warm = await once()
    rows.push([`${name}: click to file, cold`, cold.took, 'ms'])
    rows.push([`${name}: click to file, warm`, warm.took, 'ms'])
    rows.push([`${name}: longest task of the page meanwhile`, Math.max(cold.longest, warm.longest), 'ms', 50])
    rows.push([`${name}: size`, warm.size / 1000, 'kB'])
  }
  await context.close()
  return rows
}

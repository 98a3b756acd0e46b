// What a person feels, measured in the browser: loading, opening, answering, the list, the report.

const median = (list) => percentile(list, 0.5)
function percentile(list, share) {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
async function throttle(page, rate) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}
const watchTasks = () => {
  globalThis.tasks = []
  new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map((e) => e.duration))).observe({
    type: 'longtask',
    buffered: true,
  })
  new PerformanceObserver((list) => (globalThis.lcp = list.getEntries().at(-1)?.startTime)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  })
}

async function loadOnce(browser, address, rate) {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' })
  const page = await context.newPage()
  await throttle(page, rate)
  await page.addInitScript(watchTasks)
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.waitForTimeout(600)
  const result = await page.evaluate(() => ({
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    lcp: globalThis.lcp ?? 0,
    blocking: globalThis.tasks.reduce((sum, t) => sum + Math.max(0, t - 50), 0),
  }))
  await context.close()
  return result
}

/** The floor is a page of the same server with a heading and nothing else. */
export async function measureLoad(browser, address) {
  const ours = []
  const floor = []
  for (let i = 0; i < 7; i++) {
    ours.push(await loadOnce(browser, address, 4))
    floor.push(await loadOnce(browser, `${address}licences/noto-sans-jp-ofl.txt`, 4))
  }
  const of = (list, key) => median(list.map((x) => x[key]))
  return [
    ['cold start, FCP at 4x throttle', of(ours, 'fcp'), 'ms'],
    ['  floor: a plain text of the same server', of(floor, 'fcp'), 'ms'],
    ['cold start, LCP at 4x throttle (budget 0.6 of the peer, 1,320 ms)', of(ours, 'lcp'), 'ms', 792],
    ['cold start, blocking time at 4x (budget 0.5 of the peer, 647 ms)', of(ours, 'blocking'), 'ms', 323],
  ]
}

async function openSample(page, address, n = 2) {
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

/** Fills the database with copies of a sample's rows, then times the start screen. */
export async function measureList(browser, address) {
  const times = {}
  for (const count of [1000, 5000]) {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' })
    const page = await context.newPage()
    const id = await openSample(page, address)
    await page.evaluate(
      async ([from, n]) => {
        const open = indexedDB.open('zta')
        const db = await new Promise((done) => (open.onsuccess = () => done(open.result)))
        const tx = db.transaction(['assessments', 'answers'], 'readwrite')
        const get = (store) =>
          new Promise((done) => (tx.objectStore(store).get(from).onsuccess = (e) => done(e.target.result)))
        const [summary, row] = [await get('assessments'), await get('answers')]
        for (let i = 0; i < n; i++) {
          const copy = `bench-${i}`
          tx.objectStore('assessments').put({ ...summary, id: copy, name: `組織 ${i}` })
          tx.objectStore('answers').put({ ...row, id: copy, inputs: { ...row.inputs, id: copy } })
        }
        await new Promise((done) => (tx.oncomplete = done))
        db.close()
      },
      [id, count],
    )
    const runs = []
    for (let i = 0; i < 3; i++) {
      await page.goto('about:blank')
      const start = Date.now()
      await page.goto(address)
      await page.locator('.list > li').first().waitFor()
      runs.push(Date.now() - start)
    }
    times[count] = median(runs)
    await context.close()
  }
  return [
    ['start screen with 1,000 assessments, from navigation', times[1000], 'ms', 400],
    ['start screen with 5,000 assessments, from navigation', times[5000], 'ms'],
    ['time a row, 5,000 against 1,000', times[5000] / 5000 / (times[1000] / 1000), 'x', 1.3, true],
  ]
}

export async function measureReport(browser, address) {
  const rows = []
  for (const [rate, limit] of [
    [1, 800],
    [4, 2000],
  ]) {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' })
    const page = await context.newPage()
    await page.addInitScript(watchTasks)
    const id = await openSample(page, address)
    await page.goto(`${address}#/a/${id}/report`)
    const button = page.locator('form button[type=submit]')
    await button.waitFor()
    await page.waitForTimeout(1500)
    await throttle(page, rate)
    const once = async () => {
      await page.evaluate(() => (globalThis.tasks.length = 0))
      const start = Date.now()
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
      const took = Date.now() - start
      const tasks = await page.evaluate(() => globalThis.tasks)
      return {
        took,
        longest: Math.max(0, ...tasks),
        size: (await import('node:fs')).statSync(await download.path()).size,
      }
    }
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

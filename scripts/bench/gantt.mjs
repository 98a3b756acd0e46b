// The time axis with more measures than any plan has: how long a frame takes while one scrolls, zooms and drags.

const BARS = 260
const quantile = (list, share) => {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** Every answer of the sample at the lowest stage and every target at the highest: the fullest plan the pack can give. */
async function fillPlan(page, id) {
  await page.evaluate(async (key) => {
    const open = indexedDB.open('zta')
    const db = await new Promise((done) => (open.onsuccess = () => done(open.result)))
    const tx = db.transaction(['answers'], 'readwrite')
    const store = tx.objectStore('answers')
    const row = await new Promise((done) => (store.get(key).onsuccess = (e) => done(e.target.result)))
    for (const cell of Object.values(row.answers)) if (cell.answer) cell.answer = { ...cell.answer, value: 1 }
    row.inputs.targets = { default: 4, domains: {}, questions: {} }
    row.inputs.plan = { horizonWeeks: 780 }
    store.put(row)
    await new Promise((done) => (tx.oncomplete = done))
    db.close()
  }, id)
}

/** Bands are shown again, as they are drawn, until there are as many bars as wanted. */
const multiply = (wanted) => {
  const steps = [...document.querySelectorAll('.sheet .step')]
  const real = document.querySelectorAll('[data-bar]').length
  for (let i = 0; document.querySelectorAll('[data-bar]').length < wanted && i < 100; i++) {
    const copy = steps[i % steps.length].cloneNode(true)
    steps.at(-1).after(copy)
  }
  return [real, document.querySelectorAll('[data-bar]').length]
}

const record = () => {
  globalThis.frames = []
  let last = performance.now()
  const tick = (now) => {
    globalThis.frames.push(now - last)
    last = now
    globalThis.recording = requestAnimationFrame(tick)
  }
  globalThis.recording = requestAnimationFrame((now) => {
    last = now
    globalThis.recording = requestAnimationFrame(tick)
  })
}
const stop = () => {
  cancelAnimationFrame(globalThis.recording)
  return globalThis.frames
}

const scroll = () =>
  new Promise((done) => {
    let left = 150
    const next = () => {
      scrollBy(0, left > 75 ? 60 : -60)
      left -= 1
      if (left > 0) requestAnimationFrame(next)
      else done()
    }
    requestAnimationFrame(next)
  })

/** From the choice to the frame that shows it. */
const zoom = async () => {
  const times = []
  const inputs = [...document.querySelectorAll('input[name=zoom]')]
  for (let i = 1; i <= 12; i++) {
    const start = performance.now()
    inputs[i % 3].click()
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    times.push(performance.now() - start)
    await new Promise((done) => setTimeout(done, 100))
  }
  inputs[0].click()
  return times
}

export async function measureGantt(browser, address, openSample) {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    locale: 'ja-JP',
    viewport: { width: 1280, height: 800 },
  })
  const page = await context.newPage()
  const id = await openSample(page, address)
  await fillPlan(page, id)
  await page.goto('about:blank')
  await page.goto(`${address}#/a/${id}/roadmap/gantt`)
  await page.locator('.tools .button').click()
  await page.locator('[data-bar]').first().waitFor()
  await page.waitForTimeout(3000)
  const [real, bars] = await page.evaluate(multiply, BARS)
  await page.waitForTimeout(500)

  await page.evaluate(record)
  await page.evaluate(scroll)
  const scrolling = await page.evaluate(stop)
  const zooming = await page.evaluate(zoom)

  await page.evaluate(() => scrollTo(0, 0))
  const bar = page.locator('[data-bar]').first()
  await bar.scrollIntoViewIfNeeded()
  const box = await bar.boundingBox()
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.evaluate(record)
  for (let i = 0; i < 120; i++) await page.mouse.move(x + 3 * (i < 60 ? i : 120 - i), y)
  const dragging = await page.evaluate(stop)
  await page.mouse.up()
  await context.close()
  return [
    [`time axis: bars drawn (of these ${real} by the plan itself)`, bars, ''],
    ['time axis, scrolling: median frame', quantile(scrolling, 0.5), 'ms', 16.8],
    ['time axis, scrolling: 95th percentile', quantile(scrolling, 0.95), 'ms'],
    ['time axis, dragging a bar: median frame', quantile(dragging, 0.5), 'ms', 16.8],
    ['time axis, dragging a bar: 95th percentile', quantile(dragging, 0.95), 'ms'],
    ['time axis, zooming: choice to painted, median', quantile(zooming, 0.5), 'ms', 100],
  ]
}

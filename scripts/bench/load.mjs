// Opening the app: cold, as on the first visit, beside the floor; and warm, from what the first visit kept.
import { loadTimes, median, throttle, watchTasks } from './measure.mjs'
import { serveFloor, serveFolder } from './floor.mjs'

const RATE = 4
const ROUNDS = 7
/**
 * What the start page of the Angular peer takes of this floor at 4x: the least of three runs beside it (CONTRIBUTING). Where the peer itself is given, it
 * is measured instead.
 */
const PEER = { fcp: 2.3, lcp: 2.3, blocking: 5 }
/** What may be taken of the peer's time. */
const SHARE = { fcp: 0.6, lcp: 0.6, blocking: 0.5 }
/** A fast machine's floor blocks so little that a ratio to it says nothing. */
const LEAST = { fcp: 0, lcp: 0, blocking: 50 }
const NAMES = { fcp: 'FCP', lcp: 'LCP', blocking: 'blocking time' }
/** A slow machine is idle on the network long before it paints. */
async function painted(page, address) {
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  await page.waitForTimeout(600)
}

async function coldOnce(browser, address) {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' })
  const page = await context.newPage()
  await throttle(page, RATE)
  await page.addInitScript(watchTasks)
  await painted(page, address)
  const result = await page.evaluate(loadTimes)
  await context.close()
  return result
}

async function warmOnce(browser, address) {
  const context = await browser.newContext({ locale: 'ja-JP' })
  const page = await context.newPage()
  await page.goto(address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.goto(address)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.goto('about:blank')
  await throttle(page, RATE)
  await page.addInitScript(watchTasks)
  const network = []
  page.on('response', (response) => {
    if (!response.fromServiceWorker() && response.url().startsWith('http'))
      network.push(
        response.body().then(
          (body) => body.length,
          () => 0,
        ),
      )
  })
  await painted(page, address)
  const result = await page.evaluate(loadTimes)
  result.bytes = (await Promise.all(network)).reduce((sum, n) => sum + n, 0)
  await context.close()
  return result
}

/** @param peer folder of another built site, measured in the same rounds; without it the budget is said as a multiple of the floor */
export async function measureLoad(browser, address, peer = process.env.BENCH_PEER) {
  const floor = await serveFloor()
  const other = peer ? await serveFolder(peer) : undefined
  const [ours, plain, theirs, warm] = [[], [], [], []]
  for (let i = 0; i < ROUNDS; i++) {
    ours.push(await coldOnce(browser, address))
    plain.push(await coldOnce(browser, floor.address))
    if (other) theirs.push(await coldOnce(browser, other.address))
    if (i < 3) warm.push(await warmOnce(browser, address))
  }
  await floor.close()
  await other?.close()
  const of = (list, key) => median(list.map((x) => x[key]))
  const cold = ([key, name]) => {
    const against = of(ours, key) / Math.max(LEAST[key], of(plain, key))
    const head = [
      [`cold start, ${name} at 4x`, of(ours, key), 'ms'],
      ['  floor: plain Vue page, same run', of(plain, key), 'ms'],
    ]
    if (!other)
      return [
        ...head,
        [`  against the floor (peer: Angular ${PEER[key]})`, against, 'x', ratio(SHARE[key] * PEER[key]), true],
      ]
    return [
      ...head,
      ['  peer, same run', of(theirs, key), 'ms'],
      ['  peer against the floor', of(theirs, key) / Math.max(LEAST[key], of(plain, key)), 'x'],
      ['  against the floor', against, 'x'],
      ['  against the peer', of(ours, key) / of(theirs, key), 'x', SHARE[key], true],
    ]
  }
  return [
    ...Object.entries(NAMES).flatMap(cold),
    ['warm start, from the network', of(warm, 'bytes') / 1000, 'kB', 0, true],
    ...Object.entries(NAMES).map(([key, name]) => [`warm start, ${name} at 4x`, of(warm, key), 'ms']),
  ]
}
const ratio = (x) => Math.round(x * 100) / 100

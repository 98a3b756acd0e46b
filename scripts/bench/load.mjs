// Opening the app: cold, as on the first visit, beside the floor; and warm, from what the first visit kept.
import { loadTimes, median, throttle, watchTasks } from './measure.mjs'
import { serveFloor } from './floor.mjs'

const RATE = 4
const ROUNDS = 7
/** What the peers were measured to take against the floor in one run at 4x: FCP 1,320 and 2,332 ms, blocking 647 and 1,570 ms, floor 516 and 273 ms. */
const FLOOR = { fcp: 516, blocking: 273 }
const ANGULAR = { fcp: 1320, lcp: 1320, blocking: 647 }
const REACT = { lcp: 2332, blocking: 1570 }

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

export async function measureLoad(browser, address) {
  const floor = await serveFloor()
  const [ours, plain, warm] = [[], [], []]
  for (let i = 0; i < ROUNDS; i++) {
    ours.push(await coldOnce(browser, address))
    plain.push(await coldOnce(browser, floor.address))
    if (i < 3) warm.push(await warmOnce(browser, address))
  }
  await floor.close()
  const of = (list, key) => median(list.map((x) => x[key]))
  // 0.6 and 0.5 of the Angular peer, said as a multiple of the floor: the floor runs here, the peer does not.
  const fcp = (0.6 * ANGULAR.fcp) / FLOOR.fcp
  const blocking = (0.5 * ANGULAR.blocking) / FLOOR.blocking
  return [
    ['cold start, FCP at 4x', of(ours, 'fcp'), 'ms'],
    ['  floor: plain Vue page, same run', of(plain, 'fcp'), 'ms'],
    [
      `  against the floor (peer: Angular ${ratio(ANGULAR.fcp / FLOOR.fcp)})`,
      of(ours, 'fcp') / of(plain, 'fcp'),
      'x',
      ratio(fcp),
      true,
    ],
    ['cold start, LCP at 4x', of(ours, 'lcp'), 'ms'],
    [
      `  against the floor (peers: Angular ${ratio(ANGULAR.lcp / FLOOR.fcp)}, React ${ratio(REACT.lcp / FLOOR.fcp)})`,
      of(ours, 'lcp') / of(plain, 'lcp'),
      'x',
      ratio(fcp),
      true,
    ],
    ['cold start, blocking time at 4x', of(ours, 'blocking'), 'ms'],
    ['  floor: plain Vue page, same run', of(plain, 'blocking'), 'ms'],
    [
      `  against the floor (peers: Angular ${ratio(ANGULAR.blocking / FLOOR.blocking)}, React ${ratio(REACT.blocking / FLOOR.blocking)})`,
      of(ours, 'blocking') / Math.max(50, of(plain, 'blocking')),
      'x',
      ratio(blocking),
      true,
    ],
    ['warm start, from the network', of(warm, 'bytes') / 1000, 'kB', 0, true],
    ['warm start, FCP at 4x', of(warm, 'fcp'), 'ms'],
    ['warm start, LCP at 4x', of(warm, 'lcp'), 'ms'],
    ['warm start, blocking time at 4x', of(warm, 'blocking'), 'ms'],
  ]
}
const ratio = (x) => Math.round(x * 100) / 100

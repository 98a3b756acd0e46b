// What the browser benches share: order statistics, a slower processor, and what a load took.

export const median = (list) => percentile(list, 0.5)
export function percentile(list, share) {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
/** The power of growth: 1 is linear, 0 does not grow. */
export const exponent = (times, few, many) => Math.log(times[many] / times[few]) / Math.log(many / few)

export async function throttle(page, rate) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

export const watchTasks = () => {
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
/** In the page, once it has come to rest. */
export const loadTimes = () => ({
  fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  lcp: globalThis.lcp ?? 0,
  blocking: globalThis.tasks.reduce((sum, t) => sum + Math.max(0, t - 50), 0),
})

/**
 * What `act` gives, and the longest task of the page while `act` runs, in milliseconds of processor time: what other programs take of the machine meanwhile
 * does not count.
 */
export async function longestTask(browser, page, act) {
  await browser.startTracing(page, { categories: ['-*', 'toplevel'] })
  const result = await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  const thread = ({ pid, tid }) => `${pid} ${tid}`
  const pages = new Set(traceEvents.filter((e) => e.args?.name === 'CrRendererMain').map(thread))
  const times = traceEvents.flatMap((e) =>
    e.name.endsWith('RunTask') && pages.has(thread(e)) && e.tdur !== undefined ? [e.tdur / 1000] : [],
  )
  if (times.length === 0) throw new Error('the trace holds no task of the page')
  return { ...result, longest: Math.max(...times) }
}

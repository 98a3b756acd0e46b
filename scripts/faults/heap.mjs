// How much a page holds on to: its JavaScript memory after everything that nobody holds was thrown away.

/** @returns a function that gives bytes */
export async function heapOf(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  return async () => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
}

/**
 * From the second quarter to the last one; 0.2 is 20 % more. The first quarter is left out: a page that meets each of its screens for
 * the first time loads and compiles them, which doubles its memory and ends there. Below eight measurements nobody can tell: NaN.
 */
export function growthOf(sizes) {
  const quarter = Math.floor(sizes.length / 4)
  const mean = (part) => part.reduce((sum, size) => sum + size, 0) / part.length
  return quarter < 2 ? NaN : mean(sizes.slice(-quarter)) / mean(sizes.slice(quarter, 2 * quarter)) - 1
}

/** The course of it: at most eight of the measurements, evenly, the last one among them. */
export const eighths = (sizes) =>
  sizes.filter((_, i) => i === sizes.length - 1 || i % Math.ceil(sizes.length / 8) === 0)

/** A page that leaks, by the same measure. */
export async function leak(page, address) {
  await page.goto(address)
  await page.evaluate(() => {
    globalThis.kept = []
    setInterval(() => globalThis.kept.push(Array.from({ length: 5_000 }, (_, i) => ({ i }))), 50)
  })
  const size = await heapOf(page)
  const sizes = []
  for (let i = 0; i < 8; i++) {
    sizes.push(await size())
    await page.waitForTimeout(400)
  }
  return growthOf(sizes)
}

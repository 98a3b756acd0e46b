// What travels: the first load as a host with Brotli sends it, and everything that is kept for working offline.
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'

export async function measureBytes(browser, address) {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' })
  const page = await context.newPage()
  const bodies = []
  page.on('response', (response) =>
    bodies.push(
      response.body().then(
        (body) => ({ url: response.url(), body }),
        () => undefined,
      ),
    ),
  )
  await page.goto(address, { waitUntil: 'networkidle' })
  const loaded = (await Promise.all(bodies)).filter(Boolean)
  await context.close()
  const sum = (list, size) => list.reduce((total, { body }) => total + size(body), 0) / 1000
  const scripts = loaded.filter(({ url }) => url.endsWith('.js'))
  const precached = [...readFileSync('dist/sw.js', 'utf8').matchAll(/url:\s*"([^"]+)"/g)].map(([, url]) => url)
  const kept = [...new Set(precached)].map((url) => ({ url, body: readFileSync(`dist/${url}`) }))
  const fonts = kept.filter(({ url }) => url.endsWith('.ttf.gz'))
  const rest = kept.filter(({ url }) => !url.endsWith('.ttf.gz'))
  return [
    ['first load, start screen, Brotli', sum(loaded, (b) => brotliCompressSync(b).length), 'kB', 150, true],
    ['  of which JavaScript, gzip', sum(scripts, (b) => gzipSync(b, { level: 9 }).length), 'kB', 120, true],
    [
      `everything offline without fonts, gzip (${rest.length} files)`,
      sum(rest, (b) => gzipSync(b, { level: 9 }).length),
      'kB',
      900,
      true,
    ],
    ['fonts of the report, as kept', sum(fonts, (b) => b.length), 'kB'],
  ]
}

// Renders every screen at three widths, in both languages and both themes, into screens/ (ignored by git), for looking.
// npm run screens [-- name-part …] renders only the screens whose file name has one of the parts.
import { mkdirSync } from 'node:fs'
import { findBrowser, launchArguments } from './browser.mjs'
import { build, install } from './lib.mjs'

await install()
const only = process.argv.slice(2)
const executablePath = await findBrowser()
const { chromium } = await import('playwright')
const vite = await import('vite')
let address = process.env.ADDRESS
let server
if (!address) {
  await build()
  server = await vite.preview({ preview: { port: 0 } })
  address = server.resolvedUrls.local[0]
}
const widths = [360, 768, 1280]
const languages = ['ja', 'en']
const themes = ['light', 'dark']
/** [name, path below the assessment or an absolute path, what to do before the picture] */
const screens = [
  ['1-start', '/'],
  ['2-setup', 'setup'],
  ['3-questions', 'questions/id.mfa'],
  ['4-results', 'results'],
  ['5-incidents', 'incidents'],
  ['6-roadmap', 'roadmap'],
  ['6-roadmap-table', 'roadmap/table'],
  ['6-roadmap-board', 'roadmap/board'],
  ['6-roadmap-compare', 'roadmap/compare'],
  ['7-report', 'report'],
  ['8-settings', '/settings'],
  ['9-glossary', '/glossary'],
  ['10-accessibility', '/accessibility'],
  ['11-licences', '/licences'],
]
mkdirSync('screens', { recursive: true })
const browser = await chromium.launch({ executablePath, args: launchArguments })
let pictures = 0
for (const language of languages) {
  for (const theme of themes) {
    const context = await browser.newContext({
      locale: language === 'ja' ? 'ja-JP' : 'en-GB',
      colorScheme: theme,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    page.on(
      'console',
      (m) => ['error', 'warning'].includes(m.type()) && console.log(`${language} ${theme}: ${m.text()}`),
    )
    page.on('pageerror', (e) => console.log(`${language} ${theme}: ${e.message}`))
    await page.goto(address)
    await page
      .locator('.sample')
      .nth(Number(process.env.SAMPLE ?? 0))
      .click()
    await page.waitForURL(/\/a\/[^/]+\/results/)
    const id = /\/a\/([^/]+)\//.exec(page.url())[1]
    for (const [name, path] of screens) {
      for (const width of widths) {
        const file = `${name}-${width}-${language}-${theme}.png`
        if (only.length > 0 && !only.some((part) => file.includes(part))) continue
        await page.setViewportSize({ width, height: width === 360 ? 740 : width === 768 ? 1024 : 800 })
        await page.goto(`${address}#${path.startsWith('/') ? path : `/a/${id}/${path}`}`)
        await page.locator('h1').first().waitFor()
        await page.waitForTimeout(500)
        await page.screenshot({ path: `screens/${file}`, fullPage: true })
        pictures += 1
      }
    }
    await context.close()
  }
}
await browser.close()
await server?.close()
console.log(`${pictures} pictures in screens/`)
process.exit(0)

// Prints each budget with what was measured. Bytes and ratios are gates; milliseconds depend on the machine and only inform.
// npm run bench [-- part …] runs only the parts named: bytes, load, core, schedule, plan, answers, list, import, report, formats, gantt.
import { findBrowser, launchArguments } from './browser.mjs'
import { build, install } from './lib.mjs'
import { measureAnswers, measureFormats, measureOpen, measureReport, openSample } from './bench/browser.mjs'
import { measureBytes } from './bench/bytes.mjs'
import { measureGantt } from './bench/gantt.mjs'
import { measureImport, measureList } from './bench/library.mjs'
import { measureLoad } from './bench/load.mjs'
import { withContent } from './run-with-content.mjs'

await install()
await build()
const only = process.argv.slice(2)
const wanted = (part) => only.length === 0 || only.includes(part)
const vite = await import('vite')
const server = await vite.preview({ preview: { port: 0 } })
const address = server.resolvedUrls.local[0]
const { chromium } = await import('playwright')
const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArguments })

const rows = []
/** @param limit undefined: informs only */
const line = (what, value, unit, limit, gate) => {
  const over = limit !== undefined && value > limit
  rows.push({ over: over && gate })
  const budget = limit === undefined ? '' : `  budget ${limit} ${unit}${over ? (gate ? '  MISSED' : '  over') : ''}`
  const digits = value < 1 ? 1000 : 100
  console.log(`${what.padEnd(64)} ${String(Math.round(value * digits) / digits).padStart(9)} ${unit}${budget}`)
}
if (wanted('bytes')) for (const row of await measureBytes(browser, address)) line(...row)
if (wanted('load')) for (const row of await measureLoad(browser, address)) line(...row)
if (wanted('core')) for (const row of await withContent('./scripts/bench/core.ts', (m) => m.measureCore())) line(...row)
if (wanted('schedule'))
  for (const row of await withContent('./scripts/bench/schedule.ts', (m) => m.measureSchedule())) line(...row)
if (wanted('plan')) for (const row of await withContent('./scripts/bench/plan.ts', (m) => m.measurePlan())) line(...row)
if (wanted('answers'))
  for (const row of [...(await measureOpen(browser, address)), ...(await measureAnswers(browser, address))])
    line(...row)
if (wanted('list')) for (const row of await measureList(browser, address)) line(...row)
if (wanted('import')) for (const row of await measureImport(browser, address)) line(...row)
if (wanted('report')) for (const row of await measureReport(browser, address)) line(...row)
if (wanted('report'))
  for (const row of await withContent('./scripts/bench/paper.ts', (m) => m.measurePaper())) line(...row)
if (wanted('formats')) for (const row of await measureFormats(browser, address)) line(...row)
if (wanted('gantt')) for (const row of await measureGantt(browser, address, openSample)) line(...row)
await browser.close()
await server.close()
process.exit(rows.some((r) => r.over) ? 1 : 0)

// One command for everything: install, find a browser, checks, unit tests, build, sizes, browser tests.
import { readFileSync, rmSync } from 'node:fs'
import { ensurePdfTools, ensurePreflight, findBrowser } from './browser.mjs'
import { checks } from './checks.mjs'
import { bin, build, install } from './lib.mjs'
import { runSteps } from './steps.mjs'

const cache = 'node_modules/.cache'
await install()
const CHROME_PATH = await findBrowser()
console.log(`browser: ${CHROME_PATH}`)
if (!(await ensurePdfTools())) console.log('pdftotext or qpdf not found: tests that read a PDF back are skipped')
if (!(await ensurePreflight())) console.log('PDFBox Preflight not found: the test of PDF/A is skipped')
const only = process.argv.slice(2)
const wanted = (name) => only.length === 0 || only.includes(name)
for (const report of ['unit', 'e2e']) rmSync(`${cache}/${report}.json`, { force: true })

let failed = wanted('check') ? await runSteps(checks) : 0
if (wanted('unit'))
  failed += await runSteps([
    ['unit', bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile=${cache}/unit.json`]],
  ])
if (wanted('e2e')) {
  await build()
  failed += await runSteps([
    ['size', bin('size-limit'), []],
    [
      'e2e',
      bin('playwright'),
      ['test', '--reporter=list,json'],
      { CHROME_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE: `${cache}/e2e.json` },
    ],
  ])
}

const report = (name) => {
  try {
    return JSON.parse(readFileSync(`${cache}/${name}.json`, 'utf8'))
  } catch {
    return undefined
  }
}
const unit = report('unit')
const e2e = report('e2e')?.stats
if (e2e?.flaky) console.log(`${e2e.flaky} browser tests passed only on a later try`)
const passed = (unit?.numPassedTests ?? 0) + (e2e?.expected ?? 0) + (e2e?.flaky ?? 0)
const bad = (unit?.numFailedTests ?? 0) + (e2e?.unexpected ?? 0)
console.log(`${passed} passed, ${Math.max(bad, failed)} failed`)
process.exit(failed > 0 ? 1 : 0)

// npm run test:faults [-- kill firefox half full power damage damage-firefox soak], with TRIALS=n and MINUTES=n a kind: the browser is killed and the power cut under the built product, while
// somebody types. Prints a table; ends with 1 when something was lost or a control could not lose. Not part of `npm test`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killAll } from './faults/browser.mjs'
import { serveControl } from './faults/control-page.mjs'
import { build, install } from './lib.mjs'

await install()
await build()
const works = {
  kill: async (given) => (await import('./faults/kill.mjs')).killWhileTyping(given),
  firefox: async (given) => (await import('./faults/kill.mjs')).killFirefoxWhileTyping(given),
  half: async (given) => (await import('./faults/half.mjs')).halfWay(given),
  full: async (given) => (await import('./faults/full.mjs')).fullDisk(given),
  damage: async (given) => (await import('./faults/damage.mjs')).damage(given),
  'damage-firefox': async (given) => (await import('./faults/damage-firefox.mjs')).damageFirefox(given),
  soak: async (given) => (await import('./faults/soak.mjs')).soak(given),
  power: async (given) => (await import('./faults/power.mjs')).powerCut(given),
}
const only = process.argv.slice(2)
const vite = await import('vite')
const server = await vite.preview({ preview: { port: 0 }, logLevel: 'error' })
const control = await serveControl()
const folder = mkdtempSync(join(tmpdir(), 'zta-faults-'))
const count = Number(process.env.TRIALS ?? 12)
const rows = []
const report = (row) => {
  rows.push(row)
  console.log(line(row))
}
const minutes = Number(process.env.MINUTES ?? 0)
const limited = () => {
  const end = minutes > 0 ? Date.now() + minutes * 60_000 : Infinity
  return () => Date.now() > end
}
const given = { folder, address: server.resolvedUrls.local[0], control: control.address, count, report }
for (const [name, work] of Object.entries(works))
  if (only.includes(name) || (only.length === 0 && name !== 'soak'))
    await work({ ...given, limited }).catch((error) => report({ id: name, failed: error.message }))
await killAll()
await server.close()
control.close()
rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
process.exit(rows.some((row) => row.skipped === undefined && !row.passed) ? 1 : 0)

/** With no loss in n trials, the rate is below 3/n with 95 % certainty. */
function line({ id, trials, losses, control: shown, note, skipped, failed, passed }) {
  if (failed !== undefined) return `FAIL ${id}: ${failed}`
  if (skipped !== undefined) return `skip ${id}: ${skipped}`
  const bound = losses === 0 && trials > 0 ? ` (below ${(300 / trials).toFixed(1)} % each, 95 %)` : ''
  return `${passed ? 'ok  ' : 'FAIL'} ${id}: ${losses} of ${trials} lost${bound}; control: ${shown}; ${note}`
}

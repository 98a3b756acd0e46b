// What no unit test can show: the browser killed and pages left in the middle, on the built app. Few trials by default,
// `--all` for a release. Each fault has a control that must lose: a test that cannot fail proves nothing.
import { preview } from 'vite'
import { findBrowser } from './browser.mjs'
import { kill } from './faults/kill.mjs'
import { leave } from './faults/leave.mjs'
import { build } from './lib.mjs'

const all = process.argv.includes('--all')
const only = process.argv.slice(2).filter((word) => !word.startsWith('-'))
await build()
const executable = await findBrowser()
const port = Number(process.env.E2E_PORT ?? 4186)
const server = await preview({ preview: { port, strictPort: true }, logLevel: 'warn' })
const address = `http://localhost:${port}/`
const faults = {
  kill: () => kill(executable, address, all ? 200 : 10),
  leave: () => leave(executable, address, all ? 40 : 5),
}
let bad = 0
for (const [name, run] of Object.entries(faults)) {
  if (only.length > 0 && !only.includes(name)) continue
  const { id, what, ok, trials, losses, torn, control } = await run()
  const rows = torn === undefined ? '' : `, ${torn} torn`
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${id} ${what}: ${trials} trials, ${losses} lost${rows}; control ${control}`)
  if (!ok) bad += 1
}
await server.close()
process.exit(bad > 0 ? 1 : 0)

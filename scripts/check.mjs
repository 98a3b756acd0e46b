import { install } from './lib.mjs'
import { checks } from './checks.mjs'
import { runSteps } from './steps.mjs'

await install()
const only = process.argv.slice(2)
const failed = await runSteps(checks.filter(([name]) => only.length === 0 || only.includes(name)))
process.exit(failed > 0 ? 1 : 0)

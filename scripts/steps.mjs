// Runs named steps one after another and tells of each in a line; prints a step's output only when it fails.
import { run } from './lib.mjs'

/** @returns how many failed */
export async function runSteps(steps) {
  let failed = 0
  for (const [name, command, args, env] of steps) {
    const start = Date.now()
    const result = await run(command, args, { env, quiet: true })
    console.log(`${result.code === 0 ? 'ok  ' : 'FAIL'} ${name} ${((Date.now() - start) / 1000).toFixed(1)} s`)
    if (result.code !== 0) {
      failed += 1
      console.log(result.out)
    }
  }
  return failed
}

// npm run test:fuzz [-- ROUNDS SEEDS]: the fuzzers of the unit tests with many rounds and several seeds. 10,000 rounds and 5 seeds
// unless told. Prints a line a seed; ends with 1 when one of them found something.
import { bin, install, run } from './lib.mjs'

await install()
const [rounds = '10000', seeds = '5'] = process.argv.slice(2)
const tests = [
  'test/core/assessment/ztm-fuzz.test.ts',
  'test/core/assessment/ztm-file.test.ts',
  'test/storage/import-fuzz.test.ts',
  'test/storage/files.test.ts',
  'test/workers/read-pack-fuzz.test.ts',
  'test/export/answer-sheet/hostile.test.ts',
  'test/stores/time-zones.test.ts',
]
let failed = 0
for (let seed = 1; seed <= Number(seeds); seed++) {
  const start = Date.now()
  const env = { FUZZ: rounds, SEED: String(seed) }
  const result = await run(bin('vitest'), ['run', '--testTimeout=3600000', ...tests], { env, quiet: true })
  const seconds = ((Date.now() - start) / 1000).toFixed(0)
  console.log(
    `${result.code === 0 ? 'ok  ' : 'FAIL'} seed ${seed}: ${rounds} rounds in each of ${tests.length} files, ${seconds} s`,
  )
  if (result.code !== 0) {
    failed++
    console.log(result.out)
  }
}
process.exit(failed > 0 ? 1 : 0)

// npm run test:mutants [-- PARTS]: changes the code in one place after another and asks the tests beside it whether they notice.
// All parts of mutants/parts.mjs unless told. StrykerJS comes from npm into .cache/mutants, at one version and without its scripts:
// it brings 167 packages that nothing else needs. What lived is printed with its place; the next run tests again only what lived or
// changed. Ends with 1 when fewer than 85 % of a part are noticed.
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import path from 'node:path'
import { install, root, run } from './lib.mjs'
import { parts } from './mutants/parts.mjs'

const VERSION = '9.6.1'
const BAR = 85
const tool = path.join(root, '.cache/mutants')
const main = path.join(tool, 'node_modules/@stryker-mutator/core/dist/src/index.js')

await install()
if (!existsSync(main)) {
  const wanted = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${VERSION}`)
  const result = await run('npm', [
    'install',
    '--prefix',
    tool,
    '--ignore-scripts',
    '--legacy-peer-deps',
    '--no-audit',
    '--no-fund',
    ...wanted,
  ])
  if (result.code !== 0) throw new Error('StrykerJS could not be fetched')
}
const { Stryker } = await import(pathToFileURL(main).href)

let low = 0
for (const name of process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(parts)) {
  const part = parts[name]
  if (!part) throw new Error(`no such part: ${name}; there are ${Object.keys(parts).join(', ')}`)
  // Read by the configuration of the tests, which Stryker loads in processes of its own.
  process.env.MUTANTS_TESTS = JSON.stringify(part.tests)
  // Properties in few rounds: each mutant runs them anew.
  process.env.FUZZ ??= '40'
  const cache = `.cache/mutants/${name}`
  const results = await new Stryker({
    testRunner: 'vitest',
    plugins: [path.join(tool, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
    vitest: { configFile: 'scripts/mutants/vitest.config.ts', related: false },
    mutate: part.code,
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env.WORKERS ?? 1),
    // What stands at the head of a module is made once, before any test: every such mutant would cost a run of all tests.
    ignoreStatic: true,
    disableTypeChecks: false,
    checkers: [],
    timeoutMS: 30_000,
    reporters: ['progress-append-only', 'clear-text'],
    clearTextReporter: { reportTests: false, allowColor: false },
    incremental: true,
    incrementalFile: `${cache}.json`,
    tempDirName: `${cache}.tmp`,
    ignorePatterns: ['dist', 'dist-single', 'docs', 'screens', 'test/e2e', 'test-results'],
  }).runMutationTest()
  const count = (...states) => results.filter(({ status }) => states.includes(status)).length
  const killed = count('Killed', 'Timeout')
  const all = killed + count('Survived', 'NoCoverage')
  const share = (100 * killed) / all
  if (share < BAR) low++
  console.log(`${share < BAR ? 'LOW ' : 'ok  '} ${name}: ${killed} of ${all} killed, ${share.toFixed(1)} %`)
}
process.exit(low > 0 ? 1 : 0)

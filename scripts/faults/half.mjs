// T5: the browser is killed in the middle of an import, a restore, a deletion, an upgrade. What is found is all of before or all
// of after. Control: the same work, every row in a transaction of its own, must be found half-way.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from './browser.mjs'
import { withSample } from './product.mjs'
import { bystander, readState, rowByRow } from './rows.mjs'
import { whole, works } from './works.mjs'

const NEAR_MS = 12
const pause = (ms) => new Promise((done) => setTimeout(done, ms))

/** How many rows of which kind there are; 'torn' where rows do not belong together. */
function sizes(state) {
  const { version, stores, assessments, answers, snapshots } = state
  const counts = [assessments, answers, snapshots].map((rows) => Object.keys(rows).length)
  return [version, stores.length, ...counts, ...(whole(state) ? [] : ['torn'])].join(' ')
}

async function trials(profile, address, { work, wrong, count, limited }) {
  const enough = limited()
  const result = { trials: 0, before: 0, after: 0, found: [] }
  const stateOf = async (page) => {
    await page.goto(bystander(address))
    return sizes(await page.evaluate(readState))
  }
  let before
  let after
  let took
  /** When the next kill comes: ever nearer to where before turns into after, which is where a half would be. */
  let [aim, step] = [0, 0]
  for (let i = 0; ; i++) {
    const { page, kill } = await launch(profile)
    const found = await stateOf(page)
    // The first round is not disturbed: it shows how long the work takes, and what stands there afterwards.
    if (i === 1) after = found
    if (i > 1) {
      result.trials++
      if (found === before || found === after) result[found === before ? 'before' : 'after']++
      else result.found.push(found)
      aim = Math.min(2 * took, Math.max(0, aim + (found === before ? step : -step)))
      step = Math.max(NEAR_MS, 0.7 * step)
    }
    if (result.trials === count || (i > 3 && enough())) {
      // Whatever was found opens.
      await page.goto(address)
      await page.locator('main .list > li').first().waitFor()
      await kill()
      return { ...result, took }
    }
    await work.reset(page, address)
    before = await stateOf(page)
    if (!wrong) await work.ready(page, address)
    const start = performance.now()
    const ended = wrong
      ? page.evaluate(rowByRow, work.wrong)
      : Promise.all([work.done(page), work.begin(page, address)])
    const all = ended.catch(() => undefined)
    await (took === undefined ? ended : pause(wrong ? Math.random() * took : aim + (Math.random() - 0.5) * step))
    if (took === undefined) {
      took = performance.now() - start
      ;[aim, step] = [took / 2, took / 3]
    }
    await kill()
    await all
  }
}

export async function halfWay({ folder, address, count, limited, report }) {
  for (const work of works(folder)) {
    const profile = join(folder, `half-${work.name}`)
    mkdirSync(profile)
    const { browser } = await withSample(profile, address)
    await work.once?.(browser.page, address)
    await browser.kill()
    const ours = await trials(profile, address, { work, count, limited })
    const wrong = await trials(profile, address, {
      work,
      wrong: true,
      count: Math.max(3, Math.ceil(count / 8)),
      limited,
    })
    report({
      id: `T5 killed during ${work.name}`,
      trials: ours.trials,
      losses: ours.found.length,
      control: `${wrong.found.length} of ${wrong.trials} half-way (row by row)`,
      passed: ours.trials > 0 && ours.found.length === 0 && wrong.found.length > 0,
      note: [
        `${ours.before} as before, ${ours.after} as after`,
        ...ours.found.map((found) => `half-way: ${found}`),
      ].join('; '),
    })
  }
}

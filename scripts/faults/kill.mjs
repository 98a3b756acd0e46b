// T1: the whole browser is killed while somebody types. Nothing that was called saved may be missing. Control: a page that writes
// 300 ms after it said so.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../engines/processes.mjs'
import { launch } from './browser.mjs'
import { withSample } from './product.mjs'
import { lostOf, openNote, type } from './typing.mjs'

const pause = (ms) => new Promise((done) => setTimeout(done, ms))

async function trials(profile, address, count, limited) {
  const enough = limited()
  const result = { trials: 0, keys: 0, losses: 0, damaged: 0 }
  let before
  for (let i = 0, last = false; !last; i++) {
    last = i === count || (i > 3 && enough())
    const browser = await launch(profile)
    const found = await openNote(browser.page, address)
    if (before) {
      const lost = lostOf(before, found)
      result.trials++
      result.keys += before.saved.length
      if (lost > 0) result.losses++
      if (lost === Infinity) result.damaged++
    }
    if (!last) {
      await browser.page.locator('textarea').first().fill('')
      await browser.page.waitForTimeout(500)
      const typing = type(browser.page)
      await until(() => typing.state.saved.length > 2, 60_000, 'nothing is ever saved')
      await pause(Math.random() * 1_500)
      await browser.kill()
      typing.state.stopped = true
      before = { ...typing.state }
      await typing.ended
    } else await browser.kill()
  }
  return result
}

export async function killWhileTyping({ folder, address, control, count, limited, report }) {
  const profile = join(folder, 'kill')
  mkdirSync(profile, { recursive: true })
  const { browser, question } = await withSample(profile, address)
  await browser.kill()
  const product = await trials(profile, question, count, limited)
  const profile2 = join(folder, 'kill-control')
  mkdirSync(profile2, { recursive: true })
  const wrong = await trials(profile2, control, Math.max(3, Math.ceil(count / 8)), limited)
  report({
    id: 'T1 browser killed while typing',
    trials: product.trials,
    losses: product.losses,
    control: `${wrong.losses} of ${wrong.trials} lose (writes 300 ms late)`,
    passed: product.losses === 0 && wrong.losses > 0,
    note: `${product.keys} saved keys, ${product.damaged} damaged`,
  })
}

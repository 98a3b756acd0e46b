// T1: the whole browser is killed while somebody types. Nothing that was called saved may be missing. Control: a page that writes
// 300 ms after it said so.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../engines/processes.mjs'
import { lostOf } from './typing.mjs'
import { inChromium, inFirefox } from './typists.mjs'

const pause = (ms) => new Promise((done) => setTimeout(done, ms))

async function trials(engine, profile, address, count, limited) {
  const enough = limited()
  const result = { trials: 0, keys: 0, losses: 0, damaged: 0 }
  let before
  for (let i = 0, last = false; !last; i++) {
    last = i === count || (i > 3 && enough())
    const typist = await engine.sit(profile)
    const found = await typist.open(address)
    if (before) {
      const lost = lostOf(before, found)
      result.trials++
      result.keys += before.saved.length
      if (lost > 0) result.losses++
      if (lost === Infinity) result.damaged++
    }
    if (!last) {
      await typist.clear()
      const typing = typist.type()
      await until(() => typing.state.saved.length > 2, 60_000, 'nothing is ever saved')
      await pause(Math.random() * 1_500)
      await typist.kill()
      typing.state.stopped = true
      before = { ...typing.state }
      await typing.ended
    } else await typist.kill()
  }
  return result
}

async function killIn(engine, { folder, address, control, count, limited, report }) {
  const id = `T1 ${engine.name} killed while typing`
  if (engine.missing) return report({ id, skipped: engine.missing })
  const [profile, other] = ['kill', 'kill-control'].map((name) => join(folder, `${name}-${engine.name}`))
  for (const each of [profile, other]) mkdirSync(each, { recursive: true })
  const product = await trials(engine, profile, await engine.first(profile, address), count, limited)
  const wrong = await trials(engine, other, control, Math.max(3, Math.ceil(count / 8)), limited)
  report({
    id,
    trials: product.trials,
    losses: product.losses,
    control: `${wrong.losses} of ${wrong.trials} lose (writes 300 ms late)`,
    passed: product.losses === 0 && wrong.losses > 0,
    note: `${product.keys} saved keys, ${product.damaged} damaged`,
  })
}

export const killWhileTyping = (given) => killIn(inChromium, given)
export const killFirefoxWhileTyping = (given) => killIn(inFirefox, given)

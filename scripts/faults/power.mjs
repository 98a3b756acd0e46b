// T2: the power fails while somebody types. Only what reached the disk survives: the disk is photographed while the browser stands
// still, and the picture is opened. Control: the same with the browser's default ("relaxed") durability, which must lose.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { killAll, launch } from './browser.mjs'
import { withSample } from './product.mjs'
import { lostOf, openNote, type } from './typing.mjs'
import { makeVolume, mountPicture } from './volume.mjs'

const pause = (ms) => new Promise((done) => setTimeout(done, ms))
const relaxed = `{
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    return transaction.call(this, stores, mode, { ...options, durability: 'relaxed' })
  }
}`

async function cuts(folder, address, count, init) {
  const result = { trials: 0, losses: 0, keys: 0, lost: 0, unreadable: 0 }
  const volume = await makeVolume(folder, 'power', 400)
  if (!volume) return undefined
  const picture = join('/dev/shm', `picture-${process.pid}.img`)
  try {
    const profile = join(volume.at, 'profile')
    mkdirSync(profile)
    const { browser, question } = await withSample(profile, address, init)
    await volume.sync()
    const taken = []
    let typing = type(browser.page)
    for (let i = 0; i < count; i++) {
      await pause(3_000 + Math.random() * 4_000)
      browser.pause()
      const said = { ...typing.state }
      const file = `${picture}-${i}`
      if (volume.photograph(file)) taken.push([file, said])
      else rmSync(file, { force: true })
      browser.goOn()
    }
    typing.state.stopped = true
    await browser.kill()
    await typing.ended
    for (const [file, said] of taken) {
      const disk = await mountPicture(folder, file)
      if (!disk) {
        result.unreadable++
        continue
      }
      try {
        const again = await launch(join(disk.at, 'profile'))
        const found = await openNote(again.page, question).catch(() => undefined)
        await again.kill()
        result.trials++
        result.keys += said.saved.length
        const lost = found === undefined ? Infinity : lostOf(said, found)
        if (lost > 0) result.losses++
        if (Number.isFinite(lost)) result.lost += lost
      } finally {
        await disk.remove()
        rmSync(file, { force: true })
      }
    }
    return result
  } finally {
    await killAll()
    await volume.remove()
  }
}

export async function powerCut({ folder, address, count, report }) {
  const id = 'T2 power cut while typing'
  const strict = await cuts(folder, address, count)
  if (!strict) return report({ id, skipped: 'needs root on Linux, mkfs.ext4 and loop devices' })
  const wrong = await cuts(folder, address, Math.max(3, Math.ceil(count / 3)), relaxed)
  report({
    id,
    trials: strict.trials,
    losses: strict.losses,
    control: `${wrong.losses} of ${wrong.trials} lose (relaxed durability, ${wrong.lost} keys)`,
    passed: strict.losses === 0 && strict.trials > 0 && wrong.losses > 0,
    note: `${strict.keys} saved keys`,
  })
}

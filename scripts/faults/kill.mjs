// T1: the whole browser is killed while someone types. What the screen called saved must be on the disk, and the rows of one
// write. The control calls a number saved when it is painted, as an app without a promise would: it must lose some.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { launch, openNote, openSample, stored, typeNumber } from './browser.mjs'

async function trials(executable, address, count, ack) {
  const profile = mkdtempSync(path.join(tmpdir(), 'zta-kill-'))
  let browser = await launch(executable, profile)
  let page = await browser.context.newPage()
  const id = await openSample(page, address)
  const result = { trials: 0, losses: 0, torn: 0 }
  let number = 0
  for (let trial = 0; trial < count; trial++) {
    await openNote(page, address, id)
    const keys = 2 + Math.floor(Math.random() * 12)
    for (let key = 0; key < keys; key++) await typeNumber(page, ++number, ack)
    await browser.kill()
    browser = await launch(executable, profile)
    page = await browser.context.newPage()
    await page.goto(address)
    await page.locator('main .list').waitFor()
    const found = await stored(page, id)
    result.trials += 1
    if (found.number < number) result.losses += 1
    if (found.torn) result.torn += 1
  }
  await browser.kill()
  rmSync(profile, { recursive: true, force: true })
  return result
}

export async function kill(executable, address, count) {
  const real = await trials(executable, address, count, 'saved')
  const control = await trials(executable, address, Math.max(5, Math.ceil(count / 2)), 'painted')
  return {
    id: 'T1',
    what: 'browser killed while typing; control: "saved" said when painted',
    ...real,
    control: `${control.losses} of ${control.trials} lost`,
    ok: real.losses === 0 && real.torn === 0 && control.losses > 0,
  }
}

// T7: the disk fills up while somebody types. What is not saved is called so and can be saved to a file. Chromium may throw the whole
// database away on a full disk: then the next start says so instead of greeting anybody as new; everything else is a loss. Control: a
// page that writes after it said so, and does not look.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { killAll, launch } from './browser.mjs'
import { withSample } from './product.mjs'
import { lostOf, openNote, type } from './typing.mjs'
import { makeVolume } from './volume.mjs'

const pause = (ms) => new Promise((done) => setTimeout(done, ms))

/** The person's side of a full disk: red, with a file that holds what is on the screen. Gives what is wrong with it. */
async function helped(page, typing) {
  await page.locator('header .state.failed').waitFor()
  const notice = page.getByRole('alert').filter({ hasText: 'Not saved' })
  if (!(await notice.isVisible())) return 'no notice'
  const download = page.waitForEvent('download')
  await notice.getByRole('button', { name: 'Save what is on screen to a file' }).click()
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  const { note } = file.assessments[0].answers['id.sso']
  return note === typing.state.text ? undefined : `the file holds ${note?.length} of ${typing.state.text.length} keys`
}

/** One disk that fills up once. `waits`: until there is room again; else the browser is killed while the disk is full. */
async function trial(folder, megabytes, { address, control, waits }) {
  const volume = await makeVolume(folder, 'full', megabytes)
  if (!volume) return undefined
  let free = () => undefined
  try {
    const profile = join(volume.at, 'profile')
    mkdirSync(profile)
    const product = address && (await withSample(profile, address))
    const { page, kill } = product?.browser ?? (await launch(profile))
    const note = product?.question ?? control
    const typing = type(page, await openNote(page, note))
    await pause(3_000)
    free = volume.fill()
    let fault
    if (product) fault = await helped(page, typing).catch((error) => error.message.split('\n')[0])
    else await pause(10_000)
    if (waits) {
      free()
      await page
        .locator('header .state.saved')
        .waitFor({ timeout: 30_000 })
        .catch(() => undefined)
    }
    const recovered = waits && (await page.locator('header .state.saved').isVisible())
    typing.state.stopped = true
    const said = { ...typing.state }
    await kill()
    await typing.ended
    free()
    const again = await launch(profile)
    again.page.setDefaultTimeout(40_000)
    const found = await openNote(again.page, note).catch(() => undefined)
    const told = found === undefined && (await again.page.getByText('Your data is missing').isVisible())
    await again.kill()
    return {
      keys: said.saved.length,
      lost: found === undefined ? !told : lostOf(said, found) > 0,
      told,
      recovered,
      fault,
    }
  } finally {
    free()
    await killAll()
    await volume.remove()
  }
}

export async function fullDisk({ folder, address, control, count, limited, report }) {
  for (const megabytes of [1_000, 120]) {
    const id = `T7 disk of ${megabytes} MB full while typing`
    const enough = limited()
    const trials = []
    for (let i = 0; i < count && !(i > 1 && enough()); i++)
      trials.push(await trial(folder, megabytes, { address, waits: i % 2 === 0 }))
    if (trials.includes(undefined)) {
      report({ id, skipped: 'needs root on Linux, mkfs.ext4 and loop devices' })
      continue
    }
    const wrong = []
    for (let i = 0; i < Math.ceil(count / 6); i++) wrong.push(await trial(folder, megabytes, { control, waits: false }))
    const numberOf = (all, kind) => all.filter((one) => one[kind]).length
    const losses = numberOf(trials, 'lost')
    const faults = trials.flatMap(({ fault }) => fault ?? [])
    const seen = numberOf(wrong, 'lost')
    report({
      id,
      trials: trials.length,
      losses,
      control: `${seen} of ${wrong.length} lose (says saved before it writes)`,
      passed: losses === 0 && faults.length === 0 && seen > 0,
      note: [
        `${trials.reduce((sum, { keys }) => sum + keys, 0)} saved keys`,
        `in ${numberOf(trials, 'recovered')} it went on by itself, in ${numberOf(trials, 'told')} the browser threw the database away and the next start said so`,
        ...faults,
      ].join('; '),
    })
  }
}

// T8 in Firefox: the files of its database are damaged while it is closed. It empties a database that it cannot read; the second copy
// stands apart from it. The same is asked as of Chromium, with the same control.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { change, somewhere } from './damage.mjs'
import { allRows, bystander } from './rows.mjs'
import { firefoxSession, inFirefox } from './typists.mjs'

const NOTE = 'what must not be lost'
const MISSING = 'データが見つかりません'
const UNREADABLE = 'データベースを読めません'
const originOf = (profile) => {
  const folder = join(profile, 'profile/storage/default')
  return join(
    folder,
    readdirSync(folder).find((name) => name.startsWith('http')),
  )
}
/** The database of the product: one file, with its log beside it while there is one. */
const filesOf = (profile, end) => {
  const folder = join(originOf(profile), 'idb')
  return readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name))
}
const each = (end, harm) => (profile) => filesOf(profile, end).forEach(harm)

const kinds = {
  'bits flipped': each('.sqlite', (file) =>
    change(file, (bytes) => {
      for (let i = 0; i < 40; i++) bytes[somewhere(bytes)] ^= 1 << Math.floor(Math.random() * 8)
    }),
  ),
  'file cut off': each('.sqlite', (file) => truncateSync(file, Math.floor(statSync(file).size * Math.random()))),
  'block of zeros': each('.sqlite', (file) =>
    change(file, (bytes) => {
      const at = somewhere(bytes, 8192)
      bytes.fill(0, at, at + 8192)
    }),
  ),
  'no head': each('.sqlite', (file) => change(file, (bytes) => void bytes.fill(0, 0, 100))),
  'no file': each('.sqlite', (file) => rmSync(file)),
  'no database': (profile) => rmSync(join(originOf(profile), 'idb'), { recursive: true }),
}
const forgotten = (profile) => rmSync(originOf(profile), { recursive: true })
const pause = (ms) => new Promise((done) => setTimeout(done, ms))
const saved = () => document.querySelector('header .state.saved') !== null

async function fill(profile, address) {
  mkdirSync(profile)
  const question = await inFirefox.first(profile, address)
  const { session, close } = await firefoxSession(profile)
  await session.go(question)
  await session.wait('the note', () => document.querySelector('textarea') !== null)
  await session.page((note) => {
    const field = document.querySelector('textarea')
    field.value = note
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, NOTE)
  await session.wait('“saved”', saved)
  await session.page(() => void (location.hash = '#/settings'))
  // What the settings look up moves the button once more.
  await session.see('使用量は')
  await pause(1_000)
  await session.click('main button', 'いま写しを取る')
  await session.see('写しを取りました')
  await session.go(bystander(address))
  const rows = await session.page(allRows)
  await close()
  return rows
}

async function open(profile, address, rows) {
  const { session, kill } = await firefoxSession(profile)
  try {
    await session.go(address)
    const said = (...titles) =>
      session.wait(
        'the list or what is missing',
        (known) =>
          (document.querySelector('main .list > li') && 'shown') ||
          known.find((title) => document.querySelector('main h1')?.innerText.includes(title)),
        titles,
      )
    const first = await said(MISSING, UNREADABLE)
    if (first === UNREADABLE) {
      await session.click('main summary')
      await session.click('main label')
      await session.click('main button.danger')
    }
    if (first !== 'shown') {
      await said(MISSING)
      await session.click('main button[type=submit]')
      await session.wait('the list', () => document.querySelector('main .list > li') !== null)
    }
    await session.go(bystander(address))
    const whole = (await session.page(allRows)) === rows
    return { told: first !== 'shown', fault: whole ? undefined : 'other rows than before, and nothing said' }
  } catch (error) {
    return { told: false, fault: error.message.includes('what is missing') ? 'greeted as new' : error.message }
  } finally {
    await kill()
  }
}

export async function damageFirefox({ folder, address, count, report }) {
  if (inFirefox.missing) return report({ id: 'T8 in Firefox', skipped: inFirefox.missing })
  const base = join(folder, 'damage-firefox')
  const rows = await fill(base, address)
  const trial = async (harm) => {
    const profile = join(folder, 'damaged-firefox')
    if (existsSync(profile)) rmSync(profile, { recursive: true, maxRetries: 5 })
    cpSync(base, profile, { recursive: true })
    harm(profile)
    return open(profile, address, rows)
  }
  const control = await trial(forgotten)
  for (const [name, harm] of Object.entries(kinds)) {
    const trials = []
    for (let i = 0; i < count; i++) trials.push(await trial(harm))
    const faults = trials.flatMap(({ fault }) => fault ?? [])
    report({
      id: `T8 in Firefox, ${name}`,
      trials: trials.length,
      losses: faults.length,
      control: `${control.fault ? 1 : 0} of 1 lost (nothing left that remembers: ${control.fault})`,
      passed: faults.length === 0 && control.fault !== undefined,
      note: [
        `${trials.filter((one) => one.told).length} said that the data is missing and brought it back`,
        ...new Set(faults),
      ].join('; '),
    })
  }
}

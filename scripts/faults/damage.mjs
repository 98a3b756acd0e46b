// T8: the profile's disk is damaged while the browser is closed. The next start shows everything, or says what is missing and brings it
// back from the second copy; it greets nobody as new and shows nobody less than there was without a word. Control: the same with
// everything gone that remembers, which must be seen as a loss.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { killAll, launch } from './browser.mjs'
import { allRows, bystander, firstAssessment } from './rows.mjs'
import { withSample } from './product.mjs'

const NOTE = 'what must not be lost'
const storage = (profile, name) => join(profile, 'Default', name)
const tablesOf = (profile) => {
  const folder = storage(profile, 'IndexedDB')
  const database = readdirSync(folder).find((name) => name.endsWith('.indexeddb.leveldb'))
  return join(folder, database)
}
const filesOf = (profile, pattern) =>
  readdirSync(tablesOf(profile))
    .filter((name) => pattern.test(name))
    .map((name) => join(tablesOf(profile), name))
export const change = (file, edit) => {
  const bytes = readFileSync(file)
  edit(bytes)
  writeFileSync(file, bytes)
}
export const somewhere = (bytes, room = 1) => Math.floor(Math.random() * Math.max(1, bytes.length - room))
const DATA = /\.(ldb|log)$/

/** What can happen to the files of a database; each takes the folder of a profile. */
export const kinds = {
  'bits flipped': (profile) =>
    filesOf(profile, DATA).forEach((file) =>
      change(file, (bytes) => {
        for (let i = 0; i < 20 && bytes.length > 0; i++) bytes[somewhere(bytes)] ^= 1 << Math.floor(Math.random() * 8)
      }),
    ),
  'log cut off': (profile) =>
    filesOf(profile, /\.log$/).forEach((file) => truncateSync(file, Math.floor(statSync(file).size * Math.random()))),
  'block of zeros': (profile) =>
    filesOf(profile, DATA).forEach((file) =>
      change(file, (bytes) => {
        const at = somewhere(bytes, 4096)
        bytes.fill(0, at, at + 4096)
      }),
    ),
  'no manifest': (profile) => filesOf(profile, /^(MANIFEST|CURRENT)/).forEach((file) => rmSync(file)),
  'no tables': (profile) => filesOf(profile, /\.ldb$/).forEach((file) => rmSync(file)),
  'no database': (profile) => rmSync(storage(profile, 'IndexedDB'), { recursive: true }),
}
/** Nothing is left that could remember. */
const forgotten = (profile) => {
  for (const name of ['IndexedDB', 'Local Storage', 'File System', 'WebStorage'])
    rmSync(storage(profile, name), { recursive: true, force: true })
}

/** A profile with many assessments in it, most of them in tables, the last edit in the log, a second copy, and the browser closed. */
async function fill(profile, address, file) {
  mkdirSync(profile)
  const { browser, question } = await withSample(profile, address)
  const { page } = browser
  await page.goto(bystander(address))
  const one = await page.evaluate(firstAssessment)
  const assessments = Array.from({ length: 100 }, (_, i) => ({ ...one, id: `in-${i}` }))
  writeFileSync(file, JSON.stringify({ format: 'ztm', formatVersion: 1, assessments, snapshots: [] }))
  // A browser makes tables of what is more than 4 MB.
  for (let i = 0; i < 4; i++) {
    await page.goto(address)
    await page.locator('main .list > li').first().waitFor()
    await page.locator('main input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.locator('dialog').waitFor({ state: 'detached' })
  }
  await page.goto(question)
  await page.locator('textarea').first().fill(NOTE)
  await page.locator('header .state.saved').waitFor()
  await page.goto(`${address}#/settings`)
  await page.getByRole('button', { name: 'Take a copy now', exact: true }).click()
  await page.getByText('The copy was taken.').waitFor()
  // Every visit notes how much there is; Chromium writes it some seconds late.
  await page.reload()
  await page.waitForTimeout(10_000)
  await page.goto(bystander(address))
  const rows = await page.evaluate(allRows)
  await browser.close()
  return rows
}

/** What a person sees and what is there after it; `fault` undefined: nothing was lost without a word, and what was said was mended. */
async function open(profile, address, rows) {
  const { page, kill } = await launch(profile)
  try {
    await page.goto(address)
    const missing = page.getByRole('heading', { name: 'Your data is missing' })
    const unreadable = page.getByRole('heading', { name: 'The database cannot be read' })
    const shown = page.locator('main .list > li').first()
    await missing
      .or(shown)
      .or(unreadable)
      .first()
      .waitFor({ timeout: 60_000 })
      .catch(() => undefined)
    if (await unreadable.isVisible()) {
      await page.locator('main summary').click()
      await page.getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Discard the unreadable database' }).click()
      await missing.waitFor()
    }
    const told = await missing.isVisible()
    if (told) {
      const again = page.waitForEvent('load')
      await page.getByRole('button', { name: 'Restore from the copy' }).click()
      await again
      await shown.waitFor()
    }
    const greeted = !(await shown.isVisible())
    await page.goto(bystander(address))
    const whole = (await page.evaluate(allRows)) === rows
    return { told, fault: greeted ? 'greeted as new' : whole ? undefined : 'other rows than before, and nothing said' }
  } finally {
    await kill()
  }
}

export async function damage({ folder, address, count, report }) {
  const base = join(folder, 'damage')
  const rows = await fill(base, address, join(folder, 'damage.ztm.json'))
  const trial = async (harm) => {
    const profile = join(folder, 'damaged')
    cpSync(base, profile, { recursive: true })
    try {
      harm(profile)
      return await open(profile, address, rows).catch((error) => ({ fault: error.message.split('\n')[0] }))
    } finally {
      await killAll()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  }
  const control = await trial(forgotten)
  for (const [name, harm] of Object.entries(kinds)) {
    const trials = []
    for (let i = 0; i < count; i++) trials.push(await trial(harm))
    const faults = trials.flatMap(({ fault }) => fault ?? [])
    const told = trials.filter((one) => one.told).length
    report({
      id: `T8 ${name}`,
      trials: trials.length,
      losses: faults.length,
      control: `${control.fault ? 1 : 0} of 1 lost (nothing left that remembers: ${control.fault})`,
      passed: faults.length === 0 && control.fault !== undefined,
      note: [`${told} said that the data is missing and brought it back`, ...new Set(faults)].join('; '),
    })
  }
}

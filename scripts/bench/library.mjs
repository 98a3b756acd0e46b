// Many assessments on one device: the list, opening one of them, and a file of ten megabytes coming in.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exponent, median, watchTasks } from './measure.mjs'
import { openSample } from './browser.mjs'

const COUNTS = [10, 1000, 5000]

/** Fills the database with copies of a sample's rows. */
const fill = async ([from, n]) => {
  const open = indexedDB.open('zta')
  const db = await new Promise((done) => (open.onsuccess = () => done(open.result)))
  const tx = db.transaction(['assessments', 'answers'], 'readwrite')
  const get = (store) =>
    new Promise((done) => (tx.objectStore(store).get(from).onsuccess = (e) => done(e.target.result)))
  const [summary, row] = [await get('assessments'), await get('answers')]
  for (let i = 1; i < n; i++) {
    const copy = `bench-${i}`
    tx.objectStore('assessments').put({ ...summary, id: copy, name: `組織 ${i}` })
    tx.objectStore('answers').put({ ...row, id: copy, inputs: { ...row.inputs, id: copy } })
  }
  await new Promise((done) => (tx.oncomplete = done))
  db.close()
}
/** In the page, before anything of it: notes when the first row of the list was painted, counted from the navigation. */
const noteFirstRow = () => {
  const seen = new MutationObserver(() => {
    if (!document.querySelector('.list > li')) return
    seen.disconnect()
    requestAnimationFrame(() => setTimeout(() => (globalThis.listed = performance.now())))
  })
  seen.observe(document, { childList: true, subtree: true })
}
const shownAfter = async ([hash, selector]) => {
  const start = performance.now()
  location.hash = hash
  while (!document.querySelector(selector)) await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  return performance.now() - start
}

export async function measureList(browser, address) {
  const [list, one] = [{}, {}]
  for (const count of COUNTS) {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' })
    const page = await context.newPage()
    const id = await openSample(page, address)
    await page.evaluate(fill, [id, count])
    await page.addInitScript(noteFirstRow)
    const [lists, ones] = [[], []]
    for (let i = 0; i < 3; i++) {
      await page.goto('about:blank')
      await page.goto(address)
      lists.push(await (await page.waitForFunction(() => globalThis.listed)).jsonValue())
      ones.push(await page.evaluate(shownAfter, [`#/a/bench-${count - 1}/results`, '.intervals']))
    }
    list[count] = median(lists)
    one[count] = median(ones)
    await context.close()
  }
  return [
    ['start screen with 10 assessments, from navigation', list[10], 'ms'],
    ['start screen with 1,000 assessments, from navigation', list[1000], 'ms', 400],
    ['start screen with 5,000 assessments, from navigation', list[5000], 'ms'],
    ['  time a row, 5,000 against 1,000', list[5000] / 5000 / (list[1000] / 1000), 'x', 1.3, true],
    ['  growth from 10 to 5,000 assessments, exponent', exponent(list, 10, 5000), '', 1, true],
    ['open one of 10 to its results', one[10], 'ms', 300],
    ['open one of 5,000 to its results', one[5000], 'ms', 300],
    ['  growth from 10 to 5,000 assessments, exponent', exponent(one, 10, 5000), '', 0.2, true],
  ]
}

/** Copies of a sample with long notes, to just below the limit of a file. */
function tenMegabytes(file) {
  const whole = JSON.parse(readFileSync(file, 'utf8'))
  const [sample] = whole.assessments
  const copies = []
  for (let i = 0; i < 100; i++) {
    const answers = Object.fromEntries(
      Object.entries(sample.answers).map(([id, answer]) => [
        id,
        { ...answer, note: '工場の担当者の説明。'.repeat(24) },
      ]),
    )
    copies.push({ ...sample, id: `bench-${i}`, organization: { ...sample.organization, name: `組織 ${i}` }, answers })
    if (Buffer.byteLength(JSON.stringify({ ...whole, assessments: copies })) > 9_850_000) break
  }
  writeFileSync(file, JSON.stringify({ ...whole, assessments: copies }))
  return copies.length
}

export async function measureImport(browser, address) {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'ja-JP' })
  const page = await context.newPage()
  await page.addInitScript(watchTasks)
  await openSample(page, address)
  await page.goto(address)
  await page.locator('.menu summary').first().click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'ファイルに保存する' }).first().click()
  const folder = mkdtempSync(join(tmpdir(), 'zta-bench-'))
  const file = join(folder, 'big.ztm.json')
  await (await saving).saveAs(file)
  const count = tenMegabytes(file)
  const size = statSync(file).size / 1_000_000
  await page.evaluate(() => (globalThis.tasks.length = 0))
  const start = Date.now()
  await page.locator('input[type=file]').first().setInputFiles(file)
  const add = page.getByRole('button', { name: '取り込む' })
  await add.waitFor()
  const checked = Date.now() - start
  await add.click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  // Which of those that came in at one instant stand first is not said.
  await page
    .getByText(/^組織 \d+$/)
    .first()
    .waitFor()
  const whole = Date.now() - start
  const longest = Math.max(0, ...(await page.evaluate(() => globalThis.tasks)))
  await context.close()
  rmSync(folder, { recursive: true })
  return [
    [`import of ${size.toFixed(1)} MB, ${count} assessments: read and checked`, checked, 'ms', 5000],
    ['  written and listed, from the choice of the file', whole, 'ms'],
    ['  longest task of the page meanwhile', longest, 'ms'],
  ]
}

// A browser that can be killed as a crash kills it: its own process group, its own profile, spoken to over its debugging port.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright'
import { launchArguments } from '../browser.mjs'

export async function launch(executable, profile) {
  const portFile = path.join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const args = [
    ...launchArguments,
    '--headless=new',
    '--lang=ja',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ]
  const child = spawn(executable, args, { detached: true, stdio: 'ignore' })
  const gone = new Promise((done) => child.once('exit', done))
  for (let i = 0; i < 600 && !existsSync(portFile); i++) await sleep(50)
  await sleep(100)
  const [port] = readFileSync(portFile, 'utf8').split('\n')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const context = browser.contexts()[0]
  return {
    context,
    /** SIGKILL to every process of it at once: nothing of the page runs any more. */
    async kill() {
      process.kill(-child.pid, 'SIGKILL')
      await gone
      await browser.close().catch(() => undefined)
    },
  }
}

/** Opens the smallest sample and gives its id. */
export async function openSample(page, address) {
  await page.goto(address)
  await page.getByRole('button', { name: /さくら精密部品/ }).click()
  await page.waitForURL(/#\/a\/[^/]+\/results/)
  return /#\/a\/([^/]+)\//.exec(page.url())[1]
}

export async function openNote(page, address, id) {
  await page.goto(`${address}#/a/${id}/questions/id.mfa`)
  await page.locator('textarea').first().waitFor()
}

/** Types a number into the note as a person's key would arrive; resolves when the screen says it is saved, unless `ack` is 'painted'. */
export const typeNumber = (page, number, ack) =>
  page.evaluate(
    async ([n, when]) => {
      const note = document.querySelector('textarea')
      note.value = String(n)
      note.dispatchEvent(new Event('input', { bubbles: true }))
      await new Promise((done) => setTimeout(done))
      while (when === 'saved' && !document.querySelector('header .state.saved'))
        await new Promise((done) => setTimeout(done, 1))
    },
    [number, ack],
  )

/** What the disk holds: the number in the note, and whether the two rows of the assessment are of one write. */
export const stored = (page, id) =>
  page.evaluate(async (from) => {
    const request = indexedDB.open('zta')
    const db = await new Promise((done) => (request.onsuccess = () => done(request.result)))
    const transaction = db.transaction(['answers', 'assessments'])
    const get = (store) =>
      new Promise((done) => (transaction.objectStore(store).get(from).onsuccess = (event) => done(event.target.result)))
    const [row, summary] = await Promise.all([get('answers'), get('assessments')])
    db.close()
    return { number: Number(row?.answers['id.mfa']?.answer?.note ?? 0), torn: row?.rev !== summary?.rev }
  }, id)

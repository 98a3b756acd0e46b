// T24: three tabs and fifty assessments for a long time, with faults at random. A ledger keeps what the screen has called saved; after
// every fault and at the end all of it must be there. One tab lives through the last two thirds, and must not hold on to more and more.
// Controls: an entry that was never written must be missed, a page that leaks must be seen.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from './browser.mjs'
import { eighths, growthOf, heapOf, leak } from './heap.mjs'
import { withSample } from './product.mjs'
import { bystander, firstAssessment, readNotes } from './rows.mjs'
import { lostOf, openNote, type } from './typing.mjs'

const ASSESSMENTS = 50
const QUESTIONS = ['id.sso', 'id.mfa', 'id.password', 'dev.edr', 'dev.patch', 'vpn.patch', 'saas.share', 'data.backup']
const HEAP_GROWTH = 0.2
const any = (list) => list[Math.floor(Math.random() * list.length)]
const button = (page, name) => page.getByRole('button', { name, exact: true })

/** Until its first screen stands, a page holds on to the address it was opened with: what is asked for before that is not heard. */
const stands = (page) => page.locator('#app:not([inert]) main h1').first().waitFor()
const visit = (page, address) => page.goto(address).then(() => stands(page))
const reload = (page) => page.reload().then(() => stands(page))

/** A browser with three tabs on the product and one that runs no script of ours. */
async function tabsOf(browser, address) {
  const context = browser.page.context()
  const tabs = [browser.page, await context.newPage(), await context.newPage()]
  for (const tab of tabs) await visit(tab, address)
  const aside = await context.newPage()
  await aside.goto(bystander(address))
  return { browser, context, tabs, aside }
}

/** Within the page: an address without a hash would load it anew, and end a long life. */
async function list(page, address) {
  await page.goto(`${address}#/`)
  await page.locator('main .list > li').first().waitFor()
}
/** By way of the list: the field of the question before is gone by then. */
async function openAt(page, address, id, question) {
  await list(page, address)
  return openNote(page, `${address}#/a/${id}/questions/${question}`)
}

/** Without Playwright's own way: that keeps the field, and all of the page that hangs on it, from being thrown away. */
async function choose(page, file) {
  const session = await page.context().newCDPSession(page)
  const { root } = await session.send('DOM.getDocument')
  const field = { nodeId: root.nodeId, selector: 'main input[type=file]' }
  const { nodeId } = await session.send('DOM.querySelector', field)
  await session.send('DOM.setFileInputFiles', { nodeId, files: [file] })
  await session.detach()
}
async function openFile(page, address, file) {
  await list(page, address)
  await choose(page, file)
  await button(page, 'Import').click()
  await page.locator('dialog').waitFor({ state: 'detached' })
}

/** What of the ledger is not in the database; an entry without a question stands for the assessment itself. */
function missing(ledger, found) {
  return [...ledger].flatMap(([key, text]) => {
    const [id, question] = key.split('/')
    if (!(id in found)) return [`${key}: the assessment is gone`]
    return question && found[id][question] !== text ? [`${key}: ${found[id][question]} instead of ${text}`] : []
  })
}

export async function soak({ folder, address, control, report }) {
  const minutes = Number(process.env.MINUTES ?? 30)
  const profile = join(folder, 'soak')
  const file = join(folder, 'soak.ztm.json')
  const one = join(folder, 'one.ztm.json')
  mkdirSync(profile)
  let { browser } = await withSample(profile, address)
  await browser.page.goto(bystander(address))
  const first = await browser.page.evaluate(firstAssessment)
  const made = (count) => ({
    format: 'ztm',
    formatVersion: 1,
    assessments: Array.from({ length: count }, (_, i) => ({ ...first, id: `in-${i}` })),
    snapshots: [],
  })
  writeFileSync(file, JSON.stringify(made(ASSESSMENTS - 1)))
  writeFileSync(one, JSON.stringify(made(1)))
  await openFile(browser.page, address, file)
  let open = await tabsOf(browser, address)
  let ids = Object.keys(await open.aside.evaluate(readNotes))
  const ledger = new Map(ids.map((id) => [id, '']))
  const did = {}
  const lost = []
  const check = async () => lost.push(...missing(ledger, await open.aside.evaluate(readNotes)))

  /** Whatever a person could not go on from, with what is on the screens. */
  async function stuck(work, error) {
    const said = async (tab) => {
      const part = async (name) =>
        (await tab.locator(name).allInnerTexts()).join(' ').replaceAll('\n', ' ').slice(0, 300)
      return `${tab.url()}: ${await part('header .state')} / ${await part('[role=alert]')} / ${await part('dialog')} / ${await part('main h1')}`
    }
    const screens = await Promise.all(open.tabs.map((tab) => said(tab).catch(() => tab.url())))
    throw new Error(
      `${work} after ${JSON.stringify(did)}: ${error.message.replace(/\s*\n\s*/g, ' ').slice(0, 400)} | ${screens.join(' | ')}`,
    )
  }

  async function edit(page) {
    const [id, question] = [any(ids), any(QUESTIONS)]
    await openAt(page, address, id, question)
    const text = `${Date.now().toString(36)} ${'x'.repeat(Math.floor(Math.random() * 200))}`
    // Until it is called saved nobody can say which of the two is there.
    await page.locator('textarea').first().fill(text)
    await page.locator('header .state.saved').waitFor()
    ledger.set(`${id}/${question}`, text)
  }
  const faults = {
    async reload() {
      await reload(any(open.tabs.slice(1)))
    },
    async close() {
      const i = 1 + Math.floor(Math.random() * 2)
      await open.tabs[i].close()
      open.tabs[i] = await open.context.newPage()
      await visit(open.tabs[i], address)
    },
    async offline() {
      await open.context.setOffline(true)
      for (const tab of open.tabs) await edit(tab)
      await reload(open.tabs[1])
      await edit(open.tabs[1])
      await open.context.setOffline(false)
    },
    async import() {
      await openFile(any(open.tabs), address, one)
      const now = Object.keys(await open.aside.evaluate(readNotes))
      for (const id of now.filter((each) => !ids.includes(each))) ledger.set(id, '')
      if (now.length !== ids.length + 1) lost.push(`import: ${now.length} instead of ${ids.length + 1}`)
      ids = now
    },
    async delete() {
      const page = any(open.tabs)
      await list(page, address)
      const row = page.locator('main .list > li').first()
      const [, id] = /#\/a\/([^/]+)/.exec(await row.locator('a').first().getAttribute('href'))
      // No other tab shows it.
      for (const tab of open.tabs) if (tab !== page) await list(tab, address)
      await row.locator('.menu summary').click()
      await button(row, 'Delete').click()
      await button(page.locator('dialog'), 'Delete').click()
      await page.locator(`main .list > li a[href*="/a/${id}/"]`).first().waitFor({ state: 'detached' })
      for (const key of ledger.keys()) if (key.split('/')[0] === id) ledger.delete(key)
      ids = ids.filter((each) => each !== id)
      if (id in (await open.aside.evaluate(readNotes))) lost.push(`deleted and still there: ${id}`)
    },
    async kill() {
      const id = any(ids)
      const typing = type(open.tabs[0], await openAt(open.tabs[0], address, id, 'net.device'))
      await open.tabs[0].waitForTimeout(1_000 + Math.random() * 2_000)
      await open.browser.kill()
      typing.state.stopped = true
      await typing.ended
      browser = await launch(profile)
      open = await tabsOf(browser, address)
      const found = await openAt(open.tabs[0], address, id, 'net.device')
      if (lostOf(typing.state, found) > 0) lost.push(`killed: ${found.length} of ${typing.state.saved.length} keys`)
    },
  }

  const start = Date.now()
  const part = () => (Date.now() - start) / (minutes * 60_000)
  let sizes = []
  let heap
  let measured = 0
  while (part() < 1) {
    const work = Math.random() < 0.85 ? undefined : any(Object.keys(faults))
    // The long life begins after the last kill.
    if (part() > 1 / 3 && !heap) heap = await heapOf(open.tabs[0])
    if (!work || (heap && work === 'kill') || (work === 'import' && ids.length > ASSESSMENTS)) {
      await edit(any(open.tabs)).catch((error) => stuck('edit', error))
      did.edit = (did.edit ?? 0) + 1
    } else {
      await faults[work]().catch((error) => stuck(work, error))
      did[work] = (did[work] ?? 0) + 1
      await check()
    }
    if (heap && Date.now() - measured > (minutes * 60_000) / 60) {
      measured = Date.now()
      await list(open.tabs[0], address)
      sizes.push(await heap())
    }
  }
  await check()
  const forged = missing(new Map([...ledger, [`${ids[0]}/never.written`, 'x']]), await open.aside.evaluate(readNotes))
  const leaked = await leak(open.aside, control)
  const growth = growthOf(sizes)
  await open.browser.kill()
  const mega = (bytes) => (bytes / 1_000_000).toFixed(1)
  report({
    id: `T24 ${minutes} minutes, three tabs, ${ASSESSMENTS} assessments`,
    trials: Object.values(did).reduce((sum, count) => sum + count, 0),
    losses: lost.length,
    control: `${forged.length} of 1 entry that was never written is missed, a page that leaks grows by ${(leaked * 100).toFixed(0)} %`,
    passed: lost.length === 0 && growth < HEAP_GROWTH && forged.length === 1 && leaked > HEAP_GROWTH,
    note: [
      Object.entries(did)
        .map(([name, count]) => `${count} ${name}`)
        .join(', '),
      `heap of the long-lived tab, in eighths: ${eighths(sizes).map(mega).join(' ')} MB, ${(growth * 100).toFixed(1)} % from the second to the last quarter (${sizes.length} measurements)`,
      ...lost.slice(0, 5),
    ].join('; '),
  })
}

// A hundred hostile texts in every text field of an assessment and of a question pack, through the door, then on every screen, in
// every dialog, in every report and file: nothing runs, nothing is asked for elsewhere, nothing breaks (T15). `control.spec.ts`
// shows that the same texts run where they may. One turn of them in every run; HOSTILE_TURNS=all takes every text to every field.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { withContent } from '../../../scripts/run-with-content.mjs'
import { assessmentId, expect, saved, test, visit } from '../fixture.ts'
import type { HostileFiles } from './hostile-files.ts'
import { watchHits } from './hits.ts'
import { PAYLOADS } from './payloads.ts'

const EVERY = Math.ceil(PAYLOADS.length / 10)
const TURNS = process.env['HOSTILE_TURNS'] === 'all' ? EVERY : Number(process.env['HOSTILE_TURNS'] ?? 1)
/** Fields whose text neither a screen nor a file shows: an address is not printed as it came. */
const NOWHERE = ['answers.*.evidence.*.link']
/** Fields of a pack that show only beside certain answers, words or measures. */
const SELDOM = /^(?:stages\.\*\.summary|measures\.\*\.source|products|frameworks\.\*\.short|glossary|contradictions)\b/
const FILE_NAME = '"><img src=x onerror=hit()>.ztm.json'
// One worker a turn: the files take a while to make.
const made = new Map<number, Promise<HostileFiles>>()
function filesOf(turn: number): Promise<HostileFiles> {
  const files = made.get(turn) ?? make(turn)
  made.set(turn, files)
  return files
}
const make = (turn: number): Promise<HostileFiles> =>
  withContent(
    './test/e2e/hostile/hostile-files.ts',
    (core: { hostileFiles: (turn: number) => Promise<HostileFiles> }) => core.hostileFiles(turn),
  )
const asFile = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(value)),
})
const ztm = (assessments: unknown[], customPacks?: unknown[]) =>
  asFile(FILE_NAME, {
    format: 'ztm',
    formatVersion: 1,
    assessments,
    snapshots: [],
    ...(customPacks && { customPacks }),
  })

interface Seen {
  fields: Set<string>
  /** Addresses that lead out by something else than https or mailto. */
  stray: Set<string>
}
const nothing = (): Seen => ({ fields: new Set(), stray: new Set() })

/** Opens what can be unfolded, points at what can be pointed at, and notes which fields stand there and where links lead. */
async function look(page: Page, seen: Seen): Promise<void> {
  const { fields, stray } = await page.evaluate(async () => {
    for (let i = 0; i < 3; i++) {
      for (const part of document.querySelectorAll('details')) part.open = true
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    }
    for (const part of document.querySelectorAll('main *, dialog *')) {
      part.dispatchEvent(new MouseEvent('mouseenter'))
      part.dispatchEvent(new PointerEvent('pointerenter'))
    }
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const values = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map((field) => field.value)
    const labels = [...document.querySelectorAll('[aria-label]')].map((part) => part.ariaLabel)
    // The pages of a report break a name over two lines.
    const all = [document.title, document.body.textContent, ...values, ...labels].join(' ').replaceAll(/\s+/g, '')
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    return {
      fields: all.match(/\[\[[\w.*-]+\]\]/g) ?? [],
      stray: links
        .filter(({ origin, protocol }) => origin !== location.origin && !['https:', 'mailto:'].includes(protocol))
        .map(({ href }) => href),
    }
  })
  for (const field of fields) seen.fields.add(field.slice(2, -2))
  for (const link of stray) seen.stray.add(link)
}
async function throughTheDoor(page: Page, file: ReturnType<typeof asFile>, seen: Seen): Promise<string> {
  await page.goto('./')
  await page.locator('input[type=file]').first().setInputFiles(file)
  await expect(page.getByText('このファイルを取り込みますか')).toBeVisible()
  await look(page, seen)
  await page.getByRole('button', { name: '取り込む', exact: true }).click()
  await page.waitForURL(/results/)
  return assessmentId(page)
}
/** Also from one address of a screen to another of the same. */
async function open(page: Page, address: string): Promise<void> {
  await visit(page, '/nowhere')
  await visit(page, address)
}
/** Opens dialogs by these buttons, looks, and closes them. */
async function dialogs(page: Page, selector: string, seen: Seen, most = 2): Promise<void> {
  const buttons = (await page.locator(selector).all()).slice(0, most)
  for (const button of buttons) {
    await button.click({ force: true })
    await expect(page.locator('dialog[open]')).toBeVisible()
    await look(page, seen)
    await page.keyboard.press('Escape')
    await expect(page.locator('dialog[open]')).toHaveCount(0)
  }
}
async function everyScreen(page: Page, id: string, files: HostileFiles, questions: string[], seen: Seen) {
  for (const address of files.addresses) {
    await open(page, address.replace(':id', id))
    await look(page, seen)
    if (/roadmap\/gantt/.test(address)) await dialogs(page, '[data-bar]', seen)
    if (/roadmap\/table/.test(address)) await dialogs(page, 'tbody .link', seen)
  }
  for (const question of questions) {
    await open(page, `/a/${id}/questions/${question}`)
    await look(page, seen)
  }
  for (const key of ['/', '?']) {
    await page.keyboard.press(key)
    await look(page, seen)
    await page.keyboard.press('Escape')
  }
}
/** The dialogs of the list: deleting, sealing. */
async function theList(page: Page, seen: Seen): Promise<void> {
  await page.goto('./')
  for (const name of ['削除', '暗号化して保存する']) {
    await page
      .locator('.menu')
      .first()
      .evaluate((menu: HTMLDetailsElement) => (menu.open = true))
    await page.locator('.menu').first().getByRole('button', { name }).click()
    await look(page, seen)
    await page.keyboard.press('Escape')
  }
}
/** Every report in one language on the screen and as a PDF, and every other format. */
async function everyReport(page: Page, id: string, seen: Seen): Promise<void> {
  await open(page, `/a/${id}/report`)
  await page.locator('details.paper').evaluate((part: HTMLDetailsElement) => (part.open = true))
  const words = page.getByLabel('機密区分', { exact: false }).first()
  await words.fill('<img src=x onerror=hit()>')
  await words.blur()
  for (const kind of await page.locator('label:has(input[name=kind])').all()) {
    await kind.click()
    await expect(kind.locator('input')).toBeChecked()
    await expect(page.locator('.pages svg').first()).toBeVisible({ timeout: 90_000 })
    await look(page, seen)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'PDFを保存する' }).click()
    const anyway = page.getByRole('button', { name: 'このまま保存する' })
    const asked = anyway.waitFor({ timeout: 90_000 }).then(
      () => anyway.click(),
      () => undefined,
    )
    expect((await download).suggestedFilename()).toMatch(/^[\p{L}\p{N} ._-]{1,84}$/u)
    void asked
  }
  // The longest report, for a page's table may break a name over lines that do not follow each other.
  await page.locator('label:has(input[name=kind])').nth(1).click()
  const list = page.locator('[aria-labelledby="other-formats"]')
  for (const button of await list.getByRole('button').all()) {
    await expect(button).toBeEnabled({ timeout: 60_000 })
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    // Where a mark would mean something, it is written with a stroke before it.
    const text = readFileSync(await download.path(), 'utf8').replaceAll('\\', '')
    for (const [, field = ''] of text.matchAll(/\[\[([\w.*-]+)\]\]/g)) seen.fields.add(field)
  }
}

for (let turn = 0; turn < TURNS; turn++)
  test.describe(`turn ${String(turn + 1)}`, () => {
    test.describe.configure({ mode: 'default' })
    test.beforeEach(({ context, watch }) => watchHits(context, watch))
    const onlySome = <T>(list: T[]) => list.filter((_, i) => i % EVERY === turn % EVERY)

    test('an assessment full of them shows them as they are, everywhere', async ({ page, watch }) => {
      test.setTimeout(600_000)
      const files = await filesOf(turn)
      const seen = nothing()
      const id = await throughTheDoor(page, ztm([files.assessment]), seen)
      await everyScreen(page, id, files, onlySome(files.questions), seen)
      await everyReport(page, id, seen)
      await theList(page, seen)
      expect(Object.keys(files.fields).filter((field) => !seen.fields.has(field))).toEqual(NOWHERE)
      expect([...seen.stray]).toEqual([])
      expect(watch.faults).toEqual([])
    })

    test('so does a question pack, with the file that carries it', async ({ page, watch }) => {
      test.setTimeout(600_000)
      const files = await filesOf(turn)
      const seen = nothing()
      await page.goto('./#/settings')
      await page
        .locator('#packs ~ .drop input[type=file]')
        .first()
        .setInputFiles({ ...asFile('own.yml', files.pack), mimeType: '' })
      await expect(page.getByText('この設問パックを取り込みますか')).toBeVisible()
      await look(page, seen)
      await page.getByRole('button', { name: '取り込む', exact: true }).click()
      await expect(page.locator('.packs')).toContainText('hostile')
      await page.goto('./')
      await page.getByRole('button', { name: '新しい診断を始める' }).click()
      await page.locator('input[name="pack"][value^="hostile@"]').check({ force: true })
      await page.waitForURL(/setup/)
      await look(page, seen)
      const id = assessmentId(page)
      const questions = files.pack.domains.flatMap((domain) => domain.questions.map((question) => question.id))
      for (const question of questions) {
        await open(page, `/a/${id}/questions/${question}`)
        await page.keyboard.press('2')
        await saved(page)
      }
      await everyScreen(page, id, files, questions, seen)
      for (const incident of files.pack.incidents) {
        await open(page, `/a/${id}/incidents/${incident.id}`)
        await look(page, seen)
      }
      await everyReport(page, id, seen)
      const left = Object.keys(files.packFields).filter(
        (field) => !seen.fields.has(field.replace(/\.(?:ja|en)(?:\.\*)?$/, '')),
      )
      expect(left.filter((field) => !SELDOM.test(field))).toEqual([])
      expect([...seen.stray]).toEqual([])
      expect(watch.faults).toEqual([])
    })

    test('a file that is refused shows them in its faults', async ({ page }) => {
      const files = await filesOf(turn)
      const bad = Object.fromEntries(onlySome([...PAYLOADS]).map((text) => [text.slice(0, 150), text]))
      await page.goto('./')
      await page.locator('input[type=file]').setInputFiles(ztm([{ ...files.assessment, ...bad, answers: bad }]))
      await expect(page.getByText('ファイルを開けませんでした')).toBeVisible()
      await expect(page.locator('dialog .faults')).toContainText('hit()')
      await page.goto('./#/settings')
      await page
        .locator('#packs ~ .drop input[type=file]')
        .first()
        .setInputFiles({ ...asFile('own.yml', { ...files.pack, ...bad }), mimeType: '' })
      await expect(page.locator('dialog .faults')).toContainText('hit()')
    })
  })

// What a browser may refuse or leave unanswered — a promise to keep the data, the private file system, the database — never holds
// the start up, and the screen says what is so (T21).
import { expect, openSample, saved, test } from './fixture.ts'

/** `init` runs before anything of ours, in the page and in the worker of second copies. */
const refusals = {
  'persist() refuses': {
    init: `StorageManager.prototype.persist = StorageManager.prototype.persisted = () => Promise.resolve(false)`,
    says: 'ブラウザーは約束しませんでした',
    copies: true,
  },
  'persist() promises': {
    init: `StorageManager.prototype.persist = StorageManager.prototype.persisted = () => Promise.resolve(true)`,
    says: '消さないと約束しています',
    copies: true,
  },
  'persist(), persisted() and estimate() never answer': {
    init: `for (const name of ['persist', 'persisted', 'estimate'])
      StorageManager.prototype[name] = () => new Promise(() => undefined)`,
    says: 'ブラウザーがデータを消すことがあります',
    copies: true,
  },
  'all three are missing, and the private file system never answers': {
    init: `for (const name of ['persist', 'persisted', 'estimate']) delete StorageManager.prototype[name]
      StorageManager.prototype.getDirectory = () => new Promise(() => undefined)`,
    says: 'ブラウザーは約束しませんでした',
    copies: false,
  },
  'the private file system is forbidden, and so is localStorage': {
    init: `const forbid = () => { throw new DOMException('no', 'SecurityError') }
      StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('no', 'SecurityError'))
      if ('localStorage' in globalThis) Object.defineProperty(globalThis, 'localStorage', { get: forbid })`,
    says: undefined,
    copies: false,
  },
  'navigator.storage is missing': {
    init: `delete (globalThis.Navigator ?? globalThis.WorkerNavigator).prototype.storage`,
    says: 'ブラウザーは約束しませんでした',
    copies: false,
  },
}

for (const [name, { init, says, copies }] of Object.entries(refusals))
  test(`${name}: work starts and is saved, and the settings say how it is kept`, async ({ page, context }) => {
    await context.addInitScript(init)
    await context.route(/copies\.worker/, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: `${init};\n${await response.text()}` })
    })
    const id = await openSample(page, /さくら精密部品/)
    await page.goto(`./#/a/${id}/questions/id.mfa`)
    await page.locator('textarea').first().fill('約束のないメモ')
    await saved(page)
    await page.reload()
    await expect(page.locator('textarea').first()).toHaveValue('約束のないメモ')
    await page.locator('textarea').first().fill('もう一度')
    await saved(page)
    await page.evaluate(() => (location.hash = '#/settings'))
    if (says) await expect(page.getByText(says)).toBeVisible()
    // Without a place for copies the settings say so by themselves, and the button goes.
    if (copies) await page.getByRole('button', { name: 'いま写しを取る' }).click()
    await expect(page.getByText(copies ? '写しを取りました' : 'データは1か所にしかない')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await context.unrouteAll({ behavior: 'ignoreErrors' })
  })

for (const [name, init] of Object.entries({
  'is missing': `Object.defineProperty(globalThis, 'indexedDB', { value: undefined })`,
  'is forbidden': `Object.defineProperty(globalThis, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })`,
  'cannot be opened': `IDBFactory.prototype.open = () => { throw new DOMException('no', 'InvalidStateError') }`,
  'never answers': `IDBFactory.prototype.open = () => ({ addEventListener() {} })`,
}))
  test(`a database that ${name}: the start screen stands at once and says so`, async ({ page, watch }) => {
    watch.forgive.push(/^console: /)
    await page.addInitScript(init)
    await page.goto('./')
    await expect(page.getByRole('button', { name: '新しい診断を始める' })).toBeVisible()
    await expect(page.getByRole('alert').getByText('ブラウザーがデータの保存場所を開けません')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

// Nothing answered is lost: not by a killed tab, not by a reload, not by a second tab, not by a lost network.
import { expect, openSample, saved, test } from './fixture.ts'
import { loseDatabase } from './lost-database.ts'

test('a tab that is killed in the middle loses no answer that was said to be saved', async ({ page, context }) => {
  await page.goto('./')
  await page.getByRole('button', { name: '新しい診断を始める' }).click()
  await page.getByRole('link', { name: '設問に答える' }).click()
  await page.waitForURL(/questions\//)
  const id = /#\/a\/([^/]+)\//.exec(page.url())![1]!
  for (let i = 0; i < 7; i++) {
    const before = page.url()
    await page.keyboard.press(String((i % 4) + 1))
    await expect.poll(() => page.url()).not.toBe(before)
  }
  await saved(page)
  const address = page.url()
  const session = await context.newCDPSession(page)
  // Kills the renderer as a crash would: no event of the page runs. The session dies with it and never answers.
  const crashed = page.waitForEvent('crash')
  void session.send('Page.crash').catch(() => undefined)
  await crashed
  const next = await context.newPage()
  await next.goto(address)
  await expect(next.getByText('25問中の8問目')).toBeVisible()
  await expect(next.locator('.head progress')).toHaveAttribute('value', '7')
  await next.goto(`./#/a/${id}/questions/tele.donts`)
  await expect(next.locator('input[name="tele.donts"]:checked')).toHaveValue('1')
})

test('closing right after a key loses nothing', async ({ page, context }) => {
  const id = await openSample(page, /さくら精密部品/)
  for (let round = 1; round <= 10; round++) {
    const level = (round % 4) + 1
    const tab = await context.newPage()
    await tab.goto(`./#/a/${id}/questions/id.mfa`)
    await expect(tab.getByRole('radio').first()).toBeAttached()
    await tab.keyboard.press(String(level))
    await saved(tab)
    await tab.close()
    await page.goto(`./#/a/${id}/questions/id.mfa`)
    await expect(page.locator('input[name="id.mfa"]:checked')).toHaveValue(String(level))
  }
})

test('a stored answer that is damaged is named and set apart, and the rest opens as ever', async ({ page }) => {
  const id = await openSample(page, /さくら精密部品/)
  await page.goto('./')
  await page.evaluate(async (from) => {
    const open = indexedDB.open('zta')
    const db = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)))
    const store = db.transaction('answers', 'readwrite').objectStore('answers')
    const row = await new Promise<{ answers: Record<string, { answer: { value: unknown } }> }>(
      (done) => (store.get(from).onsuccess = (e) => done((e.target as IDBRequest).result as never)),
    )
    row.answers['id.mfa']!.answer.value = 9
    await new Promise((done) => (store.put(row).onsuccess = done))
    db.close()
  }, id)
  await page.goto(`./#/a/${id}/results`)
  await expect(page.getByText('1件が壊れていて、表示していません')).toBeVisible()
  await expect(page.locator('.notice code')).toContainText('id.mfa')
  await expect(page.locator('h1')).toBeVisible()
})

test('every transaction that writes asks for strict durability', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { durabilities: seen })
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own this below
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof transaction>) {
      const made = transaction.apply(this, given)
      if (made.mode === 'readwrite') seen.push(made.durability)
      return made
    }
  })
  const seen = () => page.evaluate(() => (globalThis as unknown as { durabilities: string[] }).durabilities)
  const id = await openSample(page, /さくら精密部品/)
  await page.goto(`./#/a/${id}/questions/id.mfa`)
  await page.locator('input[name="id.mfa"][value="2"]').check({ force: true })
  await saved(page)
  expect((await seen()).length).toBeGreaterThan(1)
  expect(new Set(await seen())).toEqual(new Set(['strict']))
  // The same eye sees a transaction that does not ask for it.
  await page.evaluate(async () => {
    const open = indexedDB.open('zta')
    await new Promise((done) => (open.onsuccess = done))
    open.result.transaction('meta', 'readwrite')
    open.result.close()
  })
  expect(await seen()).toContain('default')
})

test('when the browser has lost the database, everything is offered back, and nobody is greeted as new', async ({
  page,
}) => {
  const id = await openSample(page, /さくら精密部品/)
  await page.goto(`./#/a/${id}/questions/id.mfa`)
  await page.locator('textarea').first().fill('失われてはならないメモ')
  await saved(page)
  await page.goto('./#/settings')
  await page.getByRole('button', { name: 'いま写しを取る' }).click()
  await expect(page.getByText('写しを取りました')).toBeVisible()
  await loseDatabase(page)
  await page.goto('./')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'データが見つかりません' })).toBeVisible()
  await expect(page.getByRole('button', { name: '新しい診断を始める' })).toBeHidden()
  await page.getByRole('button', { name: '写しから戻す' }).click()
  await expect(page.getByRole('link', { name: /さくら精密部品/ })).toBeVisible()
  await page.goto(`./#/a/${id}/questions/id.mfa`)
  await expect(page.locator('textarea').first()).toHaveValue('失われてはならないメモ')
  await page.goto(`./#/a/${id}/results`)
  await expect(page.locator('h1')).toBeVisible()
})

test('starting empty after a loss is a choice of its own, and deleting the last assessment is no loss', async ({
  page,
  watch,
}) => {
  // The database goes away under a page that is open: what it was doing then may say so.
  watch.forgive.push(/closed/i)
  await openSample(page, /さくら精密部品/)
  await page.goto('./')
  await loseDatabase(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'データが見つかりません' })).toBeVisible()
  await page.getByText('戻さずに始める').click()
  await page.getByLabel('失われた診断を戻さないことを確かめました').check()
  await page.getByRole('button', { name: '空の状態で始める' }).click()
  await page.getByRole('button', { name: /さくら精密部品/ }).click()
  await page.waitForURL(/results/)
  await page.goto('./')
  await page.locator('main .list').waitFor()
  const remembered = () => page.evaluate(() => localStorage.getItem('zta.canary') ?? '')
  await expect.poll(remembered).toContain('"assessments":1')
  const before = await remembered()
  await page.locator('.menu summary').first().click()
  await page.getByRole('button', { name: '削除する' }).click()
  await page.locator('dialog').getByRole('button', { name: '削除する' }).click()
  await expect(page.locator('main .list')).toHaveCount(0)
  await expect.poll(remembered).toContain('"assessments":0')
  await page.reload()
  await expect(page.getByRole('button', { name: '新しい診断を始める' })).toBeVisible()
  // As if the browser had been killed between deleting and noting it: the copies still hold it, and are caught up with.
  await page.evaluate(async (canary) => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('zta-copies')
    for await (const name of (folder as unknown as { keys: () => AsyncIterable<string> }).keys())
      if (name === 'canary.json') await folder.removeEntry(name)
    localStorage.setItem('zta.canary', canary)
  }, before)
  await page.reload()
  await expect(page.getByRole('button', { name: '新しい診断を始める' })).toBeVisible()
})

test('before the tables of an older version are changed, a second copy of them is taken as they were', async ({
  page,
  watch,
}) => {
  // A picture opened by itself has the browser look for an icon.
  watch.forgive.push(/404/)
  await page.goto('./icon.svg')
  await page.evaluate(async () => {
    const open = indexedDB.open('zta', 10)
    open.onupgradeneeded = () => {
      open.result.createObjectStore('assessments', { keyPath: 'id' })
      open.result.createObjectStore('answers', { keyPath: 'id' }).put({ id: 'old', rev: 1, inputs: {}, answers: {} })
      open.result.createObjectStore('snapshots', { keyPath: 'id' }).createIndex('assessmentId', 'assessmentId')
      open.result.createObjectStore('meta', { keyPath: 'key' })
    }
    await new Promise((done) => (open.onsuccess = done))
    open.result.close()
  })
  await page.goto('./')
  await expect(page.locator('main .list > li')).toHaveCount(1)
  const { versions, copy } = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('zta-copies')
    const file = await (await folder.getFileHandle('copy-0.json')).getFile()
    return { versions: await indexedDB.databases(), copy: await file.text() }
  })
  expect(versions[0]!.version).toBeGreaterThan(10)
  expect(JSON.parse(copy.split('\n')[1]!)).toMatchObject({ version: 10, stores: { answers: [{ id: 'old' }] } })
})

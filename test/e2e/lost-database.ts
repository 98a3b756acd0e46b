// What browsers do to a database whose files are damaged.
import type { Page } from '@playwright/test'

/** As Chromium on a checksum error: the whole database is gone, without a word. By then it was noted that there was something. */
export async function loseDatabase(page: Page): Promise<void> {
  await page.waitForFunction(() => /"assessments":[1-9]/.test(localStorage.getItem('zta.canary') ?? ''))
  await page.evaluate(async () => {
    const request = indexedDB.deleteDatabase('zta')
    await new Promise((done) => (request.onsuccess = done))
  })
}

/** While this stands in localStorage. */
export const DAMAGED = 'zta-test.damaged'
/** From now on nothing of the database can be read, until it is deleted. */
export async function damage(page: Page, how: 'rows' | 'open' | 'for good', code: string): Promise<void> {
  await page.addInitScript(
    ([mark, part, name]) => {
      const damaged = () => localStorage.getItem(mark) !== null
      const spoil = (kind: object, call: string) => {
        const sound = Reflect.get(kind, call) as (...given: unknown[]) => unknown
        Reflect.set(kind, call, function (this: unknown, ...given: unknown[]) {
          if (part === 'for good' && given[0] === 'zta' && damaged()) throw new DOMException('no', name)
          if (call === 'deleteDatabase' && given[0] === 'zta') localStorage.removeItem(mark)
          else if (call === 'open' ? part === 'open' && damaged() : call !== 'deleteDatabase' && damaged())
            throw new DOMException('no', name)
          return sound.apply(this, given)
        })
      }
      spoil(IDBFactory.prototype, 'deleteDatabase')
      if (part !== 'rows') spoil(IDBFactory.prototype, 'open')
      else
        for (const call of ['get', 'getAll', 'getAllKeys', 'count', 'openCursor'])
          for (const kind of [IDBObjectStore, IDBIndex]) spoil(kind.prototype, call)
    },
    [DAMAGED, how, code] as const,
  )
  await page.evaluate((mark) => localStorage.setItem(mark, ''), DAMAGED)
}

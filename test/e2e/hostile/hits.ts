// What a hostile text could reach: a script that runs, a window that asks, a page that opens. All of it becomes a fault of the watch.
import type { BrowserContext } from '@playwright/test'
import type { Watch } from '../fixture.ts'
import { FOREIGN } from './payloads.ts'

/** Before the first page is opened. */
export async function watchHits(context: BrowserContext, watch: Watch): Promise<void> {
  await context.exposeBinding('reportHit', ({ page }, how: string) =>
    watch.faults.push(`executed: ${how} at ${page.url()}`),
  )
  await context.addInitScript(() => {
    const report = (globalThis as unknown as { reportHit: (how: string) => void }).reportHit
    for (const name of ['hit', 'alert', 'confirm', 'prompt', 'print'])
      Object.defineProperty(globalThis, name, { value: () => report(name) })
  })
  // The attacker's host is up and gives what was hoped for.
  await context.route(`${FOREIGN}/**`, (route) => route.fulfill({ contentType: 'text/javascript', body: 'hit()' }))
  context.on('page', (page) => {
    page.on('dialog', (dialog) => watch.faults.push(`executed: dialog ${dialog.type()}`))
    page.on('popup', (popup) => watch.faults.push(`opened: ${popup.url()}`))
  })
}

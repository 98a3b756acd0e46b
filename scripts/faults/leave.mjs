// T3: the page is left right after a key, without waiting for anything: closed, navigated away, reloaded. The control writes
// half a second later, as an app that waits for quiet would: it must lose.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { launch, openNote, openSample, stored, typeNumber } from './browser.mjs'

const WAYS = {
  close: (page) => page.close({ runBeforeUnload: false }),
  navigate: (page) => page.goto('about:blank'),
  reload: (page) => page.reload(),
}

/** Holds every key back until half a second of quiet, before the app hears of it. */
function debounce() {
  let timer
  addEventListener(
    'input',
    (event) => {
      if (event.isTrusted === false && event.held) return
      event.stopImmediatePropagation()
      clearTimeout(timer)
      timer = setTimeout(
        () => event.target.dispatchEvent(Object.assign(new Event('input', { bubbles: true }), { held: true })),
        500,
      )
    },
    { capture: true },
  )
}

async function trials(executable, address, count, control) {
  const profile = mkdtempSync(path.join(tmpdir(), 'zta-leave-'))
  const browser = await launch(executable, profile)
  const first = await browser.context.newPage()
  const id = await openSample(first, address)
  const result = { trials: 0, losses: 0 }
  for (const leave of Object.values(WAYS))
    for (let i = 0; i < count; i++) {
      const page = await browser.context.newPage()
      // The browser's own question about leaving is answered with yes.
      page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined))
      if (control) await page.addInitScript(debounce)
      await openNote(page, address, id)
      const number = result.trials + 1
      await typeNumber(page, number, 'painted')
      await leave(page)
      await page.close().catch(() => undefined)
      await sleep(300)
      if ((await stored(first, id)).number !== number) result.losses += 1
      result.trials += 1
    }
  await browser.kill()
  rmSync(profile, { recursive: true, force: true })
  return result
}

export async function leave(executable, address, count) {
  const real = await trials(executable, address, count, false)
  const control = await trials(executable, address, Math.max(2, Math.ceil(count / 5)), true)
  return {
    id: 'T3',
    what: 'page closed, left, reloaded right after a key; control: written after half a second of quiet',
    ...real,
    control: `${control.losses} of ${control.trials} lost`,
    // At least 99 of 100 keys are on the disk though nobody waited.
    ok: real.losses <= real.trials / 100 && control.losses > 0,
  }
}

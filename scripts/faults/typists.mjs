// Somebody who types into a note of a browser that outlives nothing: by Chromium's wire, and by Firefox's.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { firefox } from '../engines/firefox.mjs'
import { stop, until } from '../engines/processes.mjs'
import { sessionOf } from '../engines/session.mjs'
import { launch } from './browser.mjs'
import { withSample } from './product.mjs'
import { openNote, press, type } from './typing.mjs'

/**
 * `open` gives the stored note.
 * @typedef {{ open: (address: string) => Promise<string>, clear: () => Promise<void>, type: () => ReturnType<typeof type>,
 *   kill: () => Promise<void> }} Typist
 */
/**
 * `first` makes a sample and gives the address of a question.
 * @typedef {{ name: string, missing?: string, sit: (profile: string) => Promise<Typist>,
 *   first: (profile: string, address: string) => Promise<string> }} Engine
 */

/** @type {Engine} */
export const inChromium = {
  name: 'Chromium',
  async sit(profile) {
    const { page, kill } = await launch(profile)
    return {
      open: (address) => openNote(page, address),
      async clear() {
        await page.locator('textarea').first().fill('')
        await page.waitForTimeout(500)
      },
      type: () => type(page),
      kill,
    }
  },
  async first(profile, address) {
    const { browser, question } = await withSample(profile, address)
    await browser.kill()
    return question
  },
}

const FIREFOX_WISHES = {
  // It would rather ask than start after it was killed so often.
  'toolkit.startup.max_resumed_crashes': -1,
  'browser.sessionstore.resume_from_crash': false,
}
const pause = (ms) => new Promise((done) => setTimeout(done, ms))
const isSaved = () => document.querySelector('header .state.saved') !== null

export async function firefoxSession(profile) {
  rmSync(join(profile, 'profile', 'MarionetteActivePort'), { force: true })
  for (const lock of ['lock', '.parentlock']) rmSync(join(profile, 'profile', lock), { force: true })
  const { wire, child } = await firefox.launch(profile, profile, firefox.program(), FIREFOX_WISHES)
  // The connection breaks with the browser: that is the trial.
  return {
    session: sessionOf(wire),
    kill: () => stop(child),
    /** As a person closes it: it puts away what it has. */
    async close() {
      await wire.quit()
      await until(() => child.exitCode !== null, 30_000, 'Firefox did not close')
    },
  }
}

/** @type {Engine} */
export const inFirefox = {
  name: 'Firefox',
  missing: existsSync(firefox.program() ?? '')
    ? undefined
    : 'Firefox was not found; on Debian: apt-get install firefox-esr',
  async sit(profile) {
    const { session, kill } = await firefoxSession(profile)
    const area = (work, ...args) => session.page(work, ...args)
    return {
      async open(address) {
        await session.go(address)
        await session.wait('the note', () => document.querySelector('textarea') !== null)
        await session.wait('“saved”', isSaved)
        await pause(300)
        return area(() => document.querySelector('textarea').value)
      },
      async clear() {
        await area(() => {
          const field = document.querySelector('textarea')
          field.value = ''
          field.dispatchEvent(new Event('input', { bubbles: true }))
        })
        await pause(500)
        await session.wait('“saved”', isSaved)
      },
      type: () =>
        press({
          focus: () => area(() => document.querySelector('textarea').focus()),
          key: (key) => session.key(key),
          async saved() {
            while (!(await session.page(isSaved))) await pause(20)
          },
        }),
      kill,
    }
  },
  async first(profile, address) {
    const { session, kill } = await firefoxSession(profile)
    await session.go(address)
    await session.wait('the samples', () => document.querySelector('#app:not([inert]) .sample') !== null)
    await session.click('.sample')
    await session.wait('the results', () => location.hash.includes('/results'))
    const id = /#\/a\/([^/]+)\//.exec(await session.address())[1]
    await session.wait('“saved”', isSaved)
    await kill()
    return `${address}#/a/${id}/questions/id.sso`
  },
}

// Firefox ESR, headless, with a profile of its own that saves downloads without asking.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ONE_PLACE, TAKEN } from './kept.mjs'
import { connectMarionette } from './marionette.mjs'
import { stop, until } from './processes.mjs'

export const firefox = {
  name: 'Firefox ESR',
  /** Other wishes of a profile, and what the settings then say of how the data is kept. */
  keeps: {
    'a promise that nobody answers': { wishes: {}, says: 'ブラウザーがデータを消すことがあります', copies: TAKEN },
    'a promise that is refused': {
      wishes: { 'permissions.default.persistent-storage': 2 },
      says: 'ブラウザーは約束しませんでした',
      copies: TAKEN,
    },
    'a promise that is given': {
      wishes: { 'permissions.default.persistent-storage': 1 },
      says: '消さないと約束しています',
      copies: TAKEN,
    },
    'a private window': {
      wishes: { 'browser.privatebrowsing.autostart': true },
      says: 'ブラウザーは約束しませんでした',
      copies: ONE_PLACE,
    },
  },
  packages: ['firefox-esr'],
  program: () => ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync),
  async launch(folder, downloads, program, more = {}) {
    const profile = join(folder, 'profile')
    mkdirSync(profile, { recursive: true })
    const wishes = {
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'toolkit.telemetry.enabled': false,
      'app.update.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'services.settings.server': 'data:,',
      'browser.aboutwelcome.enabled': false,
      'termsofuse.bypassNotification': true,
      'browser.preonboarding.enabled': false,
      'intl.accept_languages': 'ja',
      'intl.locale.requested': 'ja',
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.helperApps.neverAsk.saveToDisk': 'application/pdf,application/json',
      'browser.download.open_pdf_attachments_inline': false,
      'pdfjs.disabled': true,
      'marionette.port': 0,
      ...more,
    }
    const lines = Object.entries(wishes).map(([k, v]) => `user_pref(${JSON.stringify(k)}, ${JSON.stringify(v)});`)
    writeFileSync(join(profile, 'user.js'), lines.join('\n'))
    const child = spawn(program, ['--headless', '--no-remote', '--marionette', '--profile', profile], {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, HOME: folder, MOZ_CRASHREPORTER_DISABLE: '1', TZ: 'Asia/Tokyo' },
    })
    const port = join(profile, 'MarionetteActivePort')
    await until(() => existsSync(port) && readFileSync(port, 'utf8').trim() !== '', 60_000, 'Firefox did not start')
    const wire = await connectMarionette(Number(readFileSync(port, 'utf8')))
    return { wire, child, end: () => stop(child) }
  },
}

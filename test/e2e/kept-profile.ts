// A browser with a profile of its own on disk, which can be killed as a crash or a power cut would, and looked through afterwards.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { launchArguments } from '../../scripts/browser.mjs'

export interface KeptProfile {
  folder: string
  start: () => Promise<{ page: Page; kill: () => Promise<void>; close: () => Promise<void> }>
  /** Whatever became of the test: its browser goes, and then its folder. */
  remove: () => Promise<void>
}

export function keptProfile(executable: string): KeptProfile {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'))
  let killLast: (() => Promise<void>) | undefined
  return {
    folder,
    async start() {
      // A group of its own: the whole tree of the browser goes at once, and nothing else.
      const child = spawn(
        executable,
        [
          ...launchArguments,
          '--headless=new',
          '--remote-debugging-port=0',
          // A choice of language is written some seconds late: one that is killed before has to speak it without one.
          '--accept-lang=ja-JP',
          `--user-data-dir=${folder}`,
        ],
        { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
      )
      const ended = new Promise<void>((done) => child.on('exit', () => done()))
      const kill = async (): Promise<void> => {
        if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL')
        await ended
      }
      killLast = kill
      const address = await new Promise<string>((done, fail) => {
        let said = ''
        child.stderr.on('data', (bytes: Buffer) => {
          said += bytes.toString()
          const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
          if (found) done(found)
        })
        child.on('exit', () => fail(new Error(said)))
      })
      const browser = await chromium.connectOverCDP(address)
      const context = browser.contexts()[0]!
      const page = context.pages()[0] ?? (await context.newPage())
      return {
        page,
        kill,
        async close() {
          const session = await browser.newBrowserCDPSession()
          await session.send('Browser.close').catch(() => undefined)
          await ended
        },
      }
    },
    async remove() {
      await killLast?.()
      rmSync(folder, { recursive: true, force: true, maxRetries: 40, retryDelay: 250 })
    },
  }
}

/** The files of a folder that hold this text, as UTF-8 or as UTF-16, in their content or in their name. */
export function filesHolding(folder: string, text: string): string[] {
  const ways = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  const found: string[] = []
  const look = (at: string): void => {
    for (const name of readdirSync(at)) {
      const path = join(at, name)
      if (name.includes(text)) found.push(path)
      const kind = statSync(path, { throwIfNoEntry: false })
      if (kind?.isDirectory()) look(path)
      else if (kind?.isFile() && ways.some((way) => readFileSync(path).includes(way))) found.push(path)
    }
  }
  look(folder)
  return found.map((path) => path.slice(folder.length + 1))
}

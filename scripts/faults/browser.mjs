// A whole browser on a profile that outlives it, to be stopped and killed from outside, and a page of it to type into.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser, launchArguments } from '../browser.mjs'
import { until } from '../engines/processes.mjs'

const program = await findBrowser()

/** Everything that this process started, itself first; read from /proc, because a browser's parts leave its group. */
function treeOf(pid) {
  const children = new Map()
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8')
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      children.set(parent, [...(children.get(parent) ?? []), Number(entry)])
    } catch {
      // It has ended meanwhile.
    }
  }
  const all = [pid]
  for (const each of all) all.push(...(children.get(each) ?? []))
  return all
}
const runs = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return !['Z', 'X'].includes(stat.slice(stat.lastIndexOf(')') + 2)[0])
  } catch {
    return false
  }
}
const signal = (pids, name) => {
  for (const pid of pids)
    try {
      process.kill(pid, name)
    } catch {
      // It has ended meanwhile.
    }
}

/** A browser that is just coming back from being killed now and then leaves the first one without an answer. */
async function connect(port, tries = 3) {
  try {
    return await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  } catch (error) {
    if (tries === 1) throw error
    return connect(port, tries - 1)
  }
}

const open = new Set()
/** What a trial that failed half-way left running. */
export const killAll = () => Promise.all([...open].map((kill) => kill()))

/** @param init a script for every page, before any of its own */
export async function launch(profile, init) {
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const child = spawn(
    program,
    [
      '--headless=new',
      ...launchArguments,
      '--remote-debugging-port=0',
      '--window-size=1280,900',
      `--user-data-dir=${profile}`,
    ],
    { stdio: 'ignore' },
  )
  const kill = async () => {
    open.delete(kill)
    const pids = treeOf(child.pid)
    signal(pids, 'SIGKILL')
    await until(() => !pids.some(runs), 20_000, 'the browser did not end')
  }
  open.add(kill)
  const port = await until(
    () => {
      try {
        return readFileSync(portFile, 'utf8').split('\n')[0]
      } catch {
        return undefined
      }
    },
    60_000,
    'the browser did not start',
  )
  const browser = await connect(port)
  const [context] = browser.contexts()
  // A busy machine is no fault of the product.
  context.setDefaultTimeout(120_000)
  // The words by which the trials find their buttons.
  await context.addInitScript(`localStorage.setItem('zta.preferences', '{"language":"en"}')`)
  if (init) await context.addInitScript(init)
  const page = await context.newPage()
  return {
    page,
    pause: () => signal(treeOf(child.pid), 'SIGSTOP'),
    goOn: () => signal(treeOf(child.pid), 'SIGCONT'),
    /** As a person closes it: it puts away what it has. */
    async close() {
      const pids = treeOf(child.pid)
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => undefined)
      await until(() => !pids.some(runs), 20_000, 'the browser did not close')
      open.delete(kill)
      await browser.close().catch(() => undefined)
    },
    async kill() {
      await kill()
      await browser.close().catch(() => undefined)
    },
  }
}

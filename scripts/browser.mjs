import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bin, root, run } from './lib.mjs'

const env = process.env
const known = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge', '/snap/bin/chromium'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean).flatMap((d) => [path.join(d, 'Google/Chrome/Application/chrome.exe'), path.join(d, 'Microsoft/Edge/Application/msedge.exe')]),
}

async function works(file) {
  if (!file || !existsSync(file)) return false
  if (process.platform === 'win32') return true // chrome.exe --version opens a window there
  const r = await run(file, ['--version'], { quiet: true })
  return r.code === 0 && /Chrom|Edge/.test(r.out)
}
const playwrightPath = () => {
  try { return createRequire(path.join(root, 'package.json'))('playwright').chromium.executablePath() } catch { return '' }
}

/** CHROME_PATH, Playwright's cache, a system browser, apt (root on Debian), Playwright's download. */
export async function findBrowser({ skipSystem = false } = {}) {
  const system = known[process.platform] ?? []
  for (const file of [env.CHROME_PATH, playwrightPath(), ...(skipSystem ? [] : system)]) if (await works(file)) return file
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('> apt-get install chromium')
    const apt = (...a) => run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=600', ...a], { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true })
    await apt('update')
    await apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
    for (const file of system) if (await works(file)) return file
  }
  console.log('> playwright install chromium')
  await run(bin('playwright'), ['install', 'chromium'], { quiet: true })
  if (await works(playwrightPath())) return playwrightPath()
  throw new Error('No Chromium found. Install Chrome, Chromium or Edge, or set CHROME_PATH to its program file.')
}

/** A browser that speaks only to the page under test. */
export const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// Finds a Chromium for the tests, or installs one; on Debian also the tool that reads PDF text back.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bin, root, run } from './lib.mjs'

const env = process.env
const known = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
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

async function works(file) {
  if (!file || !existsSync(file)) return false
  const result = await run(file, ['--version'], { quiet: true })
  return result.code === 0 && /Chrom|Edge/.test(result.out)
}

const playwrightPath = () => {
  try {
    return createRequire(path.join(root, 'package.json'))('playwright').chromium.executablePath()
  } catch {
    return ''
  }
}

export const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
export async function aptInstall(...packages) {
  console.log(`> apt-get install ${packages.join(' ')}`)
  const apt = (...args) =>
    run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=600', ...args], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      quiet: true,
    })
  await apt('update')
  return apt('install', '-y', '--no-install-recommends', ...packages)
}

/** CHROME_PATH, Playwright's cache, a system browser, apt (root on Debian), Playwright's own download; in this order. */
export async function findBrowser() {
  const system = known[process.platform] ?? []
  for (const file of [env.CHROME_PATH, playwrightPath(), ...system]) if (await works(file)) return file
  if (canInstall) {
    await aptInstall('chromium', 'fonts-noto-cjk')
    for (const file of system) if (await works(file)) return file
  }
  console.log('> playwright install chromium')
  await run(bin('playwright'), ['install', 'chromium'], { quiet: true })
  if (await works(playwrightPath())) return playwrightPath()
  throw new Error('No Chromium found. Install Chrome, Chromium or Edge, or set CHROME_PATH to its program file.')
}

/** pdftotext and qpdf read the report back in the tests; where they cannot be had, those tests say that they were skipped. */
export async function ensurePdfTools() {
  const has = async (tool, flag) => (await run(tool, [flag], { quiet: true })).code !== 127
  const found = async () => (await has('pdftotext', '-v')) && (await has('qpdf', '--version'))
  if (!(await found()) && canInstall) await aptInstall('poppler-utils', 'qpdf')
  return found()
}

/** Apache PDFBox Preflight says whether an archive file is PDF/A. */
export async function ensurePreflight() {
  const hasJava = async () => (await run('java', ['-version'], { quiet: true })).code !== 127
  const hasJars = () =>
    ['preflight', 'jaxb-api', 'javax.activation'].every((jar) => existsSync(`/usr/share/java/${jar}.jar`))
  const found = async () => hasJars() && (await hasJava())
  if (!(await found()) && canInstall) {
    const libraries = ['pdfbox2', 'fontbox2', 'commons-logging', 'jaxb-api', 'activation'].map(
      (name) => `lib${name}-java`,
    )
    await aptInstall(...libraries, ...((await hasJava()) ? [] : ['default-jre-headless']))
  }
  return found()
}

// No dependencies: this runs before `npm ci`.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)
const win = process.platform === 'win32'
export const bin = (name) => path.join(root, 'node_modules', '.bin', win ? `${name}.cmd` : name)

export function run(cmd, args, { env, quiet } = {}) {
  return new Promise((resolve) => {
    const out = []
    const child = spawn(cmd, args, {
      cwd: root,
      env: { ...process.env, ...env },
      shell: win,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    child.stdout?.on('data', (d) => out.push(d))
    child.stderr?.on('data', (d) => out.push(d))
    child.on('error', (e) => resolve({ code: 127, out: String(e) }))
    child.on('close', (code) => resolve({ code: code ?? 1, out: Buffer.concat(out).toString() }))
  })
}

function files(entry) {
  if (!existsSync(entry)) return []
  if (statSync(entry).isFile()) return [entry]
  return readdirSync(entry)
    .sort()
    .flatMap((f) => files(path.join(entry, f)))
}
function fingerprint(entries, extra = '') {
  const h = createHash('sha256').update(process.version).update(extra)
  for (const f of entries.flatMap(files)) h.update(f).update(readFileSync(f))
  return h.digest('hex')
}
const read = (f) => (existsSync(f) ? readFileSync(f, 'utf8') : '')
/** Runs `work` only when the fingerprint differs from the stamp or its result is gone. */
async function once(stamp, print, result, work) {
  if (read(stamp) === print && existsSync(result)) return false
  await work()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, print)
  return true
}

export async function install() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node 20.19 or newer is needed, this is ${process.version}`)
  await once('node_modules/.stamp', fingerprint(['package.json', 'package-lock.json']), 'node_modules', async () => {
    console.log('> npm ci')
    const r = await run(win ? 'npm.cmd' : 'npm', [
      'ci',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      '--ignore-scripts',
      '--loglevel=error',
    ])
    if (r.code !== 0) throw new Error('npm ci failed')
  })
}
const building = [
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
  'index.html',
  'package.json',
  'src',
  'build',
  'public',
  'questionnaires',
]
async function viteBuild(name, result, args = []) {
  const print = fingerprint(building, process.env.VITE_ALLOW_SHARED_HOST)
  await once(`node_modules/.cache/${name}.stamp`, print, result, async () => {
    console.log(['> vite build', ...args].join(' '))
    // Whoever asks may have a server for development in its own process.
    const r = await run(bin('vite'), ['build', '--logLevel', 'warn', ...args], { env: { NODE_ENV: 'production' } })
    if (r.code !== 0) throw new Error('vite build failed')
  })
}
export const build = () => viteBuild('build', 'dist/index.html')

export const SINGLE = 'dist-single/zero-trust-assessment.html'
export const buildSingle = () => viteBuild('build-single', SINGLE, ['--mode', 'single'])

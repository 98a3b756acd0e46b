// npm run test:engines [-- firefox webkit]: the main path, the single-file edition from the disk, and the ways a browser keeps data, in
// the engines that Playwright's Chromium does not speak for.
// Not part of `npm test`: it wants whole browsers. Where an engine cannot be had it is skipped with a word.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { aptInstall, canInstall, ensurePdfTools } from './browser.mjs'
import { firefox } from './engines/firefox.mjs'
import { walkKept } from './engines/kept.mjs'
import { walk } from './engines/main-path.mjs'
import { walkFile } from './engines/one-file.mjs'
import { sessionOf } from './engines/session.mjs'
import { webkit } from './engines/webkit.mjs'
import { build, buildSingle, install, SINGLE } from './lib.mjs'
import { withContent } from './run-with-content.mjs'

const engines = { firefox, webkit }
const only = process.argv.slice(2)
await install()
await build()
await buildSingle()
await ensurePdfTools()
const numbers = await withContent('./test/e2e/core-numbers.ts', (core) => core.numbers('services'))
const vite = await import('vite')
const server = await vite.preview({ preview: { port: 0 } })
const address = server.resolvedUrls.local[0]

async function tryEngine(engine) {
  if (!engine.program() && canInstall) await aptInstall(...engine.packages)
  const program = engine.program()
  if (!program) {
    console.log(`skip ${engine.name}: not found; on Debian: apt-get install ${engine.packages.join(' ')}`)
    return true
  }
  const whole = async (session, downloads) => [
    ...(await walk(session, address, downloads, numbers)),
    ...(await walkFile(session, pathToFileURL(resolve(SINGLE)).href, downloads, numbers)),
  ]
  let sound = await inBrowser(engine, program, {}, '', whole)
  for (const [way, { wishes, ...says }] of Object.entries(engine.keeps ?? {}))
    sound =
      (await inBrowser(engine, program, wishes, `, ${way}`, (session) => walkKept(session, address, says))) && sound
  return sound
}

/** A browser of its own, with a profile of its own; false when `work` failed. */
async function inBrowser(engine, program, wishes, way, work) {
  const folder = mkdtempSync(join(tmpdir(), 'zta-engine-'))
  const downloads = join(folder, 'downloads')
  mkdirSync(downloads)
  let launched
  let session
  try {
    launched = await engine.launch(folder, downloads, program, wishes)
    session = sessionOf(launched.wire)
    const steps = await work(session, downloads)
    console.log(`ok   ${engine.name} ${launched.wire.version}${way}: ${steps.join(', ')}`)
    return true
  } catch (error) {
    console.log(`FAIL ${engine.name} ${launched?.wire.version ?? ''}${way}: ${error.message}`)
    const picture = await session?.picture().catch(() => undefined)
    if (picture) {
      mkdirSync('screens', { recursive: true })
      const file = `screens/engine-${engine.packages[0]}.png`
      writeFileSync(file, Buffer.from(picture, 'base64'))
      console.log(`     the last picture: ${file}`)
    }
    return false
  } finally {
    await session?.close().catch(() => undefined)
    await launched?.end()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

let failed = 0
for (const [id, engine] of Object.entries(engines))
  if (only.length === 0 || only.includes(id)) failed += (await tryEngine(engine)) ? 0 : 1
await server.close()
process.exit(failed > 0 ? 1 : 0)

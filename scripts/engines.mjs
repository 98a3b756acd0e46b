// npm run test:engines [-- firefox webkit]: the main path, and the single-file edition from the disk, in the engines that Playwright's Chromium does not speak for.
// Not part of `npm test`: it wants whole browsers. Where an engine cannot be had it is skipped with a word.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { aptInstall, canInstall, ensurePdfTools } from './browser.mjs'
import { firefox } from './engines/firefox.mjs'
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
  const folder = mkdtempSync(join(tmpdir(), 'zta-engine-'))
  const downloads = join(folder, 'downloads')
  mkdirSync(downloads)
  let launched
  let session
  try {
    launched = await engine.launch(folder, downloads, program)
    session = sessionOf(launched.wire)
    for (const [way, at] of [
      [walk, address],
      [walkFile, pathToFileURL(resolve(SINGLE)).href],
    ]) {
      const steps = await way(session, at, downloads, numbers)
      console.log(`ok   ${engine.name} ${launched.wire.version}: ${steps.join(', ')}`)
    }
    return true
  } catch (error) {
    console.log(`FAIL ${engine.name} ${launched?.wire.version ?? ''}: ${error.message}`)
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

// Runs a TypeScript module in Node with packs, samples and words as the build sees them.
import { readFileSync } from 'node:fs'
import { createServer, runnerImport } from 'vite'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** `work` gets the module; whatever it loads lazily can be loaded until it is done. */
export async function withContent(path, work) {
  const { module: content } = await runnerImport('./src/content/index.ts')
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    define: { __APP_VERSION__: JSON.stringify(version), __ONE_FILE__: 'false' },
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: content.contentPlugins(),
  })
  try {
    return await work(await server.ssrLoadModule(path))
  } finally {
    await server.close()
  }
}

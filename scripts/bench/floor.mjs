// The floor: a plain page of the same Vue with as many headings, buttons and cards as the start screen, and nothing behind them.
// Built and served in the same run, so that a slow machine slows both.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve('node_modules/.cache/bench-floor')
const page = `<!doctype html><html lang="ja"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>床</title></head>
<body><div id="app"></div><script type="module" src="./main.js"></script></body></html>`
const script = `import { createApp, h } from 'vue'
import '${path.resolve('src/ui/tokens.css')}'
import '${path.resolve('src/ui/base.css')}'
const part = (title, n) => h('section', { class: 'stack' }, [h('h2', title), ...Array.from({ length: n }, (_, i) => h('div', { class: 'card' }, [h('h3', title + i), h('p', '文章'.repeat(20))]))])
createApp({ render: () => h('main', { class: 'page' }, [h('h1', '自社の現在地を確かめる'), h('p', { class: 'lead' }, '説明'.repeat(30)), h('div', { class: 'row' }, [h('button', { class: 'button primary' }, '始める'), h('button', { class: 'button' }, '開く')]), part('見本', 3), part('使い方', 3)]) }).mount('#app')`

/** @returns its address and how to end its server */
export async function serveFloor() {
  const vite = await import('vite')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'index.html'), page)
  writeFileSync(path.join(folder, 'main.js'), script)
  const shared = { configFile: false, root: folder, base: './', logLevel: 'error' }
  const define = {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  }
  await vite.build({ ...shared, define, build: { modulePreload: { polyfill: false }, reportCompressedSize: false } })
  return serveFolder(path.join(folder, 'dist'))
}

/** @param dist folder of a built site */
export async function serveFolder(dist) {
  const vite = await import('vite')
  const server = await vite.preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: path.resolve(dist) },
    preview: { port: 0 },
  })
  return { address: server.resolvedUrls.local[0], close: () => server.close() }
}

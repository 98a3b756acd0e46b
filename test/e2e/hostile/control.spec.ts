// The negative control of every browser test: a page that does what lint forbids, `v-html` and an address as it came. Under the
// product's policy the watch must see it stopped; without the policy it must see it run. What could not fail here could nowhere.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build, preview } from 'vite'
import { policyPlugin } from '../../../build/policy-plugin.ts'
import { headers } from '../../../build/policy.ts'
import { expect, test } from '../fixture.ts'
import { watchHits } from './hits.ts'
import { ADDRESSES, PAYLOADS } from './payloads.ts'

const FILES = {
  'index.html':
    '<!doctype html>\n<html lang="en"><head>\n<meta charset="utf-8" />\n<title>control</title></head>' +
    '<body><div id="app"></div><script type="module" src="./main.js"></script></body></html>',
  'main.js': `import { createApp } from 'vue'\nimport Page from './Page.vue'\ncreateApp(Page).mount('#app')`,
  'Page.vue':
    `<script setup>\nimport { PAYLOADS, ADDRESSES } from './texts.js'\n</script>\n` +
    `<template><main><div v-for="text in PAYLOADS" v-html="text"></div><a v-for="to in ADDRESSES" :href="to">x</a></main></template>`,
  'texts.js': `export const PAYLOADS = ${JSON.stringify(PAYLOADS.filter((text) => !text.includes('http-equiv')))}
    export const ADDRESSES = ${JSON.stringify(ADDRESSES)}`,
}

/** Built as the product is, with or without its policy. */
async function serve(folder: string, policed: boolean) {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
  const shared = { configFile: false, logLevel: 'error', base: './', root: folder } as const
  const outDir = join(folder, policed ? 'with' : 'without')
  await build({ ...shared, plugins: [vue(), ...(policed ? [policyPlugin()] : [])], build: { outDir } })
  return preview({ ...shared, build: { outDir }, preview: { port: 0, headers: policed ? headers : {} } })
}

for (const policed of [true, false])
  test(`${policed ? 'under the policy a page with v-html is stopped' : 'without it the same page runs'}, and the watch sees it`, async ({
    page,
    context,
    watch,
  }) => {
    watch.forgive.push(/./)
    await watchHits(context, watch)
    mkdirSync('node_modules/.cache', { recursive: true })
    const folder = mkdtempSync('node_modules/.cache/control-')
    const server = await serve(folder, policed)
    try {
      await page.goto(server.resolvedUrls!.local[0]!)
      await expect(page.locator('main > div')).not.toHaveCount(0)
      await page.locator('a[href^="javascript:"]').first().click({ force: true })
      const seen = (sign: RegExp) =>
        expect.poll(() => watch.faults.filter((fault) => sign.test(fault)).length, { message: String(sign) })
      if (policed) {
        await seen(/^policy: script-src-attr inline/).toBeGreaterThan(20)
        await seen(/^policy: img-src https:\/\/evil/).toBeGreaterThan(0)
        await seen(/^executed/).toBe(0)
      } else {
        await seen(/^executed: hit/).toBeGreaterThan(20)
        await seen(/^executed: (?:alert|confirm|prompt)/).toBeGreaterThan(0)
        await seen(/^request: https:\/\/evil/).toBeGreaterThan(0)
        await seen(/^policy/).toBe(0)
      }
    } finally {
      await page.goto('about:blank')
      await server.close()
      rmSync(folder, { recursive: true })
    }
  })

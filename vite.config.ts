import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig, type UserConfig } from 'vite'
import { chunkGroups, chunksPlugin } from './build/chunks.ts'
import { fontsPlugin } from './build/fonts.ts'
import { jspdfCorePlugin } from './build/jspdf-core.ts'
import { licencesPlugin } from './build/licences.ts'
import { joinPlugin, oneFilePlugin } from './build/one-file.ts'
import { policyPlugin } from './build/policy-plugin.ts'
import { headers } from './build/policy.ts'
import { startPicturePlugin } from './build/start-picture.ts'
import { workersPlugin } from './build/workers-plugin.ts'
import { contentPlugins } from './src/content/index.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
/** What its package gives first is written for browsers without `await`, and wrapped for two kinds of import. */
const dexie = fileURLToPath(new URL('node_modules/dexie/dist/modern/dexie.mjs', import.meta.url))
const passphrasesOnly = fileURLToPath(new URL('build/passphrases-only.ts', import.meta.url))

/** What both editions are made of. */
const shared = {
  base: './',
  resolve: {
    alias: {
      dexie,
      '@noble/curves/ed25519.js': passphrasesOnly,
      '@noble/curves/nist.js': passphrasesOnly,
      '@noble/post-quantum/hybrid.js': passphrasesOnly,
    },
  },
  build: { target: 'baseline-widely-available', reportCompressedSize: false },
} satisfies UserConfig
const plugins = () => [...contentPlugins(), jspdfCorePlugin(), licencesPlugin(), vue()]
const define = (oneFile: boolean) => ({
  __APP_VERSION__: JSON.stringify(version),
  __ONE_FILE__: String(oneFile),
  __VUE_OPTIONS_API__: 'false',
})
const checks = { pluginTimings: false }

const site: UserConfig = {
  ...shared,
  define: define(false),
  plugins: [
    ...plugins(),
    fontsPlugin(),
    workersPlugin(),
    chunksPlugin(),
    startPicturePlugin(define(false)),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeAssets: ['icon.svg'],
      manifest: {
        name: 'ゼロトラスト診断',
        short_name: 'ZT診断',
        description: 'ゼロトラストへの現在地・事故の再現・ロードマップ・報告書。データは端末の外に出ません。',
        lang: 'ja',
        start_url: './',
        scope: './',
        display: 'standalone',
        theme_color: '#0b5c6b',
        background_color: '#fbfaf7',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,gz,json}'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
        navigateFallback: 'index.html',
        // The page of the first visit has it too, so that a network lost then keeps no screen away. A new version still waits.
        clientsClaim: true,
      },
    }),
    policyPlugin(),
  ],
  preview: { headers },
  build: {
    ...shared.build,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks, output: { codeSplitting: { groups: chunkGroups } } },
  },
}

/** `--mode single`: the whole app in one page that opens from the disk. */
const single: UserConfig = {
  ...shared,
  define: define(true),
  publicDir: false,
  plugins: [...plugins(), oneFilePlugin(), joinPlugin()],
  build: {
    ...shared.build,
    outDir: 'dist-single',
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { checks, output: { codeSplitting: false } },
  },
}

export default defineConfig(({ mode }) => (mode === 'single' ? single : site))

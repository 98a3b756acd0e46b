import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { contentPlugins } from './src/content/index.ts'

const plugins = () => [...contentPlugins(), vue()]
const define = { __APP_VERSION__: '"test"' }
// As in the product.
const resolve = {
  alias: { dexie: fileURLToPath(new URL('node_modules/dexie/dist/modern/dexie.mjs', import.meta.url)) },
}
export default defineConfig({
  test: {
    // A busy machine is no fault of the test.
    projects: [
      {
        plugins: plugins(),
        define,
        resolve,
        test: {
          name: 'unit',
          setupFiles: ['test/setup.ts'],
          testTimeout: 30_000,
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/{ui,features,stores}/**'],
        },
      },
      {
        plugins: plugins(),
        define,
        resolve,
        test: {
          name: 'dom',
          setupFiles: ['test/setup.ts'],
          testTimeout: 30_000,
          environment: 'happy-dom',
          include: ['test/{ui,features,stores}/**/*.test.ts'],
        },
      },
    ],
  },
})

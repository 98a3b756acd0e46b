import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { contentPlugins } from './src/content/index.ts'

const plugins = () => [...contentPlugins(), vue()]
// Each its own: Vitest takes out of it what it has understood.
const define = () => ({ __APP_VERSION__: '"test"', __ONE_FILE__: 'false' })
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
        define: define(),
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
        define: define(),
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

import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { contentPlugins } from './src/content/index.ts'

// Each its own: Vitest takes out of it what it has understood.
const project = () => ({
  plugins: [...contentPlugins(), vue()],
  define: { __APP_VERSION__: '"test"', __ONE_FILE__: 'false' },
  // As in the product.
  resolve: {
    alias: { dexie: fileURLToPath(new URL('node_modules/dexie/dist/modern/dexie.mjs', import.meta.url)) },
  },
})
// A busy machine is no fault of the test.
const common = { setupFiles: ['test/setup.ts'], testTimeout: 30_000 }

export const unit = () => ({
  ...project(),
  test: {
    ...common,
    name: 'unit',
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/{ui,features,stores}/**'],
  },
})

export default defineConfig({
  test: {
    projects: [
      unit(),
      {
        ...project(),
        test: {
          ...common,
          name: 'dom',
          environment: 'happy-dom',
          include: ['test/{ui,features,stores}/**/*.test.ts'],
        },
      },
    ],
  },
})

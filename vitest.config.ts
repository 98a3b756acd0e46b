import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { contentPlugins } from './src/content/index.ts'

const plugins = () => [...contentPlugins(), vue()]
const define = { __APP_VERSION__: '"test"' }
export default defineConfig({
  test: {
    projects: [
      {
        plugins: plugins(),
        define,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/{ui,features,stores}/**'],
        },
      },
      {
        plugins: plugins(),
        define,
        test: { name: 'dom', environment: 'happy-dom', include: ['test/{ui,features,stores}/**/*.test.ts'] },
      },
    ],
  },
})

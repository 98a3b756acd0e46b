import { defineConfig, devices } from '@playwright/test'
import { launchArguments } from './scripts/browser.mjs'

const port = Number(process.env.E2E_PORT ?? 4183)
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'node_modules/.cache/e2e',
  fullyParallel: true,
  workers: 2,
  // A machine that does other work is no fault of the test; what passed only on a second try is named in the summary.
  retries: process.env.CI ? 2 : 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    launchOptions: { executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: launchArguments },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'], locale: 'ja-JP' } }],
  webServer: {
    command: `vite preview --port ${port} --strictPort`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
})

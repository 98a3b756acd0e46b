// The unit tests of one part, for scripts/mutants.mjs: Stryker understands one project, not two.
import { defineConfig } from 'vitest/config'
import { unit } from '../../vitest.config.ts'

const tests = JSON.parse(process.env['MUTANTS_TESTS'] ?? '[]') as string[]
const { test, ...rest } = unit()
export default defineConfig({
  ...rest,
  root: new URL('../..', import.meta.url).pathname,
  test: {
    ...test,
    setupFiles: [...test.setupFiles, 'scripts/mutants/quick-keys.ts'],
    include: tests,
  },
})

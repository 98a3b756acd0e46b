// What `npm run check` and `npm test` both run before any test: types, lint, borders, content, format.
import { bin } from './lib.mjs'

export const checks = [
  ['types', bin('vue-tsc'), ['--noEmit', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.json']],
  ['core is pure', bin('tsc'), ['--noEmit', '-p', 'src/core/tsconfig.json']],
  ['lint', bin('eslint'), ['.', '--cache', '--cache-location', 'node_modules/.cache/eslint', '--max-warnings', '0']],
  ['format', bin('prettier'), ['--check', '--cache', '--log-level', 'warn', '.']],
  ['borders', bin('depcruise'), ['src', '--config', '.dependency-cruiser.cjs']],
  ['unused', bin('knip'), ['--no-progress']],
  ['content', process.execPath, ['-e', "import('vite').then((v) => v.runnerImport('./scripts/content.ts'))"]],
]

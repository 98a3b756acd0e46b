// Tests are laid out as src/ is: every folder of tests names the folder it tests.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Folders that test across rooms. */
const ACROSS = ['e2e', 'golden', 'cases', 'bench', 'build']

function folders(at: string): string[] {
  return readdirSync(at)
    .map((name) => join(at, name))
    .filter((path) => statSync(path).isDirectory())
    .flatMap((path) => [path, ...folders(path)])
}

test('every folder under test/ stands under src/ too', () => {
  const inner = folders('test').filter((path) => !ACROSS.some((name) => path.startsWith(join('test', name))))
  const astray = inner.filter((path) => !existsSync(path.replace(/^test/, 'src')) && !path.includes('__snapshots__'))
  expect(astray).toEqual([])
  expect(inner.length).toBeGreaterThan(10)
})

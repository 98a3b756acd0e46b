// What the product is made of (R23): few direct packages at exact versions, locked with hashes, under licences we may ship, and none
// whose install script would run.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  version?: string
  resolved?: string
  integrity?: string
  license?: string
  dev?: boolean
  optional?: boolean
  devOptional?: boolean
  hasInstallScript?: boolean
}
const read = (name: string): unknown => JSON.parse(readFileSync(name, 'utf8'))
const manifest = read('package.json') as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> }
const installed = Object.entries(packages).filter(([path]) => path !== '')
const shipped = installed.filter(([, p]) => !p.dev && !p.devOptional)
const ALLOWED =
  /^\(?(MIT|Apache-2\.0|ISC|0BSD|BSD-[23]-Clause|OFL-1\.1|MPL-2\.0|Unlicense)( (OR|AND) [A-Za-z0-9.-]+)*\)?$/

test('at most twelve direct packages at run time, every version exact', () => {
  expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(12)
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('every package is locked by its hash, and comes from the registry by the client’s own setting', () => {
  expect(installed.length).toBeGreaterThan(100)
  expect(installed.filter(([, p]) => !p.integrity).map(([path]) => path)).toEqual([])
  // The lock file names no address: where packages come from is the reader's business, what they are is not.
  expect(installed.filter(([, p]) => p.resolved).map(([path]) => path)).toEqual([])
})

/** In the tree and not in the product, each with its reason. */
const NOT_BUNDLED: Record<string, string> = {
  'node_modules/argparse': 'PSF-2.0; only the command line of js-yaml uses it',
  'node_modules/rgbcolor': 'MIT or a free licence; of canvg, a plug-in of jsPDF that build/jspdf-core.ts cuts off',
}

test('what ships is under a licence that we may ship', () => {
  expect(shipped.length).toBeGreaterThan(10)
  expect(
    shipped
      .filter(([path, p]) => !ALLOWED.test(p.license ?? '') && !(path in NOT_BUNDLED))
      .map(([path, p]) => `${path} ${p.license}`),
  ).toEqual([])
})

test('installing runs no package’s script', () => {
  expect(readFileSync('scripts/lib.mjs', 'utf8')).toContain("'--ignore-scripts'")
})

// The list of licences against the lock file's production tree, which it is not made from.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LEFT_OUT, readLicences, splitLicence } from '../../build/licences.ts'

interface Locked {
  version: string
  license: string
  dependencies?: Record<string, string>
  dev?: boolean
  devOptional?: boolean
  optional?: boolean
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
const nameOf = (path: string): string => path.replace(/.*node_modules\//, '')
const shipped = Object.entries(packages).filter(([path, p]) => path !== '' && !p.dev && !p.devOptional && !p.optional)
const { packages: listed, texts } = readLicences()

/** Everything that is only there because of these. */
function behind(names: readonly string[]): Set<string> {
  const found = new Set<string>()
  const visit = (name: string): void => {
    if (found.has(name)) return
    found.add(name)
    for (const [path, p] of Object.entries(packages))
      if (nameOf(path) === name) Object.keys(p.dependencies ?? {}).forEach(visit)
  }
  names.forEach(visit)
  return found
}

test('every direct dependency is listed', () => {
  const names = listed.map(({ name }) => name)
  for (const name of Object.keys(packages['']?.dependencies ?? {})) expect(names).toContain(name)
})

test('what of the production tree is not listed is only behind what the build leaves out', () => {
  const names = new Set(listed.map(({ name }) => name))
  const leftOut = behind(Object.values(LEFT_OUT).flat())
  const missing = shipped.map(([path]) => nameOf(path)).filter((name) => !names.has(name) && !leftOut.has(name))
  expect(missing).toEqual([])
  for (const [name, without] of Object.entries(LEFT_OUT)) {
    const { dependencies = {} } = packages[`node_modules/${name}`]!
    for (const each of without) expect(Object.keys(dependencies), `${name} no longer needs ${each}`).toContain(each)
  }
})

test('versions and licences are those of the lock file, and each is one that we may ship', () => {
  for (const { name, version, licence } of listed) {
    expect(['MIT', 'Apache-2.0', 'BSD-3-Clause', 'BSD-2-Clause', 'ISC', '0BSD', 'OFL-1.1']).toContain(licence)
    if (version === '') continue
    const locked = packages[`node_modules/${name}`]
    expect({ name, version, licence }).toEqual({ name, version: locked?.version, licence: locked?.license })
  }
})

test('each entry names its authors and has a whole text; a text that many share stands once', () => {
  for (const { name, licence, notice, text } of listed) {
    // Apache's text asks to keep the notices that there are.
    if (licence !== 'Apache-2.0') expect(notice, name).toMatch(/copyright/i)
    expect(texts[text]?.length, name).toBeGreaterThan(900)
  }
  expect(texts.length).toBeLessThan(listed.length / 2)
  expect(new Set(texts).size).toBe(texts.length)
})

test('authors are told apart from the text, whatever the line breaks', () => {
  const one = splitLicence(
    'MIT License\n\nCopyright (c) 2026 A\n(c) 2025 B\n\nPermission is\nhereby granted.\n\nThe end.\n',
  )
  expect(one).toEqual({ notice: 'Copyright (c) 2026 A\n(c) 2025 B', body: 'Permission is hereby granted.\n\nThe end.' })
  expect(
    splitLicence('The MIT License (MIT)\r\n\r\nCopyright C\r\n\r\nPermission  is hereby granted.\r\n\r\nThe end.').body,
  ).toBe(one.body)
})

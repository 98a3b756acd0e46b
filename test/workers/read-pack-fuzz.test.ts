// Broken question packs as YAML and JSON: never an exception, never a changed prototype, and what passes is a sound pack that
// comes back equal (T10).
import { dump } from 'js-yaml'
import { expect, test } from 'vitest'
import { readPackFiles, type ReadPack } from '#workers/read-pack.ts'
import { starterPack } from '../content/starter.ts'
import { broken, brokenText } from '../core/assessment/broken-files.ts'
import { patience, rounds } from '../fuzz.ts'

const read = (text: string, name: string): ReadPack =>
  readPackFiles([{ name, bytes: new TextEncoder().encode(text) }], [])

test('broken packs never throw, never pollute, and never pass with a fault', { timeout: patience(1_800_000) }, () => {
  const pack = starterPack()
  const yaml = dump(pack, { lineWidth: -1 })
  const before = Object.getOwnPropertyNames(Object.prototype).length
  let [accepted, slowest] = [0, 0]
  const codes = new Set<string>()
  for (let i = 0; i < rounds(100); i++) {
    const text =
      i % 3 === 0
        ? JSON.stringify(broken(pack))
        : i % 3 === 1
          ? dump(broken(pack), { lineWidth: -1 })
          : brokenText(yaml)
    const start = performance.now()
    const result = read(text, i % 3 === 0 ? 'own.json' : 'own.yml')
    slowest = Math.max(slowest, performance.now() - start)
    if (result.ok) {
      accepted++
      expect(read(JSON.stringify(result.pack), 'own.json')).toEqual(result)
    } else {
      expect(result.faults.length).toBeGreaterThan(0)
      for (const fault of result.faults) codes.add(fault.about === 'pack' ? fault.fault.code : fault.code)
    }
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before)
  expect(({} as { x?: unknown }).x).toBeUndefined()
  expect(accepted).toBeGreaterThan(5)
  expect(codes.size).toBeGreaterThan(8)
  expect(slowest).toBeLessThan(5_000)
})

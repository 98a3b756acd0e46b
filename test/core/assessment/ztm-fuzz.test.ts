// Two thousand broken files through the reader and the worker's decoder: never an exception, never a changed prototype,
// and nothing accepted that would not survive its own rules. FUZZ=n tries n (T10).
import { describe, expect, it } from 'vitest'
import { writeZtmFile } from '#core/assessment/write-ztm.ts'
import { readZtmFile } from '#core/assessment/ztm-file.ts'
import { readBytes } from '#workers/read-bytes.ts'
import { patience, rounds } from '../../fuzz.ts'
import { mutated, mutatedBytes } from './broken-files.ts'

// Long, and machines are shared.
describe('broken files', { timeout: patience(600_000) }, () => {
  it('never throw, never pollute, and never pass with a fault', () => {
    const protoBefore = Object.getOwnPropertyNames(Object.prototype).length
    let accepted = 0
    let slowest = 0
    const codes = new Set<string>()
    for (let i = 0; i < rounds(2_000); i++) {
      const start = performance.now()
      const read = i % 5 < 3 ? readZtmFile(mutated(), []) : readBytes(mutatedBytes(), [])
      slowest = Math.max(slowest, performance.now() - start)
      if (read.ok) {
        accepted++
        const again = readZtmFile(writeZtmFile(read.file), [])
        expect(again.ok && again.file).toEqual(read.file)
      } else {
        expect(read.faults.length).toBeGreaterThan(0)
        expect(read.faults.length).toBeLessThanOrEqual(50)
        for (const fault of read.faults) codes.add(fault.code)
      }
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(protoBefore)
    expect(({} as { x?: unknown }).x).toBeUndefined()
    // The fuzzer reaches both sides of the door, and many rules of it.
    expect(accepted).toBeGreaterThan(20)
    expect(codes.size).toBeGreaterThan(12)
    expect(slowest).toBeLessThan(1_000)
  })
})

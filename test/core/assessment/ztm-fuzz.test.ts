// Two thousand broken files through the reader and the worker's decoder: never an exception, never a changed prototype,
// and nothing accepted that would not survive its own rules.
import { describe, expect, it } from 'vitest'
import { writeZtmFile } from '#core/assessment/write-ztm.ts'
import { readZtmFile, type ZtmFile } from '#core/assessment/ztm-file.ts'
import { readBytes } from '#workers/read-bytes.ts'
import { example } from './arbitrary.ts'

let seed = 20_261_122
function random(n: number): number {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * n)
}
const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T

const weird: unknown[] = [
  null, true, -1, 1e308, 3.5, '', '\u0000', 'x'.repeat(30_000), '\ud800', '__proto__', '2026-02-30', '=1+1', [], {}, [[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]],
  '<img src=x onerror=alert(1)>', ['javascript', 'alert(1)'].join(':'), Number.MAX_SAFE_INTEGER + 2, '\u202e', '💥'.repeat(300), { toString: 1 }, { valueOf: null },
] // prettier-ignore
const keys = ['extra', 'toString', 'constructor', '__proto__', 'x'.repeat(300), 'hasOwnProperty', 'id', 'answers', '']
const pieces = [
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\',
  '\u0000',
  ',',
  ':',
  '"__proto__":{"x":1},',
  '1e999',
  'NaN',
  '-',
  '\ufeff',
  '//',
  '\\ud83d',
]

function good(): ZtmFile {
  const answers = Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [
      `q.${String(i)}`,
      {
        value: pick([1, 2, 3, 4, 'unknown'] as const),
        basis: 'stated' as const,
        at: '2026-11-22T00:00:00Z',
        note: `note ${String(i)}`,
        evidence: [{ title: 't', date: '2026-05-01' }],
      },
    ]),
  )
  const a = {
    ...example('a1', answers),
    plan: { start: '2026-04-01', pins: { m1: '2026-10-01' }, budgets: { '2026': 5 } },
  }
  return {
    format: 'ztm',
    formatVersion: 1,
    assessments: [a],
    snapshots: [{ id: 's1', assessmentId: 'a1', takenAt: '2026-11-22T00:00:00Z', title: 't', assessment: a }],
  }
}

type Node = Record<string, unknown>
function places(node: unknown, found: [Node, string][] = []): [Node, string][] {
  if (typeof node === 'object' && node !== null)
    for (const key of Object.keys(node)) {
      found.push([node as Node, key])
      places((node as Node)[key], found)
    }
  return found
}
const set = (node: Node, key: string, value: unknown) =>
  Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true })

function mutated(): string {
  const file = structuredClone(good()) as unknown as Node
  for (let k = 1 + random(3); k > 0; k--) {
    const [node, key] = pick(places(file))
    const change = random(6)
    if (change === 0) Reflect.deleteProperty(node, key)
    else if (change === 1) set(node, key, pick(weird))
    else if (change === 2) set(node, Array.isArray(node) ? String(node.length) : pick(keys), pick(weird))
    else if (change === 3) set(node, key, [node[key]])
    else if (change === 4) set(node, key, String(node[key]))
    else set(node, key, pick([0, 1, 2, 3, 4, 5, -1, null]))
  }
  return JSON.stringify(file)
}

function mutatedBytes(): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify(good()))
  const at = random(bytes.length)
  switch (random(5)) {
    case 0:
      return bytes.slice(0, at)
    case 1:
      for (let i = 0; i < 1 + random(20); i++) bytes[random(bytes.length)] = random(256)
      return bytes
    case 2:
      return new TextEncoder().encode(
        new TextDecoder().decode(bytes.slice(0, at)) + pick(pieces) + new TextDecoder().decode(bytes.slice(at)),
      )
    case 3:
      return new TextEncoder().encode(
        new TextDecoder().decode(bytes).replace('"format"', '"__proto__":{"x":1},"format"'),
      )
    default:
      return new TextEncoder().encode('['.repeat(random(200_000)))
  }
}

// Long, and machines are shared.
describe('broken files', { timeout: 60_000 }, () => {
  it('never throw, never pollute, and never pass with a fault', () => {
    const protoBefore = Object.getOwnPropertyNames(Object.prototype).length
    let accepted = 0
    let slowest = 0
    const codes = new Set<string>()
    for (let i = 0; i < 2_000; i++) {
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

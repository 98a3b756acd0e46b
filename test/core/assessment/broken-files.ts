// Files of assessments broken in every way: a sound one with some values, keys or bytes changed. The same ones every time;
// another SEED draws others.
import type { ZtmFile } from '#core/assessment/ztm-file.ts'
import { seededRandom } from '#core/roadmap/schedule/random.ts'
import { SEED } from '../../fuzz.ts'
import { example } from './arbitrary.ts'

const dice = seededRandom(SEED)
const random = (n: number): number => Math.floor(dice() * n)
const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T
/** A new one each time: what was put in may be broken further. */
const strange = (): unknown => structuredClone(pick(weird))

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

const yamlPieces = [
  '&a ',
  '*a',
  '<<: ',
  '!!js/function ',
  '? ',
  '|\n',
  '- ',
  ': ',
  '\t',
  '%YAML 9\n',
  '---\n',
  '{',
  '[',
  ...pieces,
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

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** A copy with one to three places changed. */
export function broken(value: unknown): unknown {
  const file = structuredClone(value) as Node
  for (let k = 1 + random(3); k > 0; k--) {
    const [node, key] = pick(places(file))
    const change = random(6)
    if (change === 0) Reflect.deleteProperty(node, key)
    else if (change === 1) set(node, key, strange())
    else if (change === 2) set(node, Array.isArray(node) ? String(node.length) : pick(keys), strange())
    else if (change === 3) set(node, key, [node[key]])
    else if (change === 4) set(node, key, asText(node[key]))
    else set(node, key, pick([0, 1, 2, 3, 4, 5, -1, null]))
  }
  return file
}
export const mutated = (): string => JSON.stringify(broken(good()))

/** Cut, with bytes or a piece put in, or doubled in part. */
export function brokenText(text: string): string {
  const at = random(text.length)
  const to = at + random(200)
  return pick([
    text.slice(0, at),
    text.slice(0, at) + pick(yamlPieces) + text.slice(at),
    text.slice(0, at) + text.slice(to),
    text.slice(0, to) + text.slice(at),
  ])
}

export function mutatedBytes(): Uint8Array {
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

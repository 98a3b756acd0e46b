// Files that are small to send and large to read: each is refused within the five seconds that a worker has (T11).
import { describe, expect, test } from 'vitest'
import { LIMITS } from '#core/assessment/guard.ts'
import { importFile } from '#workers/import-file.ts'
import { readBytes } from '#workers/read-bytes.ts'
import { readPackFiles } from '#workers/read-pack.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const json = (text: string) => readBytes(bytes(text), [])
const yaml = (text: string) => readPackFiles([{ name: 'own.yml', bytes: bytes(text) }], [])
/** As many as fit into the largest file that is read at all. */
const filling = (piece: string, limit: number = LIMITS.file) => piece.repeat(Math.floor(limit / piece.length))
const MB = 1_000_000

const laughs = Array.from({ length: 12 }, (_, i) => {
  const name = String.fromCharCode(97 + i)
  const of = i === 0 ? '"ha"' : Array.from({ length: 9 }, () => `*${String.fromCharCode(96 + i)}`).join(',')
  return `${name}: &${name} [${of}]`
}).join('\n')

const corpus: [string, () => { ok: boolean }][] = [
  ['ten megabytes of brackets', () => json(filling('['))],
  ['ten megabytes of objects in objects', () => json(filling('{"a":'))],
  ['five million levels that are closed again', () => json('['.repeat(4_900_000) + ']'.repeat(4_900_000))],
  ['ten megabytes of the smallest values', () => json(`[${filling('0,').slice(0, -3)}0]`)],
  ['ten megabytes of one text', () => json(`{"format":"${'x'.repeat(9 * MB)}"}`)],
  ['a million names', () => json(`{${Array.from({ length: 600_000 }, (_, i) => `"k${String(i)}":1`).join(',')}}`)],
  ['numbers of a million digits', () => json(`{"format":${'9'.repeat(9 * MB)}}`)],
  ['escapes', () => json(`["${filling('\\u0000', 9 * MB)}"]`)],
  ['a billion laughs', () => yaml(`id: x\n${laughs}`)],
  ['an alias to itself', () => yaml('id: &a [*a]')],
  ['five hundred question marks', () => yaml('? '.repeat(500))],
  ['a megabyte of question marks', () => yaml(filling('? ', 0.9 * MB))],
  ['a megabyte of brackets in YAML', () => yaml(filling('[', 0.9 * MB))],
  ['a megabyte of dashes', () => yaml(filling('- ', 0.9 * MB))],
  ['a megabyte of merges', () => yaml(`a: &a {x: 1}\nb: {${filling('<<: *a, ', 0.5 * MB)}}`)],
  ['a megabyte of deeper lines', () => yaml(Array.from({ length: 1_300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'))],
  ['a megabyte of anchors', () => yaml(filling('&a ', 0.9 * MB))],
  ['a megabyte of documents', () => yaml(filling('---\n', 0.9 * MB))],
  ['a megabyte of an unclosed text', () => yaml(`a: "${filling('\\x', 0.9 * MB)}`)],
  ['tags of a language', () => yaml('id: !!js/function "function(){}"\nb: !!python/object/apply:os.system ["true"]')],
]

describe('a bomb is refused within five seconds', { timeout: 60_000 }, () => {
  test.each(corpus)('%s', (_, open) => {
    const start = performance.now()
    expect(open().ok).toBe(false)
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('fifty megabytes are refused by their size, before any worker starts', async () => {
    const spawn = () => {
      throw new Error('started')
    }
    const large = new Blob([new Uint8Array(50 * MB)])
    expect(await importFile(large, [], spawn)).toMatchObject({ ok: false, faults: [{ code: 'too-big' }] })
  })
})

// Files that are small to send and large to read: each is refused within the five seconds that a worker has (T11).
import { describe, expect, test } from 'vitest'
import { importFile } from '#workers/import-file.ts'
import { readBytes } from '#workers/read-bytes.ts'
import { readPackFiles } from '#workers/read-pack.ts'
import { JSON_BOMBS, YAML_BOMBS } from './bombs.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const json = (text: string) => readBytes(bytes(text), [])
const yaml = (text: string) => readPackFiles([{ name: 'own.yml', bytes: bytes(text) }], [])
const MB = 1_000_000

const corpus: [string, () => { ok: boolean }][] = [
  ...JSON_BOMBS.map(([title, text]): [string, () => { ok: boolean }] => [title, () => json(text())]),
  ...YAML_BOMBS.map(([title, text]): [string, () => { ok: boolean }] => [title, () => yaml(text())]),
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

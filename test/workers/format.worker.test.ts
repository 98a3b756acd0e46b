import { beforeAll, expect, test, vi } from 'vitest'
import type { PostedInput } from '#export/format.ts'
import { loadFormats } from '#registry.ts'
import { writeFormat } from '#workers/write-format.ts'
import { wordsIn } from '../core/report/report-fixture.ts'
import { inputOf, sampleOf } from '../export/input.ts'
import { workerHere } from './worker-here.ts'

const here = workerHere()
vi.mock('#workers/spawn.ts', () => ({ spawnWorker: () => here.worker }))
beforeAll(async () => {
  vi.stubGlobal('self', here.self)
  await import('#workers/format.worker.ts')
})

const { t, ...input } = inputOf(sampleOf('parts-maker', 'en'), 'en')
const posted: PostedInput = { ...input, words: wordsIn('en') }
const formats = await loadFormats()

test.each(formats)('$id is the same file from the worker', async (format) => {
  const [there, direct] = [await writeFormat({ format: format.id, input: posted }), await format.write({ ...input, t })]
  expect(Buffer.compare(there, direct)).toBe(0)
})

test('a format that is not there and a writer that fails are told; the next file is made', async () => {
  await expect(writeFormat({ format: 'none', input: posted })).rejects.toThrow('no format none')
  const { report: _, ...without } = posted
  await expect(writeFormat({ format: 'markdown', input: without as PostedInput })).rejects.toThrow()
  expect((await writeFormat({ format: 'markdown', input: posted })).length).toBeGreaterThan(1000)
})

test('what cannot be posted is no file', async () => {
  await expect(writeFormat({ format: 'markdown', input: { ...posted, t } as PostedInput })).rejects.toThrow(/clone/)
})

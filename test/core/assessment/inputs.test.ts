import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Assessment } from '#core/assessment/assessment.ts'
import { inputsHash, inputsText } from '#core/assessment/inputs.ts'
import { samples } from '#registry.ts'
import { sha256 } from '#stores/sha256.ts'

const pack = { id: 'zero-trust', version: '1.0.0' }
const load = async (): Promise<Assessment> => {
  const assessment = await samples[0]?.load('ja')
  if (!assessment) throw new Error('there is a sample')
  return assessment
}
/** Every group written from its last field to its first. */
const backwards = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, backwards(inner)]),
      )

test('the hash is that of the text in UTF-8', async () => {
  const assessment = await load()
  const expected = createHash('sha256').update(inputsText(assessment, pack), 'utf8').digest('hex')
  expect(await inputsHash(assessment, pack, sha256)).toBe(expected)
})

test('the order of fields and a way through a file change nothing', async () => {
  const assessment = await load()
  const again = backwards(JSON.parse(JSON.stringify(assessment))) as Assessment
  expect(inputsText(again, pack)).toBe(inputsText(assessment, pack))
})

test('an answer, the pack’s version and a custom pack’s content each change the hash', async () => {
  const assessment = await load()
  const [id, answer] = Object.entries(assessment.answers)[0] ?? []
  if (id === undefined || answer === undefined) throw new Error('there is an answer')
  const noted = { ...assessment, answers: { ...assessment.answers, [id]: { ...answer, note: 'looked again' } } }
  const hashes = await Promise.all([
    inputsHash(assessment, pack, sha256),
    inputsHash(noted, pack, sha256),
    inputsHash(assessment, { ...pack, version: '1.0.1' }, sha256),
    inputsHash(assessment, { ...pack, hash: 'a'.repeat(64) }, sha256),
    inputsHash(assessment, { ...pack, hash: 'b'.repeat(64) }, sha256),
  ])
  expect(new Set(hashes).size).toBe(hashes.length)
})

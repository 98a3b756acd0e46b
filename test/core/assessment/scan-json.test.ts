// Bombs are known before they are parsed; nothing else is taken for one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanJson } from '#core/assessment/scan-json.ts'
import { writeZtmFile } from '#core/assessment/write-ztm.ts'
import { ztmFile } from './arbitrary.ts'

test('no file of ours is one, whatever stands in its texts', () => {
  fc.assert(
    fc.property(ztmFile, (file) => scanJson(writeZtmFile(file)) === undefined),
    { numRuns: 100 },
  )
  expect(scanJson(JSON.stringify({ a: '['.repeat(1_000), b: '\\"[[', c: ','.repeat(300_000) }))).toBeUndefined()
})

test('depth and number are counted outside texts', () => {
  expect(scanJson('['.repeat(64) + ']'.repeat(64))).toBeUndefined()
  expect(scanJson('{"a":'.repeat(65))).toMatchObject({ code: 'too-deep' })
  expect(scanJson(`[${'0,'.repeat(200_000)}0]`)).toBeUndefined()
  expect(scanJson(`[${'0,'.repeat(200_001)}0]`)).toMatchObject({ code: 'too-many-values' })
})

test('what opens must close: brackets one after the other are no depth', () => {
  expect(scanJson('[]{}'.repeat(100))).toBeUndefined()
  expect(scanJson('['.repeat(65))).toEqual({ path: '', code: 'too-deep', detail: { limit: 16 } })
  expect(scanJson(`[${'0,'.repeat(200_001)}0]`)).toEqual({
    path: '',
    code: 'too-many-values',
    detail: { limit: 200_000 },
  })
  // A quote behind a backslash ends no text, one behind two of them does.
  expect(scanJson(`["\\"${'['.repeat(65)}"]`)).toBeUndefined()
  expect(scanJson(`["\\\\",${'['.repeat(65)}`)).toMatchObject({ code: 'too-deep' })
})

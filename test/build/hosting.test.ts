// The files for hosts say what the policy says, to the letter.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hostingFiles } from '../../build/hosting.ts'
import { headers } from '../../build/policy.ts'

test.each(Object.keys(hostingFiles))('docs/hosting/%s is what the policy makes of it, with every header', (name) => {
  const text = readFileSync(`docs/hosting/${name}`, 'utf8')
  expect(text).toBe(hostingFiles[name])
  for (const [header, value] of Object.entries(headers)) {
    expect(text).toContain(header)
    expect(text).toContain(value)
  }
})

test('there is no file that nobody holds', () => {
  expect(readdirSync('docs/hosting').sort()).toEqual(Object.keys(hostingFiles).sort())
})

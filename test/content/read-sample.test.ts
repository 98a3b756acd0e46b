import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContent, type Content } from '#content/content.ts'
import { faultLine } from '#content/source-file.ts'
import { copyStarter } from './starter.ts'

const sound = readFileSync('test/content/sample.json', 'utf8')

/** The starter pack's content with one sample beside it. */
function contentWith(sample: string): Content {
  using starter = copyStarter()
  const folder = join(starter.root, 'questionnaires', 'samples')
  mkdirSync(folder)
  writeFileSync(join(folder, 'corner-shop.ztm.json'), sample)
  return readContent(starter.root)
}

test('a sound sample is an assessment in either language, marked as invented', () => {
  const { samples, faults } = contentWith(sound)
  expect(faults.map(faultLine)).toEqual([])
  expect(samples.map(({ id }) => id)).toEqual(['corner-shop'])
  expect(samples[0]?.load('ja')).toMatchObject({ organization: { name: 'かど商店' }, sample: true })
  expect(samples[0]?.load('en')).toMatchObject({
    answers: { 'accounts.mfa': { value: 2, note: 'The manager only' } },
    plan: { owners: { 'accounts.mfa.to3': 'Manager' } },
  })
})

describe('a sample is refused for', () => {
  test.each([
    [
      'a name in one language',
      '{ "ja": "かど商店", "en": "Corner Shop" }',
      '"かど商店"',
      '3:50 organization.name: Expected named entries',
    ],
    [
      'a note that was not translated',
      '"en": "The manager only"',
      '"en": "店長だけ"',
      'answers.accounts.mfa.note: The Japanese and the English text are the same',
    ],
    [
      'an owner in one language',
      '{ "ja": "店長", "en": "Manager" }',
      '"店長"',
      'plan.owners.accounts.mfa.to3: Expected named entries',
    ],
    [
      'a level that does not exist',
      '"value": 2',
      '"value": 5',
      '12:16 answers.accounts.mfa.value: An assessment cannot hold this: not allowed',
    ],
    [
      '"does not apply" without a reason',
      '"reason": { "ja": "紙で控えている", "en": "Paper copies are kept" },',
      '',
      'answers.recovery.restore.reason: An assessment cannot hold this: reason missing',
    ],
    [
      'a question left out',
      '"accounts.leavers": { "value": "unknown", "basis": "stated", "at": "2026-04-01T00:00:00Z" },',
      '',
      '10:14 answers: The question "accounts.leavers" concerns',
    ],
    [
      'an unknown question',
      '"accounts.mfa": {',
      '"accounts.mfb": {',
      '11:21 answers.accounts.mfb: There is no question "accounts.mfb"',
    ],
    [
      'an unknown measure',
      '["accounts.mfa.to4"]',
      '["accounts.mfa.to5"]',
      'plan.skipped[0]: There is no measure "accounts.mfa.to5"',
    ],
    ['an unknown pack', '"id": "starter"', '"id": "nothing"', '4:19 pack.id: There is no pack "nothing"'],
    ['an older pack', '"1.0.0"', '"0.9.0"', 'pack.version: The pack has version 1.0.0'],
    [
      'a profile value that is no option',
      '"size": "small"',
      '"size": "tiny"',
      '5:24 profile.size: "tiny" is not an option',
    ],
    ['an unknown route', '"entry-first",', '"front-door",', 'route: There is no route "front-door"'],
    ['an unknown reason', 'entry-first.mail', 'entry-first.fax', 'reasons[0]: There is no reason "entry-first.fax"'],
    [
      'an unknown domain among the targets',
      '"recovery": 2',
      '"restore": 2',
      'targets.domains.restore: There is no domain "restore"',
    ],
  ])('%s', (_, from, to, line) => {
    expect(sound.split(from)).toHaveLength(2)
    const { samples, faults } = contentWith(sound.replace(from, () => to))
    expect(samples).toEqual([])
    expect(faults.map(faultLine)).toContainEqual(expect.stringContaining(line))
    for (const fault of faults) expect(fault.file).toBe('questionnaires/samples/corner-shop.ztm.json')
  })
})

test('a question that does not concern the organization may stay unanswered', () => {
  const without = sound
    .replace('"server": "yes"', '"server": "no"')
    .replace(/,\s*"recovery.restore": \{[^}]*\}[^}]*\}/, '')
  expect(without).not.toContain('recovery.restore')
  expect(contentWith(without).faults.map(faultLine)).toEqual([])
})

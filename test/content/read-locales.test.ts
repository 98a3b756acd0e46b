import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readLocales } from '#content/read-locales.ts'
import { faultLine } from '#content/source-file.ts'

function localesOf(files: Record<string, string>): { locales: unknown; faults: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'locales-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const { locales, faults } = readLocales(folder, 'locales')
  rmSync(folder, { recursive: true })
  return { locales, faults: faults.map(faultLine) }
}

test('files of a language become one list of dotted keys, those of files another', () => {
  const { locales, faults } = localesOf({
    'ja/start.yml': 'start:\n  title: 診断\n  found: { other: "{count}件" }\n',
    'ja/frame.yml': 'frame: { close: 閉じる }\n',
    'ja/report.yml': 'cover: { title: 報告書 }\n',
    'ja/sheet-file.yml': 'sheet: { title: 回答票 }\n',
    'en/all.yml':
      'start:\n  title: Assessment\n  found: { one: One, other: "{count} found" }\nframe: { close: Close }\n',
    'en/report.yml': 'cover: { title: Report }\nsheet: { title: Answers }\n',
  })
  expect(faults).toEqual([])
  expect(locales).toEqual([
    {
      id: 'en',
      words: {
        'start.title': 'Assessment',
        'start.found': { one: 'One', other: '{count} found' },
        'frame.close': 'Close',
      },
      frameWords: {},
      reportWords: { 'cover.title': 'Report', 'sheet.title': 'Answers' },
    },
    {
      id: 'ja',
      words: { 'frame.close': '閉じる', 'start.title': '診断', 'start.found': { other: '{count}件' } },
      frameWords: { 'start.title': '診断', 'start.found': { other: '{count}件' } },
      reportWords: { 'cover.title': '報告書', 'sheet.title': '回答票' },
    },
  ])
})

test('a key that one language lacks is named where the other has it', () => {
  const { faults } = localesOf({ 'ja/a.yml': 'a:\n  b: 有\n  c: 両\n', 'en/a.yml': 'a:\n  c: both\n  d: only\n' })
  expect(faults.sort()).toEqual([
    'locales/en/a.yml:3:3 a.d: The language "ja" has no text for this key.',
    'locales/ja/a.yml:2:3 a.b: The language "en" has no text for this key.',
  ])
})

test('a key of the report does not stand in for one of the screen', () => {
  const { faults } = localesOf({ 'ja/a.yml': 'a: 有\n', 'en/report.yml': 'a: there\n' })
  expect(faults).toHaveLength(2)
})

test('places for values are the same in both, wherever they stand', () => {
  expect(localesOf({ 'ja/a.yml': 'a: "{n}件、{name}"\n', 'en/a.yml': 'a: "{name} has {n}"\n' }).faults).toEqual([])
  expect(localesOf({ 'ja/a.yml': 'a: "{n}件、{name}"\n', 'en/a.yml': 'a: "{nme} has {n}"\n' }).faults).toEqual([
    expect.stringMatching(/^locales\/ja\/a.yml:1:4 a: The language "ja" (lacks|has).*\{nme\}.*\{name\}/),
  ])
})

test('a key twice in one language names the first file', () => {
  const { faults } = localesOf({ 'ja/a.yml': 'x: 一\n', 'ja/b.yml': 'x: 二\n', 'en/a.yml': 'x: one\n' })
  expect(faults).toEqual(['locales/ja/b.yml:1:1 x: "x" already stands in locales/ja/a.yml.'])
})

test('what is no text is a fault', () => {
  const { faults } = localesOf({ 'ja/a.yml': 'a: 3\nb:\nc: [x]\n', 'en/a.yml': '{}\n' })
  expect(faults).toEqual([
    expect.stringContaining('a.yml:1:4 a:'),
    expect.stringContaining('a.yml:2:3 b:'),
    expect.stringContaining('a.yml:3:4 c:'),
  ])
})

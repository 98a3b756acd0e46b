// The product's own packs, samples and words, as the build and the screens find them.
import { describe, expect, test } from 'vitest'
import { readContent } from '#content/content.ts'
import { readLocales } from '#content/read-locales.ts'
import { faultLine } from '#content/source-file.ts'
import { validatePack } from '#core/pack/validate-pack.ts'
import { makeTranslate } from '#core/words.ts'
import { languages, packs, samples } from '#registry.ts'

const content = readContent('.')

test('all packs and samples are sound', () => {
  expect(content.faults.map(faultLine)).toEqual([])
  for (const pack of content.packs.values()) expect(() => validatePack(pack)).not.toThrow()
})

test('all words stand in both languages', () => {
  expect(readLocales('src/locales', 'src/locales').faults.map(faultLine)).toEqual([])
})

describe('the registry', () => {
  test('offers every pack but the starter, in both languages', async () => {
    expect(packs.map(({ id }) => id)).toEqual([...content.packs.keys()].filter((id) => id !== 'starter'))
    for (const entry of packs) {
      const source = content.packs.get(entry.id)
      for (const language of ['ja', 'en'] as const) {
        const pack = await entry.load(language)
        expect(pack).toMatchObject({ id: entry.id, version: entry.version, title: source?.title[language] })
        expect(entry.questions.full).toBe(pack.domains.flatMap((domain) => domain.questions).length)
      }
      expect(entry.questions.short).toBeLessThanOrEqual(entry.questions.standard)
    }
  })

  test('offers every sample under its name', async () => {
    expect(samples.map(({ id }) => id)).toEqual(content.samples.map(({ id }) => id))
    for (const entry of samples) {
      const sample = await entry.load('en')
      expect(sample).toMatchObject({
        organization: { name: entry.name.en },
        pack: { id: entry.pack },
        profile: { size: entry.size },
        sample: true,
      })
    }
  })

  test('offers the words of every language', async () => {
    expect(languages.map(({ id }) => id).sort()).toEqual(['en', 'ja'])
    for (const { id, loadWords, loadReportWords } of languages) {
      const words = await loadWords()
      expect(makeTranslate(words, id)('app.name')).not.toBe('')
      expect(Object.keys(words)).not.toContain('')
      expect(await loadReportWords()).toBeTypeOf('object')
    }
  })
})

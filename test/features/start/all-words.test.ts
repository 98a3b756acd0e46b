// A screen is shown only when all its words are there, whatever is chosen while they come.
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import { languages } from '#registry.ts'
import { usePreferences } from '#stores/preferences.ts'

const ELSEWHERE = 'roadmap.limits.freezes'
beforeEach(() => setActivePinia(createPinia()))

test('the start page has its words, and not those of other screens', async () => {
  const preferences = usePreferences()
  await preferences.setLanguage('ja')
  expect(preferences.t('start.title')).not.toBe('')
  expect(() => preferences.t(ELSEWHERE)).toThrow(/no word/)
})

test('once all words are there they stay, in either language', async () => {
  const preferences = usePreferences()
  await preferences.setLanguage('ja')
  await preferences.loadAllWords()
  const japanese = preferences.t(ELSEWHERE)
  await preferences.setLanguage('en')
  expect(preferences.t(ELSEWHERE)).not.toBe(japanese)
})

test('another language chosen while they come: all words of that one', async () => {
  const preferences = usePreferences()
  await preferences.setLanguage('ja')
  const english = languages.find((l) => l.id === 'en')!
  const load = english.loadWords
  vi.spyOn(english, 'loadWords').mockImplementation(async () => {
    await new Promise((later) => setTimeout(later, 50))
    return load()
  })
  const words = preferences.loadAllWords()
  const other = preferences.setLanguage('en')
  await words
  expect(() => preferences.t(ELSEWHERE)).not.toThrow()
  await other
  expect(preferences.language).toBe('en')
})

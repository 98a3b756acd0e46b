import { enableAutoUnmount, mount } from '@vue/test-utils'
import { computed } from 'vue'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { makeTranslate } from '#core/words.ts'
import { languages, packs } from '#registry.ts'
import { wordsKey } from '#ui/words.ts'
import GlossaryPage from '../../../src/features/glossary/GlossaryPage.vue'

enableAutoUnmount(afterEach)

async function glossary(language: 'ja' | 'en') {
  const words = makeTranslate(await languages.find((l) => l.id === language)!.loadWords(), language)
  const screen = mount(GlossaryPage, {
    global: { provide: { [wordsKey]: { t: words, language: computed(() => language) } } },
  })
  await vi.waitFor(() => expect(screen.find('input').exists()).toBe(true))
  return screen
}

describe.each(['ja', 'en'] as const)('in %s', (language) => {
  test('every term of the pack stands there with its line', async () => {
    const screen = await glossary(language)
    const pack = await packs[0]!.load(language)
    expect(screen.findAll('dt')).toHaveLength(pack.glossary!.length)
    expect(screen.findAll('dd').every((e) => e.text() !== '')).toBe(true)
  })
})

test('it is found by a word that the texts avoid, and says how many are found', async () => {
  const screen = await glossary('ja')
  await screen.get('input').setValue('二段階認証')
  expect(screen.findAll('dt').map((e) => e.text())).toEqual(['多要素認証MFA'])
  expect(screen.get('[role="status"]').text()).toBe('1語')
})

test('it says so when nothing is found', async () => {
  const screen = await glossary('en')
  await screen.get('input').setValue('zzz')
  expect(screen.find('dt').exists()).toBe(false)
  expect(screen.get('[role="status"]').text()).toContain('“zzz”')
})

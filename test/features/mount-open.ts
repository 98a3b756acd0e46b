// A screen mounted over a sample as the app would: real words, real pack, real findings; edits are kept, nothing is written.
import { mount, flushPromises, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { computed, type Component } from 'vue'
import { createMemoryHistory, createRouter, type RouteRecordRaw } from 'vue-router'
import { vi } from 'vitest'
import type { Assessment } from '#core/assessment/assessment.ts'
import { makeTranslate } from '#core/words.ts'
import { languages, packs, samples } from '#registry.ts'
import { useAssessment } from '#stores/assessment.ts'
import { applyChange } from '#stores/change.ts'
import { wordsKey } from '#ui/words.ts'

const nothing: Component = { template: '<p></p>' }
const names = {
  questions: ':question?',
  results: '',
  incidents: ':incident?',
  roadmap: ':view?',
  report: '',
  setup: '',
}
const routes: RouteRecordRaw[] = [
  { path: '/', name: 'start', component: nothing },
  ...Object.entries(names).map(([name, rest]) => ({ path: `/a/:id/${name}/${rest}`, name, component: nothing })),
]

export interface OpenOptions {
  sample?: string
  language?: 'ja' | 'en'
  /** The address below /a/ID/. */
  path?: string
  /** Turns the sample into the organization to look at. */
  change?: (assessment: Assessment) => Assessment
  /** Of a part of a screen. */
  props?: Record<string, unknown>
}

export interface Opened {
  screen: VueWrapper
  store: ReturnType<typeof useAssessment>
}

export async function mountOpen(
  page: Component,
  { sample = 'parts-maker', language = 'ja', path = 'results', change = (a) => a, props = {} }: OpenOptions = {},
): Promise<Opened> {
  setActivePinia(createPinia())
  const words = makeTranslate(await languages.find((l) => l.id === language)!.loadWords(), language)
  const store = useAssessment()
  store.assessment = change(await samples.find((s) => s.id === sample)!.load(language))
  store.pack = await packs.find((p) => p.id === store.assessment!.pack.id)!.load(language)
  store.state = 'open'
  vi.spyOn(store, 'edit').mockImplementation((edit) => {
    store.assessment = applyChange(store.assessment!, edit)
  })
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(`/a/${store.assessment.id}/${path}`)
  const screen = mount(page, {
    attachTo: document.body,
    props,
    global: { plugins: [router], provide: { [wordsKey]: { t: words, language: computed(() => language) } } },
  })
  await flushPromises()
  return { screen, store }
}

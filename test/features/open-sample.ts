// A sample as the app would have it open: real words, real pack, real findings; edits are kept, nothing is written.
import { createPinia, setActivePinia } from 'pinia'
import { computed, type App, type Component } from 'vue'
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

export interface SampleOptions {
  sample?: string
  language?: 'ja' | 'en'
  /** The address below /a/ID/. */
  path?: string
  /** Turns the sample into the organization to look at. */
  change?: (assessment: Assessment) => Assessment
}

export interface OpenSample {
  store: ReturnType<typeof useAssessment>
  /** Gives a screen what the app gives it. */
  install: (app: App) => void
}

export async function openSample({
  sample = 'parts-maker',
  language = 'ja',
  path = 'results',
  change = (a) => a,
}: SampleOptions): Promise<OpenSample> {
  const pinia = createPinia()
  setActivePinia(pinia)
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
  const install = (app: App): void => {
    app.use(pinia)
    app.use(router)
    app.provide(wordsKey, { t: words, language: computed(() => language) })
  }
  return { store, install }
}

import 'fake-indexeddb/auto'
import { h } from 'vue'
import { afterEach, describe, expect, test } from 'vitest'
import type { Answer, AnswerValue } from '#core/assessment/assessment.ts'
import { packs } from '#registry.ts'
import MeasureProducts from '../../../src/features/roadmap/MeasureProducts.vue'
import { mountOpen, type Opened } from '../mount-open.ts'

let opened: Opened | undefined
afterEach(() => opened?.screen.unmount())

const pack = await packs.find((p) => p.id === 'zero-trust')!.load('en')
const measure = pack.measures.find(
  (m) => m.products.includes('edr') && m.raises.every((r) => r.question !== 'dev.inventory'),
)!

async function shown(value?: AnswerValue) {
  const answers: Record<string, Answer> =
    value === undefined ? {} : { 'dev.inventory': { value, basis: 'stated', at: '' } }
  opened = await mountOpen(() => h(MeasureProducts, { measure }), {
    path: 'roadmap/',
    language: 'en',
    change: (a) => ({ ...a, answers }),
  })
  return opened.screen
}

describe('the technologies of a measure', () => {
  test('are told with what they do and where they end', async () => {
    const edr = pack.products.find((p) => p.id === 'edr')!
    expect((await shown(3)).get('dl').text()).toContain(edr.limit)
  })
  test('name what must be in place first, with a link to its question', async () => {
    const missing = (await shown(1)).get('.missing')
    expect(missing.text()).toContain('now stage 1')
    expect(missing.findAll('a').map((a) => a.attributes('href'))).toContainEqual(
      expect.stringContaining('/questions/dev.inventory'),
    )
  })
  test('say so when nobody has answered yet', async () => {
    expect((await shown()).get('.missing').text()).toContain('open or unknown')
  })
  test('name nothing that is in place', async () => {
    expect((await shown(2)).html()).not.toContain('dev.inventory')
  })
})

import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import StepCards from '../../../src/features/roadmap/StepCards.vue'
import { mountOpen, type Opened } from '../mount-open.ts'

let opened: Opened | undefined
afterEach(() => opened?.screen.unmount())

test.each(['ja', 'en'] as const)(
  'every step tells in %s what changes for whom, and how one knows',
  async (language) => {
    opened = await mountOpen(StepCards, { path: 'roadmap/', language })
    const { pack, assessment } = opened.store
    const steps = pack?.routes.find((r) => r.id === assessment?.route)?.steps ?? []
    const details = opened.screen.findAll('details')
    expect(details).toHaveLength(steps.length)
    steps.forEach(({ audience, exit }, i) => {
      const said = details[i]?.findAll('dd').map((d) => d.text())
      expect(said).toEqual([audience?.staff, audience?.it, audience?.management, exit])
    })
  },
)

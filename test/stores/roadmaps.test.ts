// The plan of each route in one place: what is shown first, what replaces it, and what an edit does to a search under way.
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Assessment, Roadmap } from '#core/index.ts'
import type { Pack } from '#core/pack/pack.ts'
import { planRoadmap } from '#core/roadmap/plan-roadmap.ts'
import { useAssessment } from '#stores/assessment.ts'
import { useRoadmaps } from '#stores/roadmaps.ts'
import { improvePlan } from '#workers/improve-plan.ts'
import { tinyAssessment, tinyPack } from '../core/roadmap/tiny-pack.ts'

vi.mock('#workers/improve-plan.ts', () => ({ canPlanBeside: () => true, improvePlan: vi.fn() }))
// The plan of the tiny pack is at its bound; here there is always something to look for.
vi.mock('#core/roadmap/settled-roadmap.ts', async (load) => ({ ...(await load<object>()), isSettled: () => false }))
const planner = vi.mocked(improvePlan)

const start = (assessment: Assessment = tinyAssessment()) => {
  setActivePinia(createPinia())
  const opened = useAssessment()
  opened.pack = tinyPack as unknown as Pack
  opened.assessment = assessment
  const plans = useRoadmaps()
  return { opened, plans, shown: () => plans.along('work-style').value }
}
const better = (by: number) => (question: { assessment: Assessment; options: { route?: string } }) => {
  const first = planRoadmap(tinyPack, question.assessment, { today: '2026-11-22', route: question.options.route ?? '' })
  return Promise.resolve<Roadmap>({ ...first, area: first.area - by })
}

beforeEach(() => {
  planner.mockReset()
})

test('a smaller area replaces the first plan on every route, and says by how much', async () => {
  planner.mockImplementation(better(3))
  const { plans, shown } = start()
  const first = shown()
  await plans.improve()
  expect(shown().area).toBe(first.area - 3)
  expect(plans.gain('work-style')).toBeCloseTo(3 / first.area)
  expect(plans.progress).toBeUndefined()
})

test('an equal or a worse plan replaces nothing', async () => {
  planner.mockImplementation(better(0))
  const { plans, shown } = start()
  const first = shown()
  await plans.improve()
  expect(shown()).toBe(first)
  planner.mockImplementation(better(-5))
  await plans.improve()
  expect(shown()).toBe(first)
})

test('an edit stops the search, and what it would have found is not shown', async () => {
  const signals: AbortSignal[] = []
  planner.mockImplementation((_question, _progress, signal) => {
    signals.push(signal)
    return new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
    )
  })
  const { opened, plans, shown } = start()
  void plans.improve()
  await vi.waitFor(() => expect(signals).toHaveLength(1))
  opened.assessment = tinyAssessment({ gate: 'all' })
  planner.mockImplementation(better(0))
  await plans.improve()
  expect(signals[0]?.aborted).toBe(true)
  expect(shown().measures).toEqual(
    planRoadmap(tinyPack, tinyAssessment({ gate: 'all' }), { today: '2026-11-22' }).measures,
  )
})

test('a name or a note moves nothing: the very same plan stays, and nothing is looked for again', async () => {
  planner.mockImplementation(better(3))
  const { opened, plans, shown } = start()
  await plans.improve()
  const [before, asked] = [shown(), planner.mock.calls.length]
  opened.assessment = tinyAssessment({ owners: { 'id.mfa.to3': 'A' }, notes: { 'id.mfa.to3': 'B' } })
  await plans.improve()
  expect(shown()).toBe(before)
  expect(planner.mock.calls).toHaveLength(asked)
})

test('a planner that breaks down leaves the first plan', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  planner.mockRejectedValue(new Error('broken'))
  const { plans, shown } = start()
  const first = shown()
  await plans.improve()
  expect(shown()).toBe(first)
})

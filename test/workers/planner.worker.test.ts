import { beforeEach, expect, test, vi } from 'vitest'
import { planRoadmap, type PlannerReply, type PlannerRequest } from '#core/index.ts'
import { tinyAssessment, tinyPack } from '../core/roadmap/tiny-pack.ts'

// A worker's own side of the post: what arrives is dispatched, what it says is kept.
const scope = Object.assign(new EventTarget(), { postMessage: (reply: PlannerReply) => void said.push(reply) })
let said: PlannerReply[] = []

vi.stubGlobal('self', scope)
await import('#workers/planner.worker.ts')

const tell = (data: PlannerRequest) => scope.dispatchEvent(Object.assign(new Event('message'), { data }))
const hear = (type: PlannerReply['type'], id: number) =>
  vi.waitFor(() => {
    const reply = said.find((r) => r.type === type && r.id === id)
    if (!reply) throw new Error(`no ${type} yet`)
    return reply
  })
const ask = (id: number, schedules: number): PlannerRequest => ({
  type: 'plan',
  id,
  pack: tinyPack,
  assessment: tinyAssessment(),
  options: { today: '2026-11-22', schedules },
})

beforeEach(() => {
  said = []
})

test('a plan comes at once, and in the end the one that the core gives', async () => {
  tell(ask(1, 50))
  const done = await hear('done', 1)
  expect(said[0]?.type).toBe('roadmap')
  expect(done).toEqual({
    type: 'done',
    id: 1,
    roadmap: planRoadmap(tinyPack, tinyAssessment(), { today: '2026-11-22', schedules: 50 }),
  })
})

test('a cancelled plan stops, saying so', async () => {
  tell(ask(2, 1e9))
  await hear('progress', 2)
  tell({ type: 'cancel', id: 2 })
  await hear('cancelled', 2)
  const heard = said.length
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(said).toHaveLength(heard)
})

test('a new plan puts an end to the one before', async () => {
  tell(ask(3, 1e9))
  await hear('progress', 3)
  tell(ask(4, 10))
  await hear('done', 4)
  await hear('cancelled', 3)
  expect(said.some((r) => r.type === 'done' && r.id === 3)).toBe(false)
})

test('a pack that cannot be planned is answered, not dropped', async () => {
  const needs = ['vpn.patch.to3']
  const pack = { ...tinyPack, measures: tinyPack.measures.map((m) => ({ ...m, needs })) }
  tell({ ...ask(5, 0), pack } as PlannerRequest)
  expect(await hear('failed', 5)).toMatchObject({ type: 'failed', id: 5 })
})

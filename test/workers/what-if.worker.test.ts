import { beforeEach, expect, test, vi } from 'vitest'
import { planRoadmap, type WhatIfReply, type WhatIfRequest } from '#core/index.ts'
import { whatIf } from '#core/roadmap/what-if.ts'
import type { Variant } from '#core/roadmap/what-if-variant.ts'
import { tinyAssessment, tinyPack } from '../core/roadmap/tiny-pack.ts'

// A worker's own side of the post: what arrives is dispatched, what it says is kept.
const scope = Object.assign(new EventTarget(), { postMessage: (reply: WhatIfReply) => void said.push(reply) })
let said: WhatIfReply[] = []

vi.stubGlobal('self', scope)
await import('#workers/what-if.worker.ts')

const options = { today: '2026-11-22' }
const roadmap = planRoadmap(tinyPack, tinyAssessment(), options)
const variants: Variant[] = [{ kind: 'budget' }, { kind: 'later' }, { kind: 'gates' }]
const ask = (id: number): WhatIfRequest => ({
  id,
  pack: tinyPack,
  assessment: tinyAssessment(),
  roadmap,
  variants,
  options,
})
const tell = (data: WhatIfRequest) => scope.dispatchEvent(Object.assign(new Event('message'), { data }))
const end = (id: number) =>
  vi.waitFor(() => {
    if (!said.some((r) => r.id === id && r.type !== 'answer')) throw new Error('not done yet')
  })

beforeEach(() => {
  said = []
})

test('each variant is answered as the core answers it, in order', async () => {
  tell(ask(1))
  await end(1)
  const answers = variants.map((v) => ({
    type: 'answer',
    id: 1,
    answer: whatIf(tinyPack, tinyAssessment(), roadmap, v, options),
  }))
  expect(said).toEqual([...answers, { type: 'done', id: 1 }])
})

test('a new question puts an end to the one before', async () => {
  tell(ask(2))
  tell(ask(3))
  await end(3)
  expect(said.filter((r) => r.id === 2)).toHaveLength(1)
  expect(said.filter((r) => r.id === 3)).toHaveLength(variants.length + 1)
})

test('a pack that cannot be planned is answered, not dropped', async () => {
  const needs = ['vpn.patch.to3']
  tell({ ...ask(4), pack: { ...tinyPack, measures: tinyPack.measures.map((m) => ({ ...m, needs })) } })
  await end(4)
  expect(said.at(-1)).toMatchObject({ type: 'failed', id: 4 })
})

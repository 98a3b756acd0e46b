// Every kind of refusal at every write, under the store that the screens read: never called saved, the file from memory
// equals the screen, and when the fault ends everything arrives (T6).
import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { shallowRef } from 'vue'
import type { Assessment } from '#core/assessment/assessment.ts'
import type { Pack } from '#core/pack/pack.ts'
import { buildFile } from '#storage/build-file.ts'
import { RETRY_MS } from '#storage/save-queue.ts'
import { applyChange, type Change } from '#stores/change.ts'
import { makeSaver } from '#stores/saver.ts'
import { example } from '../core/assessment/arbitrary.ts'
import { answerOf, freshName, summaryOf, tab, type Faults } from '../storage/fixtures.ts'

const KINDS = [
  'QuotaExceededError',
  'UnknownError',
  'DataError',
  'AbortError',
  'InvalidStateError',
  'DatabaseClosedError',
  'DataCloneError',
]
const FLOWS: Record<string, Change[]> = {
  'an answer': [{ kind: 'answer', question: 'id.mfa', answer: answerOf(1, 'typed') }],
  'an answer taken back': [{ kind: 'answer', question: 'id.mfa', answer: null }],
  'a part': [{ kind: 'part', part: 'plan', value: { done: ['m1'] } }],
  'several at once': [
    { kind: 'answer', question: 'id.mfa', answer: answerOf(2) },
    { kind: 'answer', question: 'id.sso', answer: answerOf(3) },
    { kind: 'part', part: 'organization', value: { id: 'o1', name: '改名' } },
  ],
}

afterEach(() => void vi.useRealTimers())

async function screen() {
  const faults: Faults = { failAt: 0, seen: 0, error: () => new Error('not set') }
  const storage = await tab(freshName(), faults)
  await storage.create(example(), summaryOf(example()))
  const assessment = shallowRef<Assessment>()
  const claims: number[] = []
  const saver = makeSaver({
    assessment,
    pack: shallowRef<Pack>(),
    storage: () => Promise.resolve(storage),
    onSaved: () => claims.push(faults.seen),
  })
  saver.begin((await storage.read('a1'))!)
  faults.seen = 0
  const edit = (change: Change) => {
    assessment.value = applyChange(assessment.value!, change)
    saver.save(change)
  }
  return { faults, storage, assessment, saver, edit, claims }
}

async function writesOf(changes: Change[]): Promise<number> {
  const { faults, saver, edit, storage } = await screen()
  for (const change of changes) edit(change)
  await expect.poll(() => saver.state.value).toBe('saved')
  storage.close()
  return faults.seen
}

for (const [flow, changes] of Object.entries(FLOWS))
  test(`${flow}: whichever write fails and however, nothing is called saved before it is`, async () => {
    const writes = await writesOf(changes)
    expect(writes).toBeGreaterThan(1)
    for (const kind of KINDS)
      for (let k = 1; k <= writes; k++) {
        const { faults, storage, assessment, saver, edit, claims } = await screen()
        Object.assign(faults, { failAt: k, error: () => new DOMException('injected', kind) })
        for (const change of changes) edit(change)
        await expect.poll(() => saver.state.value, { message: `${kind} at ${String(k)}` }).toBe('failed')
        expect(claims).toEqual([])
        const shown = assessment.value!
        expect(buildFile([shown]).assessments[0]).toEqual(changes.reduce(applyChange, example()))
        // The fault ends; coming back to the page tries again.
        window.dispatchEvent(new Event('focus'))
        await expect.poll(() => saver.state.value).toBe('saved')
        expect((await storage.read('a1'))!.assessment).toEqual(shown)
        storage.close()
      }
  })

test('without anyone coming back it is tried again every five seconds', async () => {
  const { faults, storage, saver, edit } = await screen()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  Object.assign(faults, { failAt: 1, error: () => new DOMException('injected', 'QuotaExceededError') })
  edit({ kind: 'answer', question: 'id.mfa', answer: answerOf(1) })
  await vi.waitFor(() => expect(saver.state.value).toBe('failed'))
  await vi.advanceTimersByTimeAsync(RETRY_MS + 1)
  vi.useRealTimers()
  await expect.poll(() => saver.state.value).toBe('saved')
  storage.close()
})

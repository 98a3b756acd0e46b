// Two tabs as two savers over one database: nothing is overwritten unseen, and what is not saved is never called saved.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { shallowRef } from 'vue'
import type { Assessment, Level } from '#core/index.ts'
import { openDatabase, type Storage } from '#storage/database.ts'
import { applyChange, type Change } from '#stores/change.ts'
import { makeSaver } from '#stores/saver.ts'

const blank: Assessment = {
  id: 'a1',
  organization: { id: 'o1', name: '見本' },
  pack: { id: 'zero-trust', version: '0.1.0' },
  profile: {},
  route: 'security',
  targets: { default: 3, domains: {}, questions: {} },
  answers: {},
  plan: {},
}
const NO_FIGURES = { answered: 0, asked: 0, stage: null, maturity: null, coverage: 0 }
const answer = (question: string, value: Level): Change => ({
  kind: 'answer',
  question,
  answer: { value, basis: 'stated', at: '2026-11-22T00:00:00.000Z' },
})

let name = 0
const storages: Storage[] = []
async function tab() {
  const storage = await openDatabase(`saver-${String(name)}`)
  storages.push(storage)
  const assessment = shallowRef<Assessment>()
  const saver = makeSaver({
    assessment,
    pack: shallowRef(),
    storage: () => Promise.resolve(storage),
    onSaved: () => undefined,
  })
  const open = async () => saver.begin((await storage.read('a1'))!)
  const edit = (change: Change) => {
    assessment.value = applyChange(assessment.value!, change)
    saver.save(change)
  }
  const settled = async () => {
    for (let i = 0; i < 4000 && saver.state.value === 'saving' && !saver.conflict.value; i++)
      await new Promise((done) => setTimeout(done, 5))
  }
  return { storage, assessment, saver, open, edit, settled }
}
beforeEach(async () => {
  name += 1
  const first = await openDatabase(`saver-${String(name)}`)
  await first.create(blank, {
    ...NO_FIGURES,
    createdAt: '2026-11-22T00:00:00.000Z',
    updatedAt: '2026-11-22T00:00:00.000Z',
  })
  first.close()
})
afterEach(() => {
  for (const storage of storages.splice(0)) storage.close()
})

test('a hundred answers from each of two tabs, on different questions, are all kept', async () => {
  const [one, two] = [await tab(), await tab()]
  await Promise.all([one.open(), two.open()])
  for (let i = 0; i < 100; i++) {
    one.edit(answer(`one.q${String(i)}`, 2))
    two.edit(answer(`two.q${String(i)}`, 3))
  }
  await expect
    .poll(() => [one.saver.state.value, two.saver.state.value], { timeout: 20_000 })
    .toEqual(['saved', 'saved'])
  expect(Object.keys((await one.storage.read('a1'))!.assessment.answers)).toHaveLength(200)
})

test('the same question answered in both tabs shows both versions, and the choice is kept', async () => {
  const [one, two] = [await tab(), await tab()]
  await Promise.all([one.open(), two.open()])
  one.edit(answer('id.mfa', 2))
  await one.settled()
  two.edit(answer('id.mfa', 4))
  await two.settled()
  expect(two.saver.conflict.value).toMatchObject({ mine: { answer: { value: 4 } }, theirs: { answer: { value: 2 } } })
  expect(two.saver.state.value).not.toBe('saved')
  expect((await one.storage.read('a1'))!.assessment.answers['id.mfa']!.value).toBe(2)
  two.saver.resolve('mine')
  await two.settled()
  expect(two.saver.state.value).toBe('saved')
  expect((await one.storage.read('a1'))!.assessment.answers['id.mfa']!.value).toBe(4)
})

test('choosing the other tab’s version writes nothing and shows it', async () => {
  const [one, two] = [await tab(), await tab()]
  await Promise.all([one.open(), two.open()])
  one.edit(answer('id.mfa', 2))
  await one.settled()
  two.edit(answer('id.mfa', 4))
  await two.settled()
  two.saver.resolve('theirs')
  expect(two.assessment.value!.answers['id.mfa']!.value).toBe(2)
  expect(two.saver.state.value).toBe('saved')
})

test('what the database refuses is never called saved, and stays in memory when another assessment is opened', async () => {
  const one = await tab()
  await one.open()
  one.storage.close()
  one.edit(answer('id.mfa', 4))
  await expect.poll(() => one.saver.state.value).toBe('failed')
  one.saver.leave()
  expect(one.saver.state.value).toBe('failed')
  expect(one.saver.unsavedElsewhere()[0]!.answers['id.mfa']!.value).toBe(4)
})

test('a tab follows what another one writes, without losing what it is writing itself', async () => {
  const [one, two] = [await tab(), await tab()]
  await Promise.all([one.open(), two.open()])
  one.edit(answer('dev.edr', 3))
  await one.settled()
  two.edit(answer('id.mfa', 4))
  two.saver.follow((await two.storage.read('a1'))!)
  expect(two.assessment.value!.answers).toMatchObject({ 'dev.edr': { value: 3 }, 'id.mfa': { value: 4 } })
  await two.settled()
  expect(Object.keys((await one.storage.read('a1'))!.assessment.answers).sort()).toEqual(['dev.edr', 'id.mfa'])
})

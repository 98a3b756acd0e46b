// What is remembered outside the database of how much is in it: never lowered by a loss.
import { beforeEach, expect, it, vi } from 'vitest'
import { readCanary } from '#storage/copies/canary.ts'
import type { Summary } from '#stores/library.ts'
import { knowsVisitor, makeMemory } from '#stores/memory.ts'

/** A database of so many assessments; `count` says what it finds when asked later. */
const database = (id: string, count: () => number) => ({
  databaseId: () => Promise.resolve(id),
  changes: () => Promise.resolve(count() === 0 ? 0 : 7),
  count: () => Promise.resolve(count()),
})
const rows = (count: number) => Array.from({ length: count }, () => ({ answered: 3 }) as Summary)
const remembered = () => readCanary(undefined)
beforeEach(() => localStorage.clear())

it('remembers what is listed, and lowers it where something was deleted', async () => {
  const memory = makeMemory()
  expect(knowsVisitor()).toBe(false)
  memory.remember(
    database('d1', () => 2),
    rows(2),
  )
  const two = { databaseId: 'd1', assessments: 2, answers: 6, changes: 7 }
  await vi.waitFor(async () => expect(await remembered()).toEqual(two))
  expect(knowsVisitor()).toBe(true)
  memory.lower(
    database('d1', () => 1),
    rows(1),
  )
  await vi.waitFor(async () => expect(await remembered()).toMatchObject({ assessments: 1, answers: 3 }))
  memory.lower(
    database('d1', () => 0),
    [],
  )
  await vi.waitFor(async () => expect(await remembered()).toMatchObject({ assessments: 0 }))
  expect(knowsVisitor()).toBe(false)
})

it('does not forget what a browser loses right after it was listed: the next start says so', async () => {
  const memory = makeMemory()
  memory.remember(
    database('d1', () => 2),
    rows(2),
  )
  await vi.waitFor(async () => expect(await remembered()).toMatchObject({ assessments: 2 }))
  // The whole database goes, and an empty one is made in its place, before the list that was read is noted.
  makeMemory().remember(
    database('d2', () => 0),
    rows(3),
  )
  await new Promise((done) => setTimeout(done, 20))
  expect(await remembered()).toEqual({ databaseId: 'd1', assessments: 2, answers: 6, changes: 7 })
  const next = makeMemory()
  void next.compare(database('d2', () => 0))
  await vi.waitFor(() => expect(next.lost.value).toMatchObject({ assessments: 2, left: 0 }))
})

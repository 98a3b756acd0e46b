import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanEdits } from '#core/index.ts'
import {
  markActual,
  markStatus,
  setActual,
  setEntry,
  setMember,
  setOverride,
  setPart,
  setStatus,
  statusOf,
} from '#core/roadmap/edit-plan.ts'

const full: PlanEdits = {
  start: '2027-04-05',
  pins: { 'id.mfa.to3': '2027-05-03' },
  overrides: { 'id.mfa.to3': { effort: 3, yearly: 0 } },
  skipped: ['vpn.patch.to3'],
  status: { 'id.mfa.to3': 'doing' },
}

describe('an edit and its undoing', () => {
  test('nothing empty is kept', () => {
    expect(setEntry(setEntry({}, 'pins', 'a', '2027-05-03'), 'pins', 'a', null)).toEqual({})
    expect(setMember(setMember({}, 'skipped', 'a', true), 'skipped', 'a', false)).toEqual({})
    expect(setOverride(setOverride({}, 'a', 'weeks', 4), 'a', 'weeks', null)).toEqual({})
    expect(setStatus(setStatus({}, 'a', 'done'), 'a', 'to-do')).toEqual({})
    expect(setPart(setPart({}, 'freezes', [{ from: '2027-01-01', to: '2027-01-04' }]), 'freezes', [])).toEqual({})
  })

  test('the plan that was given stays as it was, and so does everything else in it', () => {
    const before = structuredClone(full)
    const next = setEntry(full, 'pins', 'vpn.patch.to3', '2027-06-07')
    expect(full).toEqual(before)
    expect(next).toEqual({ ...full, pins: { 'id.mfa.to3': '2027-05-03', 'vpn.patch.to3': '2027-06-07' } })
  })

  test('any entry that is set and taken away again leaves no trace', () => {
    const id = fc.stringMatching(/^[a-z]{1,6}(\.[a-z0-9]{1,5}){1,2}$/).filter((x) => !(x in (full.pins ?? {})))
    fc.assert(
      fc.property(id, fc.integer({ min: 1, max: 99 }), (measure, weeks) => {
        expect(setEntry(setEntry(full, 'owners', measure, 'A'), 'owners', measure, null)).toEqual(full)
        expect(setOverride(setOverride(full, measure, 'weeks', weeks), measure, 'weeks', null)).toEqual(full)
        expect(setStatus(setStatus(full, measure, 'done'), measure, 'to-do')).toEqual(full)
      }),
      { numRuns: 50 },
    )
  })
})

describe('status', () => {
  test('done leaves the plan, and beginning again brings it back', () => {
    const done = setStatus({}, 'a', 'done')
    expect(done).toEqual({ status: { a: 'done' }, done: ['a'] })
    expect(setStatus(done, 'a', 'doing')).toEqual({ status: { a: 'doing' } })
  })

  const planned = { startDate: '2027-04-05', finishDate: '2027-05-02' }
  const remembered = { plannedStart: '2027-04-05', plannedFinish: '2027-05-02' }

  test('done remembers when it was planned; going back takes away the real dates that it contradicts', () => {
    const done = markStatus(setActual({}, 'a', 'start', '2027-04-12'), 'a', 'done', planned)
    expect(done.actual).toEqual({ a: { start: '2027-04-12', ...remembered } })
    const finished = setActual(done, 'a', 'finish', '2027-05-06')
    expect(markStatus(finished, 'a', 'doing', undefined).actual).toEqual(done.actual)
    expect(markStatus(finished, 'a', 'to-do', undefined)).toEqual({})
    expect(markStatus(markStatus({}, 'a', 'done', planned), 'a', 'doing', undefined)).toEqual({
      status: { a: 'doing' },
    })
  })

  test('the first real date remembers the plan before it, and says how far the measure is', () => {
    const begun = markActual({}, 'a', 'start', '2027-04-12', planned)
    expect(begun).toEqual({ status: { a: 'doing' }, actual: { a: { start: '2027-04-12', ...remembered } } })
    // From now on it stands at its real dates: those are not what was planned.
    const real = { startDate: '2027-04-12', finishDate: '2027-05-09', real: 'started' } as const
    const done = markActual(begun, 'a', 'finish', '2027-05-06', real)
    expect(done).toEqual({
      status: { a: 'done' },
      done: ['a'],
      actual: { a: { start: '2027-04-12', finish: '2027-05-06', ...remembered } },
    })
    expect(markActual(begun, 'a', 'start', null, real)).toEqual({ status: { a: 'doing' } })
  })

  test('what stands in the list of done is done, whatever its mark says', () => {
    expect(statusOf({ done: ['a'], status: { a: 'doing' } }, 'a')).toBe('done')
    expect(statusOf({ status: { a: 'doing' } }, 'a')).toBe('doing')
    expect(statusOf({}, 'constructor')).toBe('to-do')
  })
})

test('giving one assumption back keeps the others', () => {
  expect(setOverride(full, 'id.mfa.to3', 'effort', null).overrides).toEqual({ 'id.mfa.to3': { yearly: 0 } })
  expect(setOverride(full, 'id.mfa.to3', 'yearly', null).overrides).toEqual({ 'id.mfa.to3': { effort: 3 } })
})

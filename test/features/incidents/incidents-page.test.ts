import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { tallyOf } from '#core/report/tally.ts'
import IncidentsPage from '../../../src/features/incidents/IncidentsPage.vue'
import { mountOpen, type OpenOptions } from '../mount-open.ts'

let screen: VueWrapper | undefined
afterEach(() => {
  screen?.unmount()
  screen = undefined
})
async function incidents(options: OpenOptions = {}) {
  const opened = await mountOpen(IncidentsPage, { path: 'incidents', ...options })
  screen = opened.screen
  return opened
}

describe('all incidents', () => {
  test('one number says how many would have hit, and what open answers decide is named beside it', async () => {
    const { screen, store } = await incidents({ language: 'en' })
    const { hit, count, undetermined } = tallyOf(store.findings!.replays)
    expect(screen.get('h1').text()).toContain(`${hit} of ${count}`)
    const numbers = screen.findAll('dl strong').map((e) => Number(e.text()))
    expect(numbers[0]).toBe(hit)
    expect(numbers.at(-1)).toBe(undetermined)
  })

  test('every one that applies is a strip in the order of its moves', async () => {
    const { screen, store } = await incidents()
    const strips = screen.findAll('ol.strip')
    expect(strips).toHaveLength(store.findings!.replays.length)
    const first = store.pack!.incidents.find((i) => i.id === store.findings!.replays[0]?.incident)!
    expect(strips[0]?.findAll('.text').map((e) => e.text())).toEqual(first.moves.map((m) => m.text))
  })

  test('after the move that is stopped nothing happens', async () => {
    const { screen, store } = await incidents({ sample: 'services' })
    const at = store.findings!.replays.findIndex((r) => r.outcome === 'stopped')
    const strip = screen.findAll('ol.strip')[at]!
    const states = strip.findAll('.state').map((e) => e.text())
    const stop = states.indexOf('ここで止まる')
    expect(stop).toBeGreaterThanOrEqual(0)
    expect(new Set(states.slice(stop + 1))).toEqual(new Set(['起こらない']))
  })

  test('what does not apply stands apart with the answer that says why', async () => {
    const { screen, store } = await incidents({
      change: (a) => ({ ...a, profile: { ...a.profile, thirdparty: 'no' } }),
    })
    const others = screen.get('[aria-labelledby="incidents-others"]').text()
    expect(store.findings!.replays.length).toBeLessThan(store.pack!.incidents.length)
    expect(others).toContain('接続しない')
  })

  test('without answers nobody can tell, and the questions are one step away', async () => {
    const { screen } = await incidents({ change: (a) => ({ ...a, answers: {} }) })
    expect(screen.get('h1').text()).toBe('まだ回答がないため、判断できません。')
    expect(screen.get('.button.primary').attributes('href')).toMatch(/questions/)
  })
})

describe('one incident', () => {
  test('the address opens it', async () => {
    const { screen, store } = await incidents({ path: 'incidents/hospital-2022' })
    expect(screen.get('h1').text()).toBe(store.pack!.incidents.find((i) => i.id === 'hospital-2022')?.title)
    expect(screen.findAll('h1')).toHaveLength(1)
  })

  test('an unknown address shows them all', async () => {
    const { screen } = await incidents({ path: 'incidents/no-such' })
    expect(screen.findAll('ol.strip').length).toBeGreaterThan(1)
  })

  test('what the source names and what we say never share a list', async () => {
    const { screen, store } = await incidents({ path: 'incidents/hospital-2022' })
    const controls = store.pack!.incidents.find((i) => i.id === 'hospital-2022')!.moves.flatMap((m) => m.controls)
    for (const claim of ['source', 'ours'] as const)
      expect(screen.findAll(`.group.${claim} .control`)).toHaveLength(controls.filter((c) => c.claim === claim).length)
  })

  test('the cheapest way to stop it is listed with its effort and the way to the roadmap', async () => {
    const { screen, store } = await incidents({ path: 'incidents/hospital-2022' })
    const cheapest = store.findings!.replays.find((r) => r.incident === 'hospital-2022')?.cheapest ?? []
    const titles = store.pack!.measures.filter((m) => cheapest.includes(m.id)).map((m) => m.title)
    const section = screen.get('[aria-labelledby="incident-cheapest"]')
    expect(titles.length).toBeGreaterThan(0)
    for (const title of titles) expect(section.text()).toContain(title)
    expect(section.text()).toMatch(/人日/)
    expect(section.get('.button.primary').attributes('href')).toMatch(/roadmap/)
  })

  test('a question that does not apply is not called a shortcoming', async () => {
    const { screen } = await incidents({
      path: 'incidents/hospital-2022',
      change: (a) => ({
        ...a,
        answers: {
          ...a.answers,
          'vpn.iap': { value: 'not-applicable', basis: 'stated', reason: 'none', at: '2026-11-22T00:00:00Z' },
        },
      }),
    })
    const control = screen.findAll('.control').find((c) => c.find('a[href$="questions/vpn.iap"]').exists())
    expect(control?.get('.state').text()).toContain('対象外')
  })

  test('it says that a replay is an argument and no proof', async () => {
    const { screen } = await incidents({ path: 'incidents/hospital-2022', language: 'en' })
    expect(screen.text()).toContain('A replay is an argument, not a proof.')
  })
})

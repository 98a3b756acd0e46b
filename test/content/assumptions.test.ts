// Effort and cost of a measure are assumptions that a user may overwrite. Each says in one line what it rests on, and the line
// speaks of the very numbers beside it: those of an organization of medium size, taken as 500 people.
import { expect, test } from 'vitest'
import { pack } from './zero-trust.ts'

const PEOPLE = 500
const DAY_RATE = 80_000
const SIZES = ['small', 'medium', 'large'] as const
const yen = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''))

test('every measure says in both languages what it rests on, in one line', () => {
  for (const { id, assumption } of pack.measures) {
    expect(assumption?.ja, id).toMatch(/^500人の組織で、.{8,110}。.{3,60}。$/)
    expect(assumption?.en, id).toMatch(/^For 500 people, .{12,150}\. .{8,130}\.$/)
  }
})

test('the line names the initial cost, or says that there is none', () => {
  for (const { id, assumption, cost } of pack.measures) {
    const { ja = '', en = '' } = assumption ?? {}
    const days = /Once, about (\d+) days of outside set-up work/.exec(en)
    const sum = /Once, JPY ([\d,]+) for/.exec(en)
    // Outside work is told in whole days.
    const told = days ? Number(days[1]) * DAY_RATE : yen(sum?.[1])
    expect(Math.abs(told - cost.initial.medium), id).toBeLessThanOrEqual(days ? DAY_RATE / 2 : 0)
    expect(ja.includes('初期費用は'), id).toBe(cost.initial.medium > 0)
    if (days) expect(ja, id).toContain(`（約${days[1] ?? ''}人日）`)
  }
})

test('the line names the yearly cost, or says that there is none', () => {
  for (const { id, assumption, cost } of pack.measures) {
    const { ja = '', en = '' } = assumption ?? {}
    const sum = /[Yy]early, JPY ([\d,]+) for/.exec(en)
    const licence = /licences at JPY ([\d,]+) per person a month(?: for (\d+) people)?/.exec(en)
    const told = licence ? yen(licence[1]) * Number(licence[2] ?? PEOPLE) * 12 : yen(sum?.[1])
    // A price is rounded to ten yen a month.
    expect(Math.abs(told - cost.yearly.medium), id).toBeLessThanOrEqual(licence ? 5 * PEOPLE * 12 : 0)
    expect(ja.includes('年額は'), id).toBe(cost.yearly.medium > 0)
    const free = cost.initial.medium + cost.yearly.medium === 0
    expect(ja.endsWith('費用なし。') && en.endsWith('No spending.'), id).toBe(free)
  }
})

test('effort, time and cost grow with the organization, and effort slower than its headcount', () => {
  for (const { id, cost, effort, weeks } of pack.measures) {
    for (const by of [effort, weeks, cost.initial, cost.yearly]) {
      expect(by.small, id).toBeLessThanOrEqual(by.medium)
      expect(by.medium, id).toBeLessThanOrEqual(by.large)
    }
    expect(effort.small, id).toBeGreaterThan(0)
    // 3000 people are sixty times 50.
    expect(effort.large / effort.small, id).toBeLessThan(30)
    // No measure keeps more than two people busy full time.
    for (const size of SIZES) expect(effort[size] / weeks[size], id).toBeLessThanOrEqual(10)
  }
})

test('a day of own work comes with at most two days of bought help, but where machines or experts are paid', () => {
  const costly = pack.measures.filter(({ cost, effort }) => cost.initial.medium / effort.medium > 2 * DAY_RATE)
  for (const { id, assumption } of costly) expect(assumption?.en, id).toMatch(/for (equipment|outside experts)/)
})

test('what costs every year without a product says what it pays for', () => {
  const paid =
    /for (services|lines and maintenance|outside experts|teaching material|help to partners|legal advice|the rota)/
  for (const { id, assumption, cost, products } of pack.measures)
    if (cost.yearly.medium > 0 && products.length === 0) expect(assumption?.en, id).toMatch(paid)
})

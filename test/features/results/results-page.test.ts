import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import type { Assessment } from '#core/assessment/assessment.ts'
import { tallyOf } from '#core/report/tally.ts'
import ResultsPage from '../../../src/features/results/ResultsPage.vue'
import { mountOpen } from '../mount-open.ts'

vi.mock('#ui/charts/load-painter.ts', () => ({
  loadPainter: () => Promise.resolve(() => ({ destroy: () => undefined })),
}))

let screen: VueWrapper | undefined
afterEach(() => {
  screen?.unmount()
  screen = undefined
})
async function results(change?: (a: Assessment) => Assessment, language: 'ja' | 'en' = 'ja') {
  const opened = await mountOpen(ResultsPage, { language, ...(change ? { change } : {}) })
  screen = opened.screen
  return opened
}
const byText = (page: VueWrapper, selector: string, text: string) =>
  page.findAll(selector).find((e) => e.text().includes(text))

describe('results', () => {
  test('say in one sentence which stage, and how many real attacks would have hit', async () => {
    const { screen, store } = await results(undefined, 'en')
    const { hit, count } = tallyOf(store.findings!.replays)
    const heading = screen.get('h1').text()
    expect(heading).toContain('“Traditional”')
    expect(heading).toContain(`${hit} of ${count} real attacks`)
    expect(screen.findAll('h1')).toHaveLength(1)
  })

  test('name three things to begin with, and the way to the one-page report', async () => {
    const { screen } = await results()
    expect(screen.findAll('[aria-labelledby="results-first"] ol > li')).toHaveLength(3)
    expect(byText(screen, 'a', '1ページの報告書')?.attributes('href')).toMatch(/report.*kind=one-page$/)
  })

  test('lead to the incidents, but to the questions while less than half is answered', async () => {
    const { screen } = await results()
    expect(screen.get('.button.primary').attributes('href')).toMatch(/incidents/)
    screen.unmount()
    const little = await results((a) => ({ ...a, answers: Object.fromEntries(Object.entries(a.answers).slice(0, 5)) }))
    expect(little.screen.get('.button.primary').attributes('href')).toMatch(/questions/)
  })

  test('say so when nothing is answered, and lead to the questions', async () => {
    const { screen } = await results((a) => ({ ...a, answers: {} }))
    expect(screen.get('h1').text()).toBe('まだ回答がありません')
    expect(screen.findAll('a')).toHaveLength(1)
    expect(screen.get('a').attributes('href')).toMatch(/questions/)
  })

  test('show every question as a cell that says its state in words', async () => {
    const { screen, store } = await results()
    const cells = screen.findAll('a[data-cell]')
    expect(cells).toHaveLength(store.pack!.domains.flatMap((d) => d.questions).length)
    expect(
      cells.every((c) => /（(段階[1-4] .+|分からない|未回答|対象外)）$/.test(c.attributes('aria-label') ?? '')),
    ).toBe(true)
    expect(cells.filter((c) => c.attributes('tabindex') === '0')).toHaveLength(store.pack!.domains.length)
  })

  test('arrow keys walk from cell to cell', async () => {
    const { screen } = await results()
    await screen.get('[data-cell="0.0"]').trigger('keydown', { key: 'ArrowRight' })
    expect(document.activeElement?.getAttribute('data-cell')).toBe('0.1')
    await screen.get('[data-cell="0.1"]').trigger('keydown', { key: 'ArrowDown' })
    expect(document.activeElement?.getAttribute('data-cell')).toBe('1.1')
  })

  test('show ten gaps first and all on demand', async () => {
    const { screen, store } = await results((a) => ({ ...a, decisions: {} }))
    expect(screen.findAll('details.gap')).toHaveLength(10)
    await byText(screen, 'button', '件すべて')?.trigger('click')
    expect(screen.findAll('details.gap')).toHaveLength(store.findings!.gaps.length)
  })
})

describe('a gap', () => {
  async function openFirst(page: VueWrapper) {
    const gap = page.get('details.gap')
    ;(gap.element as HTMLDetailsElement).open = true
    await gap.trigger('toggle')
    return gap
  }

  test('opens to its formula with the numbers that make its priority', async () => {
    const { screen, store } = await results((a) => ({ ...a, decisions: {} }), 'en')
    const text = (await openFirst(screen)).get('.product').text()
    const parts = /weight (\d) × gap (\d) × \(1 \+ (\d+)\/(\d+)\) = ([\d.]+)/.exec(text)!.slice(1).map(Number)
    const [weight, gap, helped, open, priority] = parts as [number, number, number, number, number]
    const exact = weight * gap * (1 + helped / open)
    expect(exact).toBeCloseTo(store.findings!.gaps[0]!.priority, 9)
    // Shown with one decimal.
    expect(Math.abs(priority - exact)).toBeLessThan(0.1)
  })

  test('cannot be accepted without reason, owner and date; then it stands apart and the score is the same', async () => {
    const { screen, store } = await results((a) => ({ ...a, decisions: {} }))
    const before = store.findings!.scores.overall
    const question = store.findings!.gaps[0]!.question
    const gap = await openFirst(screen)
    await gap.get('input[value="accept"]').setValue()
    expect(gap.get('button[type="submit"]').attributes()).toHaveProperty('disabled')
    const [reason, owner] = gap.findAll('input[type="text"]')
    await reason!.setValue('来期に入れ替えるため')
    await owner!.setValue('情報システム課長')
    await gap.get('input[type="date"]').setValue('2027-03-31')
    await gap.get('form').trigger('submit')
    await flushPromises()
    expect(store.assessment?.decisions?.[question]).toEqual({
      kind: 'accept',
      reason: '来期に入れ替えるため',
      owner: '情報システム課長',
      expires: '2027-03-31',
    })
    expect(store.findings!.scores.overall).toEqual(before)
    expect(screen.get('ul.list').text()).toContain('情報システム課長')
    expect(screen.get('ol.list').text()).not.toContain('情報システム課長')
    expect(document.activeElement?.id).toBe('results-gaps')
  })
})

describe('contradictions', () => {
  const answersThat = (values: Record<string, 1 | 2 | 3 | 4>) => (a: Assessment) => ({
    ...a,
    profile: { ...a.profile, vpn: 'yes' },
    answers: Object.fromEntries(
      Object.entries(values).map(([id, value]) => [id, { value, basis: 'stated' as const, at: '' }]),
    ),
  })
  const section = '[aria-labelledby="results-contradictions"]'

  test('name both answers with their levels, lead to both, and say how to settle it', async () => {
    const { screen, store } = await results(answersThat({ 'id.mfa': 3, 'id.legacyauth': 1 }))
    const rule = store.pack!.contradictions!.find((r) => r.id === 'mfa-all-but-legacy')!
    const entry = screen.get(`${section} .list > li`)
    expect(entry.text()).toContain(rule.text)
    expect(entry.text()).toContain(rule.check)
    expect(entry.findAll('a').map((a) => a.attributes('href'))).toEqual([
      expect.stringContaining('id.mfa'),
      expect.stringContaining('id.legacyauth'),
    ])
    expect(entry.text()).toMatch(/段階3.*段階1/s)
  })

  test('show five first and all on demand', async () => {
    const { screen, store } = await results(
      answersThat({
        'saas.catalog': 1,
        'dev.inventory': 1,
        'sc.inventory': 1,
        ...({ 'id.sso': 3, 'id.monitor': 3, 'saas.shadow': 3, 'dev.edr': 3, 'dev.patch': 3, 'sc.assess': 3 } as const),
      }),
    )
    const count = store.findings!.contradictions.length
    expect(count).toBeGreaterThan(5)
    expect(screen.findAll(`${section} .list > li`)).toHaveLength(5)
    await screen.get(`${section} button`).trigger('click')
    expect(screen.findAll(`${section} .list > li`)).toHaveLength(count)
  })

  test('say so when there is none', async () => {
    const { screen } = await results(answersThat({ 'id.mfa': 2 }))
    expect(screen.get(section).text()).toContain('見つかりませんでした')
  })
})

import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Assessment } from '#core/index.ts'
import RoadmapPage from '../../../src/features/roadmap/RoadmapPage.vue'
import { mountOpen, type Opened } from '../mount-open.ts'

let opened: Opened | undefined
afterEach(() => {
  opened?.screen.unmount()
  vi.restoreAllMocks()
})
const open = async (view = '', change = (a: Assessment) => a, language: 'ja' | 'en' = 'ja') => {
  // The dialog of the test's browser has no modality; that it is shown is enough here.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  opened = await mountOpen(RoadmapPage, { path: `roadmap/${view}`, change, language })
  return opened
}
const plan = () => opened!.store.assessment!.plan

describe('the screen of the plan', () => {
  test('its heading is a sentence with the plan’s own numbers, in either language', async () => {
    const { screen } = await open()
    expect(screen.findAll('h1')).toHaveLength(1)
    expect(screen.get('h1').text()).toMatch(/事故\d+件.*20\d\d年度/)
    screen.unmount()
    expect((await open('', undefined, 'en')).screen.get('h1').text()).toMatch(/\d+ incidents.*FY20\d\d/)
  })

  test('without answers it leads to the questions instead of planning everything', async () => {
    const { screen } = await open('', (a) => ({ ...a, answers: {} }))
    expect(screen.get('a.primary').attributes('href')).toContain('/questions')
    expect(screen.find('.sheet').exists()).toBe(false)
  })

  test('without gaps it leads to the targets', async () => {
    const { screen } = await open('', (a) => {
      const answers = Object.entries(a.answers).map(([id, answer]) => [id, { ...answer, value: 4 as const }] as const)
      return { ...a, targets: { default: 1, domains: {}, questions: {} }, answers: Object.fromEntries(answers) }
    })
    expect(screen.get('a.primary').attributes('href')).toContain('/setup')
  })

  test('switching the route edits the assessment, and the plan follows', async () => {
    const { screen, store } = await open()
    const before = screen.get('.lead').text()
    const other = screen.findAll('input[name="plan-route"]').find((x) => !(x.element as HTMLInputElement).checked)!
    await other.setValue(true)
    expect(store.assessment!.route).toBe((other.element as HTMLInputElement).value)
    expect(screen.get('.lead').text()).not.toBe(before)
  })
})

describe('bars', () => {
  const firstBar = async () => {
    const { screen } = await open()
    await screen.findAll('.toggle')[1]!.trigger('click')
    return { screen, bar: screen.get('[data-bar]') }
  }
  const start = (id: string) => opened!.screen.get(`[data-bar="${id}"]`).attributes('aria-label')

  test('each measure of an open step is a button that names measure, team and dates', async () => {
    const { screen, bar } = await firstBar()
    expect(bar.element.tagName).toBe('BUTTON')
    expect(bar.attributes('aria-label')).toMatch(/、.+、\d+\/\d+〜\d+\/\d+/)
    expect(screen.findAll('[data-bar]').length).toBeGreaterThan(3)
  })

  test('the right arrow pins the start a week later and keeps the focus', async () => {
    const { screen, bar } = await firstBar()
    const id = bar.attributes('data-bar')!
    const before = start(id)
    await bar.trigger('keydown', { key: 'ArrowRight' })
    await vi.waitFor(() => expect(start(id)).not.toBe(before))
    expect(start(id)).toContain('固定')
    expect(Object.keys(plan().pins ?? {})).toContain(id)
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.get(`[data-bar="${id}"]`).element))
  })

  test('a bar opens what is known of its measure, and skipping it takes it out of the plan and back', async () => {
    const { screen, bar } = await firstBar()
    const id = bar.attributes('data-bar')!
    await bar.trigger('click')
    const dialog = screen.get('dialog')
    expect(dialog.text()).toContain('計画に載せた理由')
    const button = () => dialog.findAll('.edits button').at(-1)!
    await button().trigger('click')
    expect(plan().skipped).toContain(id)
    expect(dialog.text()).toContain('実施しないことにした')
    await button().trigger('click')
    expect(plan().skipped ?? []).not.toContain(id)
  })
})

describe('what people say about a measure', () => {
  const details = async () => {
    const { screen } = await open('table')
    await screen.get('tbody th button').trigger('click')
    return screen.get('dialog')
  }

  test('an assumption that is changed says so and can be given back', async () => {
    const dialog = await details()
    const field = () => dialog.get('.assumptions .number-field')
    await field().get('input').setValue('77')
    expect(Object.values(plan().overrides ?? {})).toContainEqual({ effort: 77 })
    expect(field().text()).toContain('変更済み')
    await field().get('.reset').trigger('click')
    expect(plan().overrides).toBeUndefined()
    expect(field().text()).not.toContain('変更済み')
  })

  test('done leaves the table and stands on the board', async () => {
    const { screen } = await open('board')
    const card = screen.get('.board li')
    const title = card.get('.title').text()
    await card.get('select').setValue('done')
    const columns = screen.findAll('.board section')
    expect(columns[0]!.text()).not.toContain(title)
    expect(columns[2]!.text()).toContain(title)
    expect(plan().done).toHaveLength(1)
  })
})

describe('the table', () => {
  test('sorts by a heading, says so, and turns round at the second press', async () => {
    const { screen } = await open('table')
    const heading = screen.findAll('thead th')[6]!
    const efforts = () => screen.findAll('tbody tr').map((row) => Number.parseFloat(row.findAll('td')[5]!.text()))
    await heading.get('button').trigger('click')
    expect(heading.attributes('aria-sort')).toBe('ascending')
    expect(efforts()).toEqual([...efforts()].sort((a, b) => a - b))
    await heading.get('button').trigger('click')
    expect(heading.attributes('aria-sort')).toBe('descending')
    expect(efforts()).toEqual([...efforts()].sort((a, b) => b - a))
    expect(screen.findAll('th[aria-sort="ascending"], th[aria-sort="descending"]')).toHaveLength(1)
  })
})

describe('the limits', () => {
  test('less capacity is planned at once, told, marked, and given back', async () => {
    const { screen } = await open()
    const field = screen.findAll('.panel .number-field')[1]!
    const before = screen.get('.lead').text()
    await field.get('input').setValue('0.5')
    expect(screen.get('.lead').text()).not.toBe(before)
    expect(screen.get('.notice').text()).toMatch(/\d+週延び/)
    await field.get('.reset').trigger('click')
    expect(screen.get('.lead').text()).toBe(before)
  })

  test('a budget of nothing leaves measures out and says which and why', async () => {
    const { screen } = await open()
    const fields = screen.findAll('.panel .number-field').filter((f) => f.text().includes('年度'))
    for (const field of fields) await field.get('input').setValue('0')
    expect(screen.find('#left-title').exists()).toBe(true)
    expect(screen.text()).toContain('予算に収まりません')
  })
})

describe('what if', () => {
  test('each variant is answered, and adopted it becomes a condition of the plan', async () => {
    const { screen, store } = await open('whatif')
    const cards = () => screen.findAll('.what-ifs > li')
    await vi.waitFor(
      () => expect(cards().every((c) => c.find('.answer ul, .answer p:not(.quiet)').exists())).toBe(true),
      8000,
    )
    expect(cards().length).toBeGreaterThanOrEqual(4)
    const gates = cards().at(-1)!
    await gates.get('button.adopt').trigger('click')
    expect(plan().gate).toBe('none')
    expect(Object.keys(plan().kept ?? {})).toEqual([store.assessment!.route])
    expect(screen.get('.adopted').text()).toContain('計画の条件にしました')
  })
})

describe('after an edit', () => {
  test('it says what moved, and a name moves nothing', async () => {
    const { screen, store } = await open('table')
    // Every cell but the last, which names the owner.
    const starts = () =>
      screen.findAll('tbody tr').map((row) =>
        row
          .findAll('th, td')
          .slice(0, -1)
          .map((cell) => cell.text())
          .join(' '),
      )
    await screen.get('tbody th button').trigger('click')
    const before = starts()
    await screen.get('dialog .edits input[type="text"]').setValue('情報システム部')
    expect(store.assessment!.plan.kept).toBeUndefined()
    expect(starts()).toEqual(before)
    await screen.get('dialog .edits input[type="date"]').setValue('2029-01-15')
    expect(Object.keys(plan().pins ?? {})).toHaveLength(1)
    expect(screen.get('.notice').text()).toMatch(/四半期に移/)
  })

  test('with its real date a measure stands there, and the plan before it is remembered', async () => {
    const { screen } = await open('table')
    expect(screen.text()).not.toContain('開始実績')
    await screen.get('tbody th button').trigger('click')
    const dates = screen.findAll('dialog .edits input[type="date"]')
    await dates[2]!.setValue('2999-01-07')
    expect(plan().actual).toBeUndefined()
    expect(screen.get('dialog [role="alert"]').text()).toContain('今日まで')
    await dates[2]!.setValue('2026-10-05')
    const real = { start: '2026-10-05', plannedStart: expect.any(String) as string }
    expect(Object.values(plan().actual ?? {})[0]).toMatchObject(real)
    // The start is no longer anyone's to pin.
    expect(screen.findAll('dialog .edits input[type="date"]')).toHaveLength(3)
    expect(screen.get('thead').text()).toContain('開始実績')
    expect(screen.get('tbody tr').text()).toContain('2026/10/5')
    await screen.get('dialog .edits select').setValue('done')
    expect(Object.values(plan().actual ?? {})[0]).toMatchObject(real)
    expect(screen.text()).toContain('予定と実績')
  })
})

describe('conditions that few need', () => {
  const group = (name: string) => opened!.screen.findAll('fieldset').find((f) => f.find('legend').text() === name)!

  test('a team can give less for a while, and the period can be taken back', async () => {
    await open()
    const fields = () => group('工数が変わる期間')
    const [from, to] = fields().findAll('input[type="date"]')
    await from!.setValue('2027-08-31')
    await to!.setValue('2027-08-01')
    await fields().get('input[type="number"]').setValue('1.5')
    expect(fields().get('[role="alert"]').text()).toContain('最終日')
    expect(fields().get('button.add').attributes('disabled')).toBeDefined()
    await to!.setValue('2027-09-30')
    await fields().get('button.add').trigger('click')
    const team = opened!.store.pack!.teams[0]!
    expect(plan().capacityExceptions).toEqual([{ from: '2027-08-31', to: '2027-09-30', team: team.id, capacity: 1.5 }])
    expect(fields().get('li').text()).toContain(team.title)
    await fields().get('li button').trigger('click')
    expect(plan().capacityExceptions).toBeUndefined()
  })

  test('a measure that no gap asks for can be added, and taken out again', async () => {
    const { screen } = await open('table')
    const before = screen.findAll('tbody tr').length
    const fields = () => group('手動で加える対策')
    const id = fields().get('optgroup option').attributes('value')!
    await fields().get('select').setValue(id)
    await fields().get('button.add').trigger('click')
    expect(plan().added).toEqual([id])
    expect(screen.findAll('tbody tr').length).toBeGreaterThan(before)
    await fields().get('li button').trigger('click')
    expect(plan().added).toBeUndefined()
  })
})

describe('teams and owners', () => {
  test('the bars stand by team on demand, with what each team is asked', async () => {
    const { screen } = await open()
    await screen.get('input[name="grouping"][value="team"]').setValue(true)
    expect(screen.findAll('.step svg[role="img"]').length).toBe(screen.findAll('.step').length)
    expect(screen.get('.step svg[role="img"]').attributes('aria-label')).toMatch(/最も忙しい週/)
  })

  test('pointing at a bar names what it waits for and what waits for it', async () => {
    const { screen } = await open()
    await screen.get('.tools .button').trigger('click')
    const live = () => screen.get('[aria-live="polite"]').text()
    const texts: string[] = []
    for (const bar of screen.findAll('[data-bar]').slice(0, 12)) {
      await bar.trigger('focus')
      texts.push(live())
      await bar.trigger('blur')
      expect(live()).toBe('')
    }
    expect(texts.some((x) => x.includes('対策は「'))).toBe(true)
  })

  test('the board shows the cards of one owner', async () => {
    const { screen } = await open('board')
    const inputs = () => screen.findAll<HTMLInputElement>('.board input[type="text"]')
    const ownerless = inputs().filter((x) => x.element.value === '')
    await ownerless[0]!.setValue('情報システム部')
    const own = screen.findAll('.whose option').find((o) => o.text() === '情報システム部')!
    await screen.get('.whose select').setValue((own.element as HTMLOptionElement).value)
    expect(inputs().map((x) => x.element.value)).toEqual(['情報システム部'])
    await screen.get('.whose select').setValue('-1')
    expect(inputs()).toHaveLength(ownerless.length - 1)
  })
})

test('the two routes stand beside each other with one sentence on which fits', async () => {
  const { screen } = await open('compare')
  expect(screen.findAll('.route')).toHaveLength(2)
  expect(screen.findAll('.route.chosen')).toHaveLength(1)
  expect(screen.get('.verdict .lead').text()).toMatch(/きっかけ.*。/)
  expect(screen.findAll('.exposure path.line')).toHaveLength(2)
})

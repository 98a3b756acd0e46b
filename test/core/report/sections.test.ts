import { describe, expect, test } from 'vitest'
import type { Answer, Assessment, Decision } from '#core/assessment/assessment.ts'
import type { Incident, Pack, SourcePack } from '#core/pack/pack.ts'
import type { Block, Report, ReportSection } from '#core/report/report.ts'
import { assessment as firm, incident, pack as small } from '../figure/figure-fixture.ts'
import { reportOf, textsOf, type Setting } from './report-fixture.ts'
import { expectSoundTexts } from './same-report.ts'

type Values = Record<string, Answer['value']>
const answersOf = (values: Values): Assessment['answers'] =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, basis: 'stated', at: '' }]))

interface Story {
  pack?: Partial<Pack>
  firm?: Partial<Assessment>
  answers?: Values
  setting?: Setting
}

/** The English report of the small firm, changed as a test wants it; every story is told soundly in both languages. */
function report({ pack = {}, firm: changes = {}, answers, setting }: Story = {}): Report {
  const source = { ...small, ...pack } as unknown as SourcePack
  const assessment: Assessment = { ...firm, ...(answers ? { answers: answersOf(answers) } : {}), ...changes }
  expectSoundTexts(reportOf(source, assessment, 'ja', setting))
  const english = reportOf(source, assessment, 'en', setting)
  expectSoundTexts(english)
  return english
}

const find = (from: Report, id: string): ReportSection | undefined => from.sections.find((s) => s.id === id)
const headline = (from: Report, id: string): string | undefined => find(from, id)?.headline
const blocksOf = <K extends Block['kind']>(from: Report, id: string, kind: K): Extract<Block, { kind: K }>[] =>
  (find(from, id)?.blocks ?? []).filter((b): b is Extract<Block, { kind: K }> => b.kind === kind)
const said = (from: Report, id: string): string =>
  textsOf(find(from, id))
    .map((x) => x.text)
    .join('\n')

describe('when nothing is answered', () => {
  const blank = report({ answers: {} })
  test('no stage is given', () => {
    expect(headline(blank, 'standing')).toBe('Nothing is answered yet, so no stage can be given.')
    expect(blocksOf(blank, 'standing', 'key-figures')[0]?.items[0]?.value).toBe('Not rated')
  })
  test('the incident counts as one that would hit, and says that it is open', () => {
    expect(headline(blank, 'incidents')).toBe(
      '1 of 1 real incident would have hit us. 1 of these depends on open answers.',
    )
    expect(blocksOf(blank, 'incidents', 'list')[0]?.items).toEqual([
      'Is id.mfa done?',
      'Is dev.edr done?',
      'Is dev.cut done?',
    ])
  })
  test('what is open is counted', () => {
    expect(headline(blank, 'unknown')).toBe('Don’t know: 0. Unanswered: 4. Bare statements: 0.')
  })
})

describe('when everything is at its best', () => {
  const best = report({ answers: { 'id.mfa': 4, 'id.sso': 4, 'dev.edr': 4, 'dev.cut': 4 } })
  test('there is nothing to decide, to close or to plan', () => {
    expect(headline(best, 'decisions')).toBe('There is nothing new to decide.')
    expect(blocksOf(best, 'decisions', 'table')).toEqual([])
    expect(headline(best, 'gaps')).toBe('There is no gap for the plan to close.')
    expect(headline(best, 'roadmap')).toBe('There is nothing to plan now.')
    expect(headline(best, 'money')).toBe('This plan pays nothing to anyone outside.')
  })
  test('every incident stops and none is told in full', () => {
    expect(headline(best, 'incidents')).toBe('We would stop the 1 real incident that applies before harm is done.')
    expect(find(best, 'replay')).toBeUndefined()
    expect(headline(best, 'exposure')).toBe('Every incident that applies is stopped; exposure is 0.')
  })
})

test('a pack without incidents claims no safety', () => {
  const calm = report({ pack: { incidents: [] } })
  expect(headline(calm, 'incidents')).toBe('No incident applies to us, so there is nothing to replay.')
  expect(said(calm, 'incidents')).toContain('That does not mean none will happen.')
  expect(find(calm, 'exposure')).toBeUndefined()
})

test('a domain that does not apply says so and has no figures', () => {
  const table = blocksOf(report(), 'standing', 'table')[0]
  expect(table?.rows[2]?.slice(0, 3)).toEqual(['VPN', 'Does not apply', '–'])
  const none = report({
    answers: {
      'id.mfa': 'not-applicable',
      'id.sso': 'not-applicable',
      'dev.edr': 'not-applicable',
      'dev.cut': 'not-applicable',
    },
  })
  expect(blocksOf(none, 'standing', 'figure')).toEqual([])
  expect(blocksOf(none, 'unknown', 'table').at(-1)?.rows[0]).toEqual(['Is id.mfa done?', 'no reason given'])
})

test('a weak foundation is named as what holds the whole back', () => {
  const domains = small.domains.map((d) => (d.id === 'dev' ? { ...d, weight: 9 } : d))
  const held = report({ pack: { domains }, answers: { 'id.mfa': 1, 'id.sso': 4, 'dev.edr': 4, 'dev.cut': 4 } })
  expect(headline(held, 'standing')).toBe(
    'Maturity is 3.4 (range 3.4), but weak foundations (Identity) keep us at “Stage” (stage 2).',
  )
  expect(blocksOf(held, 'standing', 'list')[0]?.items).toEqual([
    'Identity is a foundation. At “1 Stage” it holds the whole back.',
  ])
})

test('a weak key question is named as what holds its domain back', () => {
  const domains = small.domains.map((d) =>
    d.id === 'id'
      ? { ...d, questions: d.questions.map((q) => ({ ...q, weight: q.key ? (1 as const) : (3 as const) })) }
      : d,
  )
  const held = report({ pack: { domains }, answers: { 'id.mfa': 1, 'id.sso': 4, 'dev.edr': 4, 'dev.cut': 4 } })
  expect(said(held, 'standing')).toContain('Identity: “Is id.mfa done?” is at “1 Stage” and holds the domain back.')
})

describe('without a plan', () => {
  const unplanned = report({ setting: { planned: false } })
  test('the sections that need one say so or are left out', () => {
    expect(headline(unplanned, 'roadmap')).toBe('There is no plan yet.')
    expect(headline(unplanned, 'gaps')).toBe('3 questions are below their targets.')
    expect(find(unplanned, 'exposure')).toBeUndefined()
    expect(find(unplanned, 'money')).toBeUndefined()
  })
})

describe('the decisions', () => {
  test('ask for the budget of the years in which the plan begins, with a date', () => {
    const asked = report({ answers: { 'id.mfa': 1 }, firm: { plan: { start: '2027-04-05' } } })
    const rows = blocksOf(asked, 'decisions', 'table')[0]?.rows ?? []
    expect(headline(asked, 'decisions')).toMatch(/^We ask for 2 decisions; fiscal 2027 costs ¥1\.\d+M\.$/)
    expect(rows[0]?.[0]).toBe('Approve the order “Safety first” and its budget (2 measures, 30 person-days)')
    expect(rows[0]?.[2]).toBe('5 April 2027')
    expect(rows[0]?.[3]).toBe('1 real incident is not stopped')
    expect(rows[1]?.[0]).toBe('Name who is responsible overall, and owners for 2 of 2 measures that have none')
  })

  test('ask for no owner where every measure has one', () => {
    const owners = { 'id.mfa.to3': 'A', 'dev.edr.to3': 'B' }
    const asked = report({ answers: { 'id.mfa': 1 }, firm: { plan: { owners } } })
    expect(blocksOf(asked, 'decisions', 'table')[0]?.rows).toHaveLength(1)
  })

  const decided = (decision: Decision) => report({ firm: { decisions: { 'id.mfa': decision } } })

  test('take up an acceptance whose date has passed', () => {
    const late = decided({ kind: 'accept', reason: 'Too dear', owner: 'CFO', expires: '2026-11-21' })
    expect(said(late, 'decisions')).toContain('Decide anew on 1 accepted or transferred risk whose date has passed')
    expect(blocksOf(late, 'unknown', 'table')[1]?.rows).toEqual([
      ['Is id.mfa done?', 'Accepted', 'Too dear', 'CFO', 'expired 21 November 2026'],
    ])
    expect(said(decided({ kind: 'accept', expires: '2026-11-22' }), 'decisions')).not.toContain('Decide anew')
  })

  test('list a transferred gap with who takes it', () => {
    const transferred = decided({ kind: 'transfer', to: 'Insurer' })
    expect(blocksOf(transferred, 'unknown', 'table')[1]?.rows[0]?.slice(1)).toEqual([
      'Transferred',
      'not given',
      'Insurer',
      'no end date',
    ])
    expect(headline(transferred, 'gaps')).toMatch(/^2 questions are below/)
  })
})

describe('the incident that is told', () => {
  const other = (id: string, severity: Incident['severity'], question: string): Incident => ({
    ...incident,
    id,
    title: id,
    severity,
    moves: [
      { id: 'm', text: 'Move', controls: [{ question, level: 3, effect: 'stops', confidence: 'high', claim: 'ours' }] },
    ],
  })
  const told = (incidents: Incident[]): string | undefined =>
    headline(report({ pack: { incidents }, answers: { 'id.mfa': 1, 'dev.edr': 1 } }), 'replay')

  test('is the most severe, and of these the one that takes the least effort', () => {
    const [light, dear, cheap] = [other('light', 1, 'id.mfa'), other('dear', 3, 'dev.edr'), other('cheap', 3, 'id.mfa')]
    expect(told([light, dear, cheap])).toBe('“cheap” can be stopped with 1 measure (10 person-days).')
  })

  test('is one that can be stopped, if another as severe cannot', () => {
    expect(told([other('hopeless', 3, 'dev.cut'), other('dear', 3, 'dev.edr')])).toMatch(/^“dear” can be stopped/)
    expect(told([other('hopeless', 3, 'dev.cut')])).toBe('No measure in the list stops “hopeless”.')
  })

  test('stands with the level each defence needs, and the one we have or why there is none', () => {
    const story = report({ answers: { 'id.mfa': 2, 'dev.edr': 'unknown' } })
    expect(blocksOf(story, 'replay', 'table')[1]?.rows.map((r) => [r[0], ...r.slice(2)])).toEqual([
      ['1', '3 Stage', '2 Stage'],
      ['3', '3 Stage', 'Unanswered'],
    ])
  })
})

describe('money', () => {
  test('has a column for the budget only where one is set', () => {
    const columns = (story: Story) => blocksOf(report(story), 'money', 'table')[0]?.columns.map((c) => c.title)
    expect(columns({ firm: { plan: { budgets: { '2026': 5_000_000 } } } })).toContain('Budget')
    expect(columns({})).not.toContain('Budget')
  })

  test('says which figures are our own', () => {
    const own = report({ firm: { plan: { overrides: { 'id.mfa.to3': { initial: 1 } } } } })
    expect(find(own, 'money')?.footnotes[0]?.text).toMatch(/^Costs and effort of 1 measure are our own figures/)
  })

  test('names losses of others with year and source, in one table and nowhere else', () => {
    const losses = [{ id: 'l', title: 'A loss', amount: 376_000_000, year: 2021, source: 'A survey' }]
    const texts = textsOf(report({ pack: { losses } })).filter((x) => x.text.includes('376'))
    expect(texts.map((x) => x.text)).toEqual(['¥376M'])
    expect(blocksOf(report({ pack: { losses } }), 'money', 'table').at(-1)?.rows).toEqual([
      ['A loss', '¥376M', '2021', 'A survey'],
    ])
  })
})

test('the routes stand side by side', () => {
  const table = blocksOf(report({ answers: { 'id.mfa': 1 } }), 'exposure', 'table')[0]
  expect(table?.columns.map((c) => c.title)).toEqual(['Event', 'Safety first (chosen)', 'Freedom first'])
  expect(table?.rows.map((r) => r[0])).toEqual(['“A theft” is stopped', 'End of the plan', 'Cost over the plan'])
})

test('what does not fit is told with its reason', () => {
  const tight = report({ answers: { 'id.mfa': 1 }, firm: { plan: { horizonWeeks: 5 } } })
  expect(said(tight, 'roadmap')).toContain('Require MFA (beyond the horizon)')
})

test('a shorter edition is told where open questions are counted', () => {
  const notes = (edition: Assessment['edition']) =>
    find(report({ firm: { edition } }), 'unknown')
      ?.footnotes.map((f) => f.text)
      .join() ?? ''
  expect(notes('short')).toContain('This assessment used a shorter edition.')
  expect(notes('full')).not.toContain('edition')
})

test('a report that is computed with another version of the pack says so', () => {
  expect(said(report({ firm: { pack: { id: 'small', version: '0.9.0' } } }), 'method')).toContain(
    'Answered with version 0.9.0 of the question pack “Small”, computed with version 1.0.0.',
  )
})

describe('the one page', () => {
  const page = (story: Story = {}) => report({ ...story, setting: { kind: 'one-page' } })

  test('holds the verdict, what to begin, what would hit and one figure', () => {
    const one = page({ answers: { 'id.mfa': 1 } })
    expect(one.sections.map((s) => s.id)).toEqual(['one-page'])
    expect(blocksOf(one, 'one-page', 'figure')).toHaveLength(1)
    expect(blocksOf(one, 'one-page', 'list')[0]).toMatchObject({ ordered: true })
    expect(blocksOf(one, 'one-page', 'list')[1]?.items).toEqual(['? Depends on open answers: A theft'])
    expect(one.contentsTitle).toBe('')
  })

  test('says when nothing can begin', () => {
    expect(said(page({ answers: { 'id.mfa': 4, 'id.sso': 4, 'dev.edr': 4, 'dev.cut': 4 } }), 'one-page')).toContain(
      'Nothing in the plan can begin at once.',
    )
  })
})

describe('answers that contradict each other', () => {
  const rules = (count: number): NonNullable<Pack['contradictions']> =>
    Array.from({ length: count }, (_, i) => ({
      id: `r${String(i)}`,
      when: {
        all: [
          { question: 'id.mfa', atLeast: 3 },
          { question: 'dev.edr', atMost: 1 },
        ],
      },
      text: 'Everyone uses MFA, yet no device is watched.',
      check: 'Look at one PC.',
    }))
  const page = (count: number, edr: 1 | 2 = 1) =>
    report({ pack: { contradictions: rules(count) }, answers: { 'id.mfa': 3, 'dev.edr': edr } })
  test('stand beside what is unknown, with the check that settles them', () => {
    expect(blocksOf(page(1), 'unknown', 'list').flatMap((b) => b.items)).toContain(
      'Everyone uses MFA, yet no device is watched. To check: Look at one PC.',
    )
    expect(said(page(1, 2), 'unknown')).not.toContain('contradict')
  })
  test('five at most, and how many more', () => {
    const [items = []] = blocksOf(page(7), 'unknown', 'list').map((b) => b.items)
    expect(items).toHaveLength(5)
    expect(said(page(7), 'unknown')).toContain('And 2 more.')
  })
})

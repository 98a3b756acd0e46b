// A small firm to draw: two domains that apply and one that does not, one incident, a plan made by hand.
import { readLocales } from '#content/read-locales.ts'
import type { Answer, Assessment } from '#core/assessment/assessment.ts'
import type { Incident, Pack, Question } from '#core/pack/pack.ts'
import type { PlannedMeasure, Roadmap } from '#core/roadmap/roadmap.ts'
import { scoreAssessment } from '#core/score/score-assessment.ts'
import { makeTranslate, type Translate } from '#core/words.ts'

const { locales } = readLocales('src/locales', 'src/locales')
/** Only the words of the screen: figures must find theirs there. */
const wordsIn = (id: string): Translate => makeTranslate(locales.find((l) => l.id === id)?.words ?? {}, id)
export const ja = wordsIn('ja')
export const en = wordsIn('en')

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  text: `Is ${id} done?`,
  why: '',
  levels: ['a', 'b', 'c', 'd'],
  evidence: [],
  weight: 1,
  asks: [],
  maps: {},
  source: [],
  ...more,
})
const same = (n: number) => ({ small: n, medium: n, large: n })
const stage = { id: 's', title: 'Stage', summary: '' }

export const incident: Incident = {
  id: 'theft',
  title: 'A theft',
  summary: 'A stolen password.',
  date: '2022-02-26',
  sector: 'other',
  severity: 3,
  moves: [
    {
      id: 'entry',
      text: 'In',
      controls: [{ question: 'id.mfa', level: 3, effect: 'stops', confidence: 'high', claim: 'ours' }],
    },
    {
      id: 'spread',
      text: 'On',
      controls: [{ question: 'dev.edr', level: 3, effect: 'detects', confidence: 'high', claim: 'ours' }],
    },
    {
      id: 'stop',
      text: 'Almost',
      controls: [{ question: 'dev.cut', level: 3, effect: 'stops', confidence: 'high', claim: 'ours' }],
    },
    { id: 'harm', text: 'Lost', controls: [] },
  ],
  facts: [],
}

export const pack: Pack = {
  id: 'small',
  version: '1.0.0',
  title: 'Small',
  stages: [stage, stage, stage, stage],
  profile: [{ id: 'vpn', text: '', options: [], default: 'no' }],
  domains: [
    {
      id: 'id',
      title: 'Identity',
      summary: '',
      weight: 3,
      foundation: true,
      questions: [question('id.mfa', { weight: 3, key: true }), question('id.sso')],
    },
    {
      id: 'dev',
      title: 'Devices',
      summary: '',
      weight: 1,
      questions: [question('dev.edr', { weight: 2 }), question('dev.cut', { weight: 1 })],
    },
    { id: 'vpn', title: 'VPN', summary: '', weight: 1, questions: [question('vpn.patch', { when: { vpn: ['yes'] } })] },
  ],
  measures: [
    {
      id: 'id.mfa.to3',
      title: 'Require MFA',
      detail: '',
      domain: 'id',
      team: 'it',
      products: [],
      raises: [{ question: 'id.mfa', to: 3 }],
      needs: [],
      effort: same(10),
      weeks: same(10),
      cost: { initial: same(1_234_500), yearly: same(520_000) },
      source: [],
    },
    {
      id: 'dev.edr.to3',
      title: 'Roll out EDR',
      detail: '',
      domain: 'dev',
      team: 'it',
      products: [],
      raises: [{ question: 'dev.edr', to: 3 }],
      needs: [],
      effort: same(20),
      weeks: same(10),
      cost: { initial: same(0), yearly: same(0) },
      source: [],
    },
  ],
  incidents: [incident],
  routes: [
    {
      id: 'safe',
      title: 'Safety first',
      why: '',
      steps: [
        { id: 's0', title: 'Now', outcome: 'Felt.', domains: ['vpn'] },
        { id: 's1', title: 'Identities', outcome: 'Felt.', domains: ['id'] },
        { id: 's2', title: 'Machines', outcome: 'Felt.', domains: ['dev'] },
      ],
    },
    { id: 'free', title: 'Freedom first', why: '', steps: [] },
  ],
  products: [],
  teams: [{ id: 'it', title: 'IT team' }],
  frameworks: [],
}

const said = (value: Answer['value'], basis: Answer['basis'] = 'stated'): Answer => ({
  value,
  basis,
  at: '2026-11-22T00:00:00Z',
})

export const assessment: Assessment = {
  id: 'a',
  organization: { id: 'o', name: 'Firm' },
  pack: { id: 'small', version: '1.0.0' },
  profile: {},
  route: 'safe',
  targets: { default: 3, domains: {}, questions: { 'id.sso': 4 } },
  answers: { 'id.mfa': said(2, 'observed'), 'dev.edr': said(3, 'tested') },
  plan: {},
}

export const scores = scoreAssessment(pack, assessment)

const planned = (id: string, step: number, start: number, finish: number): PlannedMeasure => ({
  id,
  step,
  team: 'it',
  start,
  finish,
  startDate: '2027-01-04',
  finishDate: '2027-03-14',
  weeks: finish - start,
  effort: 10,
  initial: 0,
  yearly: 0,
  fiscalYear: 2026,
  fiscalQuarter: 4,
  reasons: [],
  pinned: false,
  bridging: false,
})

/** From Monday 4 January 2027: identities in weeks 0–10, machines in weeks 10–20. */
export const roadmap: Roadmap = {
  route: 'safe',
  start: '2027-01-04',
  horizonWeeks: 52,
  fiscalYearStart: 4,
  steps: [
    {
      index: 0,
      id: 's0',
      start: null,
      finish: null,
      startDate: null,
      finishDate: null,
      measures: [],
      scores,
      replays: [],
      cost: { initial: 0, yearly: 0 },
    },
    {
      index: 1,
      id: 's1',
      start: 0,
      finish: 10,
      startDate: '2027-01-04',
      finishDate: '2027-03-14',
      measures: ['id.mfa.to3'],
      scores: scoreAssessment(pack, { ...assessment, answers: { ...assessment.answers, 'id.mfa': said(3) } }),
      replays: [],
      cost: { initial: 1_234_500, yearly: 520_000 },
    },
    {
      index: 2,
      id: 's2',
      start: 10,
      finish: 20,
      startDate: '2027-03-15',
      finishDate: '2027-05-23',
      measures: ['dev.edr.to3'],
      scores,
      replays: [],
      cost: { initial: 0, yearly: 0 },
    },
  ],
  measures: [planned('id.mfa.to3', 1, 0, 10), planned('dev.edr.to3', 2, 10, 20)],
  unplanned: [],
  unfit: [],
  exposure: Array.from({ length: 53 }, (_, w) => (w < 10 ? 1.5 : 0)),
  area: 15,
  lowerBound: 12,
  load: { it: Array.from({ length: 52 }, (_, w) => (w < 20 ? 1 : 0)) },
  capacity: { it: Array.from({ length: 52 }, () => 2) },
  costs: [
    { year: 2026, initial: 1_234_500, running: 0, budget: 2_000_000 },
    { year: 2027, initial: 0, running: 520_000, budget: null },
    { year: 2028, initial: 0, running: 0, budget: null },
  ],
  inEffect: [],
  skippedNeeds: [],
  vpnGone: 20,
  saasWatched: 51,
  milestones: [
    { kind: 'step-done', week: 10, date: '2027-03-15', id: 's1' },
    { kind: 'vpn-gone', week: 20, date: '2027-05-24', id: '' },
    { kind: 'saas-watched', week: 51, date: '2027-12-27', id: '' },
  ],
  stops: [{ incident: 'theft', now: 'detected', week: 10 }],
  schedules: 0,
  seed: 1,
}

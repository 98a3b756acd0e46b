// A pack small enough to plan by hand: three steps, two teams, one incident.
import type { AnyPack, Assessment, BySize, Measure, PlanEdits, Question } from '#core/index.ts'

const same = (n: number): BySize => ({ small: n, medium: n, large: n })

const question = (id: string, more: Partial<Question<unknown>> = {}): Question<unknown> => ({
  id,
  text: '',
  why: '',
  levels: ['', '', '', ''],
  evidence: [],
  weight: 1,
  asks: [],
  maps: {},
  source: [],
  ...more,
})

interface MeasureWords {
  domain: string
  team: string
  to: 2 | 3 | 4
  weeks: number
  effort: number
  needs?: string[]
  initial?: number
  yearly?: number
  bridging?: boolean
}

/** `raises` is the id without its last part: `id.mfa.to3` raises `id.mfa`. */
export const measure = (id: string, m: MeasureWords): Measure<unknown> => ({
  id,
  title: '',
  detail: '',
  domain: m.domain,
  team: m.team,
  products: [],
  raises: [{ question: id.slice(0, id.lastIndexOf('.')), to: m.to }],
  needs: m.needs ?? [],
  effort: same(m.effort),
  weeks: same(m.weeks),
  cost: { initial: same(m.initial ?? 0), yearly: same(m.yearly ?? 0) },
  ...(m.bridging === undefined ? {} : { bridging: m.bridging }),
  source: [],
})

const stage = { id: 's', title: '', summary: '' }

export const tinyPack: AnyPack = {
  id: 'tiny',
  version: '1.0.0',
  title: '',
  stages: [stage, stage, stage, stage],
  profile: [],
  domains: [
    {
      id: 'id',
      title: '',
      summary: '',
      weight: 1,
      foundation: true,
      questions: [question('id.mfa', { key: true }), question('id.audit')],
    },
    { id: 'vpn', title: '', summary: '', weight: 1, questions: [question('vpn.patch'), question('vpn.retire')] },
    { id: 'saas', title: '', summary: '', weight: 1, questions: [question('saas.casbapi')] },
  ],
  measures: [
    measure('id.mfa.to3', { domain: 'id', team: 'identity', to: 3, weeks: 4, effort: 20, initial: 520, yearly: 52 }),
    measure('id.audit.to3', { domain: 'id', team: 'identity', to: 3, weeks: 2, effort: 2 }),
    measure('vpn.patch.to3', { domain: 'vpn', team: 'network', to: 3, weeks: 1, effort: 1, bridging: true }),
    measure('vpn.retire.to3', {
      domain: 'vpn',
      team: 'network',
      to: 3,
      weeks: 6,
      effort: 60,
      needs: ['vpn.patch.to3'],
    }),
    measure('saas.casbapi.to3', { domain: 'saas', team: 'network', to: 3, weeks: 3, effort: 3, yearly: 5200 }),
  ],
  incidents: [
    {
      id: 'ransom',
      title: '',
      summary: '',
      date: '2022-10-31',
      sector: '',
      severity: 2,
      moves: [
        {
          id: 'entry',
          text: '',
          controls: [{ question: 'vpn.retire', level: 3, effect: 'stops', confidence: 'high', claim: 'ours' }],
        },
        {
          id: 'spread',
          text: '',
          controls: [{ question: 'id.mfa', level: 3, effect: 'detects', confidence: 'low', claim: 'ours' }],
        },
        {
          id: 'harm',
          text: '',
          controls: [{ question: 'id.audit', level: 3, effect: 'detects', confidence: 'low', claim: 'ours' }],
        },
      ],
      facts: [],
    },
  ],
  routes: [
    {
      id: 'work-style',
      title: '',
      why: '',
      steps: [
        { id: 'now', title: '', outcome: '', domains: [] },
        { id: 'id', title: '', outcome: '', domains: ['id'] },
        { id: 'vpn', title: '', outcome: '', domains: ['vpn'] },
      ],
    },
    {
      id: 'security',
      title: '',
      why: '',
      steps: [
        { id: 'now', title: '', outcome: '', domains: [] },
        { id: 'id', title: '', outcome: '', domains: ['id'] },
        { id: 'saas', title: '', outcome: '', domains: ['saas'] },
        { id: 'vpn', title: '', outcome: '', domains: ['vpn'] },
      ],
    },
  ],
  products: [],
  teams: [
    { id: 'identity', title: '' },
    { id: 'network', title: '', capacity: same(6) },
  ],
  frameworks: [],
}

/** Unanswered, target 3, the plan starting on Monday 4 January 2027 for two years. */
export const tinyAssessment = (plan: PlanEdits = {}, more: Partial<Assessment> = {}): Assessment => ({
  id: 'a',
  organization: { id: 'o', name: 'Example' },
  pack: { id: 'tiny', version: '1.0.0' },
  profile: {},
  route: 'work-style',
  targets: { default: 3, domains: {}, questions: {} },
  answers: {},
  plan: { start: '2027-01-04', horizonWeeks: 104, ...plan },
  ...more,
})

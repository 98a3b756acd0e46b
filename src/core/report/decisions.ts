// What the board can decide from this plan: at most three, each with a cost and a date that the roadmap gives.
import type { Roadmap } from '../roadmap/roadmap.ts'
import { decidedGaps, plannedGaps, spendingOn } from './gap-costs.ts'
import type { Context } from './section.ts'
import { tallyOf } from './tally.ts'

export interface BoardDecision {
  what: string
  cost: string
  date: string
  /** What goes on while nothing is decided. */
  otherwise: string
}

const MOST = 3

export function boardDecisions(context: Context): BoardDecision[] {
  const { chosen } = context
  if (!chosen || chosen.measures.length === 0) return expiredAcceptances(context)
  return [
    budget(context, chosen),
    ...bridging(context, chosen),
    ...expiredAcceptances(context),
    ...owners(context, chosen),
  ].slice(0, MOST)
}

/** The year in which the plan begins, and the next one when it costs something. */
function budget(context: Context, chosen: Roadmap): BoardDecision {
  const { t, write, names } = context
  const years = chosen.costs.slice(0, 2).filter((c, i) => i === 0 || c.initial + c.running > 0)
  const costs = years.map((c) =>
    t('report.decisions.yearCost', { year: String(c.year), cost: write.yen(c.initial + c.running) }),
  )
  const { count, stopped } = tallyOf(context.replays)
  return {
    what: t('report.decisions.budget.what', {
      route: names.route(chosen.route),
      count: chosen.measures.length,
      effort: write.number(spendingOn(chosen.measures).effort),
    }),
    cost: write.list(costs),
    date: write.date(chosen.start),
    otherwise:
      stopped < count
        ? t('report.decisions.budget.incidents', { count: count - stopped })
        : t('report.decisions.budget.gaps', { count: plannedGaps(context).length }),
  }
}

function bridging({ t, write }: Context, chosen: Roadmap): BoardDecision[] {
  const measures = chosen.measures.filter((m) => m.bridging)
  if (measures.length === 0) return []
  const { initial, yearly, effort } = spendingOn(measures)
  const last = measures.reduce((date, m) => (m.finishDate > date ? m.finishDate : date), '')
  const end = chosen.measures.reduce((date, m) => (m.finishDate > date ? m.finishDate : date), '')
  return [
    {
      what: t('report.decisions.bridging.what', {
        count: measures.length,
        effort: write.number(effort),
        date: write.date(last),
      }),
      cost: write.cost(initial, yearly),
      date: write.date(chosen.start),
      otherwise: t('report.decisions.bridging.otherwise', { date: write.date(end) }),
    },
  ]
}

function expiredAcceptances(context: Context): BoardDecision[] {
  const { t, write, assessment, date } = context
  const expired = decidedGaps(context).filter((g) => {
    const expires = assessment.decisions?.[g.question]?.expires
    return expires !== undefined && expires < date
  })
  if (expired.length === 0) return []
  return [
    {
      what: t('report.decisions.expired.what', { count: expired.length }),
      cost: t('report.decisions.noCost'),
      date: write.date(date),
      otherwise: t('report.decisions.expired.otherwise'),
    },
  ]
}

function owners({ t, write, assessment }: Context, chosen: Roadmap): BoardDecision[] {
  const without = chosen.measures.filter((m) => (assessment.plan.owners?.[m.id] ?? '') === '')
  if (without.length === 0) return []
  return [
    {
      what: t('report.decisions.owners.what', { all: chosen.measures.length, count: without.length }),
      cost: t('report.decisions.noCost'),
      date: write.date(chosen.start),
      otherwise: t('report.decisions.owners.otherwise'),
    },
  ]
}

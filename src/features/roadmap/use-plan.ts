// What every part of this screen reads and how it edits the plan. The roadmap itself is never edited: only what explains it.
import { computed, type ComputedRef } from 'vue'
import type { ActualDates, Assessment, MeasureStatus, PlanEdits } from '#core/assessment/assessment.ts'
import { yen, whole } from '#core/figure/format.ts'
import type { Incident, Measure, Pack, Route } from '#core/pack/pack.ts'
import { statusOf } from '#core/roadmap/edit-plan.ts'
import { settleEdit } from '#core/roadmap/keep-plan.ts'
import { own } from '#core/roadmap/own.ts'
import type { PlannedMeasure, Roadmap } from '#core/roadmap/roadmap.ts'
import { useAssessment } from '#stores/assessment.ts'
import { useOpen } from '#stores/open.ts'
import { useWords, type Words } from '#ui/words.ts'

/** A planned measure with the words that stand beside it. */
export interface PlanRow {
  planned: PlannedMeasure
  measure: Measure
  step: string
  team: string
  status: MeasureStatus
  owner: string
  /** Empty where nothing is known. */
  actual: ActualDates
}

export interface Plan extends Words {
  assessment: ComputedRef<Assessment>
  pack: ComputedRef<Pack>
  roadmap: ComputedRef<Roadmap>
  route: ComputedRef<Route | undefined>
  /** In the order of the roadmap. */
  rows: ComputedRef<PlanRow[]>
  measureOf: (id: string) => Measure | undefined
  incidentOf: (id: string) => Incident | undefined
  teamTitle: (id: string) => string
  /** Of the chosen route unless another is given; the id where the pack does not know it. */
  stepTitle: (index: number, route?: string) => string
  routeTitle: (id: string) => string
  money: (amount: number) => string
  /** Whole number with separators. */
  count: (value: number) => string
  /** Changes what the plan follows from; the change can be undone. */
  edit: (change: (plan: PlanEdits) => PlanEdits) => void
}

export function usePlan(): Plan {
  const words = useWords()
  const store = useAssessment()
  const { assessment, pack, roadmap } = useOpen()
  const measures = computed(() => new Map(pack.value.measures.map((m) => [m.id, m])))
  const incidents = computed(() => new Map(pack.value.incidents.map((i) => [i.id, i])))
  const teams = computed(() => new Map(pack.value.teams.map((team) => [team.id, team.title])))
  const routeOf = (id: string) => pack.value.routes.find((r) => r.id === id)
  const teamTitle = (id: string) => teams.value.get(id) ?? id
  const stepTitle = (index: number, route = roadmap.value.route) =>
    routeOf(route)?.steps[index]?.title ?? words.t('figure.none')
  return {
    ...words,
    assessment,
    pack,
    roadmap,
    route: computed(() => routeOf(roadmap.value.route)),
    rows: computed(() =>
      roadmap.value.measures.flatMap((planned): PlanRow[] => {
        const measure = measures.value.get(planned.id)
        if (!measure) return []
        const { plan } = assessment.value
        const { id } = planned
        const said = {
          status: statusOf(plan, id),
          owner: own(plan.owners, id) ?? '',
          actual: own(plan.actual, id) ?? {},
        }
        return [{ planned, measure, step: stepTitle(planned.step), team: teamTitle(planned.team), ...said }]
      }),
    ),
    measureOf: (id) => measures.value.get(id),
    incidentOf: (id) => incidents.value.get(id),
    teamTitle,
    stepTitle,
    routeTitle: (id) => routeOf(id)?.title ?? id,
    money: (amount) => yen(amount, words.language.value),
    count: (value) => whole(value, words.language.value),
    edit: (change) => {
      const { plan } = assessment.value
      store.edit({ kind: 'part', part: 'plan', value: settleEdit(plan, change(plan), roadmap.value) })
    },
  }
}

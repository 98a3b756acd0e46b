// What a screen of an open assessment reads. The frame shows such screens only while one is open, so nothing here is empty.
import { defineStore } from 'pinia'
import { computed, type ComputedRef } from 'vue'
import type { Assessment } from '#core/assessment/assessment.ts'
import type { Pack } from '#core/pack/pack.ts'
import type { Findings } from '#core/pipeline.ts'
import { planRoadmap } from '#core/roadmap/plan-roadmap.ts'
import type { Roadmap } from '#core/roadmap/roadmap.ts'
import { useAssessment } from './assessment.ts'
import { today } from './clock.ts'

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is read while no assessment is open`)
  return value
}

/** Roadmaps are computed when first read and again only when their inputs change. */
export const useRoadmaps = defineStore('roadmaps', () => {
  const opened = useAssessment()
  const byRoute = new Map<string, ComputedRef<Roadmap>>()
  /** The plan of the assessment along this route. */
  function along(route: string): ComputedRef<Roadmap> {
    const known = byRoute.get(route)
    if (known) return known
    const roadmap = computed(() =>
      planRoadmap(present(opened.pack, 'the pack'), present(opened.assessment, 'the assessment'), {
        today: today(),
        route,
      }),
    )
    byRoute.set(route, roadmap)
    return roadmap
  }
  return { along }
})

export interface OpenAssessment {
  assessment: ComputedRef<Assessment>
  pack: ComputedRef<Pack>
  findings: ComputedRef<Findings>
  /** Along the chosen route. */
  roadmap: ComputedRef<Roadmap>
  /** Along every route of the pack, the chosen one included, in pack order. */
  roadmaps: ComputedRef<Roadmap[]>
}

export function useOpen(): OpenAssessment {
  const opened = useAssessment()
  const { along } = useRoadmaps()
  const assessment = computed(() => present(opened.assessment, 'the assessment'))
  const pack = computed(() => present(opened.pack, 'the pack'))
  return {
    assessment,
    pack,
    findings: computed(() => present(opened.findings, 'the findings')),
    roadmap: computed(() => along(assessment.value.route).value),
    roadmaps: computed(() => pack.value.routes.map((r) => along(r.id).value)),
  }
}

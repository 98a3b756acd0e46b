// What a screen of an open assessment reads. The frame shows such screens only while one is open, so nothing here is empty.
import { computed, type ComputedRef } from 'vue'
import type { Assessment } from '#core/assessment/assessment.ts'
import type { Pack } from '#core/pack/pack.ts'
import type { Findings } from '#core/pipeline.ts'
import type { Roadmap } from '#core/roadmap/roadmap.ts'
import { useAssessment } from './assessment.ts'
import { useRoadmaps } from './roadmaps.ts'

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is read while no assessment is open`)
  return value
}

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

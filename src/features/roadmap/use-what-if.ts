// The what-ifs of the plan on the screen, computed beside the page one after the other, and anew when the plan changes.
// Where there are no workers they are computed here, between two frames.
import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue'
import { whatIf, type WhatIf } from '#core/roadmap/what-if.ts'
import { SEARCH } from '#core/roadmap/settled-roadmap.ts'
import type { Variant } from '#core/roadmap/what-if-variant.ts'
import { today } from '#stores/clock.ts'
import { useRoadmaps } from '#stores/roadmaps.ts'
import { logError } from '#stores/trouble.ts'
import { askWhatIf } from '#workers/ask-what-if.ts'
import { canPlanBeside } from '#workers/improve-plan.ts'
import type { Plan } from './use-plan.ts'

export interface WhatIfs {
  /** By kind of variant; a kind that is still being computed is absent. */
  answers: ShallowRef<ReadonlyMap<Variant['kind'], WhatIf>>
  failed: ShallowRef<boolean>
}

export function useWhatIfs(plan: Pick<Plan, 'assessment' | 'pack' | 'roadmap'>, variants: () => Variant[]): WhatIfs {
  const answers = shallowRef<ReadonlyMap<Variant['kind'], WhatIf>>(new Map())
  const failed = shallowRef(false)
  const roadmaps = useRoadmaps()
  let stop: AbortController | undefined

  async function ask(): Promise<void> {
    stop?.abort()
    const { signal } = (stop = new AbortController())
    answers.value = new Map()
    failed.value = false
    const hear = (answer: WhatIf): void => {
      if (!signal.aborted) answers.value = new Map([...answers.value, [answer.variant.kind, answer]])
    }
    // Against the plan as it will stand, not as it stands until the planner has looked for a better one.
    await roadmaps.improve()
    const options = { today: today(), ...SEARCH }
    const question = { pack: plan.pack.value, assessment: plan.assessment.value, roadmap: plan.roadmap.value, options }
    try {
      signal.throwIfAborted()
      if (canPlanBeside()) await askWhatIf({ ...question, variants: variants() }, hear, signal)
      else await answerHere(question, variants(), hear, signal)
    } catch (error) {
      if (signal.aborted) return
      failed.value = true
      logError(error)
    }
  }

  watch([plan.roadmap, variants], () => void ask(), { immediate: true })
  onBeforeUnmount(() => stop?.abort())
  return { answers, failed }
}

type Question = Omit<Parameters<typeof askWhatIf>[0], 'variants'>

async function answerHere(
  { pack, assessment, roadmap, options }: Question,
  variants: readonly Variant[],
  hear: (answer: WhatIf) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const variant of variants) {
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (signal.aborted) return
    // Without a planner beside the page the first plan is the plan: so it is here.
    hear(whatIf(pack, assessment, roadmap, variant, { ...options, schedules: 0 }))
  }
}

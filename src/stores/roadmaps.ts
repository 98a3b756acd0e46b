// The one place where the plan of each route is held. A first plan is there as soon as it is read; a planner beside the page
// then looks for a better one, and every screen and report reads the same value.
import { defineStore } from 'pinia'
import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { Assessment } from '#core/assessment/assessment.ts'
import type { Pack } from '#core/pack/pack.ts'
import { planKey } from '#core/roadmap/plan-key.ts'
import { planRoadmap } from '#core/roadmap/plan-roadmap.ts'
import type { Roadmap } from '#core/roadmap/roadmap.ts'
import { isBetterPlan, isSettled, SEARCH } from '#core/roadmap/settled-roadmap.ts'
import { canPlanBeside, improvePlan } from '#workers/improve-plan.ts'
import { useAssessment } from './assessment.ts'
import { today } from './clock.ts'
import { logError } from './trouble.ts'

interface Inputs {
  key: string
  pack: Pack
  assessment: Assessment
}
interface Settled {
  /** The first plan that was improved: for any other it says nothing. */
  first: Roadmap
  roadmap: Roadmap
}
interface Run {
  firsts: Roadmap[]
  finished: Promise<void>
  stop: AbortController
}

export const useRoadmaps = defineStore('roadmaps', () => {
  const opened = useAssessment()
  /** The same object until something changes that a plan follows from: a note or a language moves nothing. */
  const inputs = computed<Inputs>((before) => {
    const { pack, assessment } = opened
    if (!pack || !assessment) throw new Error('a plan is read while no assessment is open')
    const key = planKey(pack, assessment, today())
    return before?.key === key ? before : { key, pack, assessment }
  })
  const firsts = new Map<string, ComputedRef<Roadmap>>()
  const settled = shallowRef<ReadonlyMap<string, Settled>>(new Map())
  /** Share of the schedules done while a plan is being improved, 0 … 1. */
  const progress = shallowRef<number>()
  let run: Run | undefined

  function firstAlong(route: string): ComputedRef<Roadmap> {
    const known = firsts.get(route)
    if (known) return known
    const first = computed(() => planRoadmap(inputs.value.pack, inputs.value.assessment, { today: today(), route }))
    firsts.set(route, first)
    return first
  }
  const settledOf = (route: string): Settled | undefined => {
    const found = settled.value.get(route)
    return found?.first === firstAlong(route).value ? found : undefined
  }
  const plans = new Map<string, ComputedRef<Roadmap>>()
  /** The plan of the assessment along this route. */
  function along(route: string): ComputedRef<Roadmap> {
    const known = plans.get(route)
    if (known) return known
    const plan = computed(() => settledOf(route)?.roadmap ?? firstAlong(route).value)
    plans.set(route, plan)
    return plan
  }
  /** How much smaller the area is than that of the first plan, as a share; 0 while it is the first one. */
  const gain = (route: string): number => {
    const found = settledOf(route)
    return found && found.first.area > 0 ? 1 - found.roadmap.area / found.first.area : 0
  }

  /** Resolves when the plans of all routes are settled: improved, or left as they are. Never rejects. */
  function improve(): Promise<void> {
    if (!opened.pack || !opened.assessment || !canPlanBeside()) return Promise.resolve()
    const { route: chosen } = opened.assessment
    const routes = opened.pack.routes.map((r) => r.id).sort((a, b) => Number(b === chosen) - Number(a === chosen))
    const wanted = routes.map((route) => firstAlong(route).value)
    if (run && run.firsts.length === wanted.length && run.firsts.every((first) => wanted.includes(first)))
      return run.finished
    run?.stop.abort()
    const stop = new AbortController()
    run = { firsts: wanted, stop, finished: improveAll(routes, stop.signal) }
    return run.finished
  }

  async function improveAll(routes: readonly string[], signal: AbortSignal): Promise<void> {
    for (const route of routes) {
      // Closed while the last one was improved: nobody asks for the rest.
      if (!opened.pack || !opened.assessment) return
      const first = firstAlong(route).value
      if (signal.aborted || settledOf(route)) continue
      const roadmap = await improved(route, first, signal)
      if (roadmap) settled.value = new Map([...settled.value, [route, { first, roadmap }]])
    }
  }

  /** Undefined when it was stopped; the first plan itself where nothing better was found. */
  async function improved(route: string, first: Roadmap, signal: AbortSignal): Promise<Roadmap | undefined> {
    // At its bound there is nothing to look for.
    if (isSettled(first)) return first
    const { pack, assessment } = inputs.value
    try {
      const options = { today: today(), route, ...SEARCH }
      const found = await improvePlan({ pack, assessment, options }, (share) => (progress.value = share), signal)
      return isBetterPlan(found, first) ? found : first
    } catch (error) {
      if (signal.aborted) return undefined
      // The plan that is shown is a good one: that no better was looked for is no trouble of the reader's.
      logError(error)
      return first
    } finally {
      progress.value = undefined
    }
  }

  /** In the setup of a screen: its plans are improved now, and anew after each edit. */
  const keepImproving = (): void => void watch(inputs, () => void improve(), { immediate: true })

  return { along, gain, progress, improve, keepImproving }
})

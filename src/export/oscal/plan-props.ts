// What the plan as a whole comes to: its dates, its money by fiscal year, how exposure falls.
import type { OscalContext } from './context.ts'
import { optionalProp, prop } from './texts.ts'
import type { Prop } from './types.ts'

/** [] without a plan. */
export function planProps({ chosen }: OscalContext): Prop[] {
  if (!chosen) return []
  const done = (kind: string) => chosen.milestones.find((m) => m.kind === kind)?.date
  return [
    prop('route', chosen.route),
    prop('plan-start', chosen.start),
    prop('horizon-weeks', chosen.horizonWeeks),
    ...optionalProp('exposure-now', chosen.exposure[0]),
    ...optionalProp('exposure-at-the-end', chosen.exposure.at(-1)),
    prop('exposure-area', chosen.area),
    prop('exposure-area-bound', chosen.lowerBound),
    ...optionalProp('vpn-gone', done('vpn-gone')),
    ...optionalProp('saas-watched', done('saas-watched')),
    ...chosen.costs.flatMap(({ year, initial, running, budget }) => {
      const of = { class: `fiscal-year-${String(year)}` }
      return [
        prop('initial-cost', initial, of),
        prop('running-cost', running, of),
        ...(budget === null ? [] : [prop('budget', budget, of)]),
      ]
    }),
    ...chosen.steps.flatMap((step) => (step.finishDate === null ? [] : [stepProp(step.id, step.finishDate)])),
  ]
}

const stepProp = (id: string, date: string): Prop => prop('step-done', date, { class: `step-${id}` })

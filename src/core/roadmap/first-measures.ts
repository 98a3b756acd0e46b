// What can be begun this week: measures of the plan that have not begun and wait for no other, quick and cheap ones first.
import type { AnyPack } from '../pack/pack.ts'
import type { PlannedMeasure, Roadmap } from './roadmap.ts'

/** Weeks from the start of the plan within which a measure still counts as a thing to begin now. */
const SOON = 4

const spend = (m: PlannedMeasure): number => m.initial + m.yearly

/**
 * At most `most`, none of which needs another measure of the plan. Those that begin soon and are bridging or free come
 * first, then what begins soon and costs money, then the rest; inside each bridging first, then spending, effort, start.
 */
export function firstMeasures(
  pack: Pick<AnyPack, 'measures'>,
  { measures: planned }: Pick<Roadmap, 'measures'>,
  most: number,
): PlannedMeasure[] {
  const measures = planned.filter((m) => m.real === undefined)
  const open = new Set(planned.filter((m) => m.real !== 'finished').map((m) => m.id))
  const waits = new Set(pack.measures.filter((m) => m.needs.some((id) => open.has(id))).map((m) => m.id))
  const group = (m: PlannedMeasure): number => (m.start < SOON ? 0 : 2) + (m.bridging || spend(m) === 0 ? 0 : 1)
  return measures
    .filter((m) => !waits.has(m.id))
    .sort(
      (a, b) =>
        group(a) - group(b) ||
        Number(b.bridging) - Number(a.bridging) ||
        spend(a) - spend(b) ||
        a.effort - b.effort ||
        a.start - b.start,
    )
    .slice(0, most)
}

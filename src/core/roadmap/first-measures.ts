// What a small organization can begin this week: the plan's earliest measures that are quick bridges or cost nothing to buy.
import type { PlannedMeasure, Roadmap } from './roadmap.ts'

/** Weeks from the start of the plan within which a measure still counts as a thing to begin now. */
const SOON = 4

const spend = (m: PlannedMeasure) => m.initial + m.yearly

/**
 * At most `count` planned measures: those that begin soon and are bridging or free come first, then what begins soon and
 * costs money, then the rest; inside each by start, bridging first, least spending, least effort.
 */
export function firstMeasures(roadmap: Pick<Roadmap, 'measures'>, count = 3): PlannedMeasure[] {
  const group = (m: PlannedMeasure) => (m.start < SOON ? 0 : 2) + (m.bridging || spend(m) === 0 ? 0 : 1)
  return [...roadmap.measures]
    .sort(
      (a, b) =>
        group(a) - group(b) ||
        a.start - b.start ||
        Number(b.bridging) - Number(a.bridging) ||
        spend(a) - spend(b) ||
        a.effort - b.effort,
    )
    .slice(0, count)
}

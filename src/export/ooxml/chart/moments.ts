// Moments on the time axis of a chart or a plan: one number for all that happens in a week, its words in a list beside.

export interface Moment {
  week: number
  labels: string[]
}

/** In the order of time; their numbers count from 1. */
export function momentsOf(marks: readonly { week: number; label: string }[]): Moment[] {
  const moments = new Map<number, string[]>()
  for (const { week, label } of [...marks].sort((a, b) => a.week - b.week))
    moments.set(week, [...(moments.get(week) ?? []), label])
  return [...moments].map(([week, labels]) => ({ week, labels }))
}

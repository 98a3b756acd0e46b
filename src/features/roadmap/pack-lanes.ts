// Bars on as few lanes as they need, each on the first one that is free. No two bars of a lane ever overlap.

export interface Placed<T> {
  item: T
  /** 0 is the uppermost. */
  lane: number
}

/** `from` and `to` in weeks, `to` outside; bars keep the order they are given in. `gap`: least distance on one lane. */
export function packLanes<T>(
  items: readonly T[],
  span: (item: T) => { from: number; to: number },
  gap = 0,
): Placed<T>[] {
  const ends: number[] = []
  return items.map((item) => {
    const { from, to } = span(item)
    const free = ends.findIndex((end) => end + gap <= from)
    const lane = free >= 0 ? free : ends.length
    ends[lane] = to
    return { item, lane }
  })
}

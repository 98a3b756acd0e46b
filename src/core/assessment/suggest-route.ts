// Which route the reasons for coming speak for. The suggestion always says why; the choice stays with the people.
import type { Pack } from '../pack/pack.ts'

export interface RouteSuggestion {
  /** Null when no reason was ticked. */
  route: string | null
  /** How many of the ticked reasons speak for it. */
  count: number
  tie: boolean
}

/** The route with the most ticked reasons; a tie goes to the route that stands later in the pack (monitoring first). */
export function suggestRoute(pack: Pick<Pack, 'routes'>, reasons: readonly string[]): RouteSuggestion {
  const counts = pack.routes.map((r) => ({
    id: r.id,
    count: (r.reasons ?? []).filter((x) => reasons.includes(x.id)).length,
  }))
  const most = Math.max(0, ...counts.map((c) => c.count))
  if (most === 0) return { route: null, count: 0, tie: false }
  const best = counts.filter((c) => c.count === most)
  return { route: best.at(-1)?.id ?? null, count: most, tie: best.length > 1 }
}

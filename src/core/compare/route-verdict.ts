// Which route fits the reasons for coming, and what is gained and given up by taking it. Every difference is counted, none
// is weighed: which of them matters more is for the people to say.
import type { Assessment } from '../assessment/assessment.ts'
import { suggestRoute, type RouteSuggestion } from '../assessment/suggest-route.ts'
import type { Pack } from '../pack/pack.ts'
import type { Roadmap } from '../roadmap/roadmap.ts'
import { compareRoutes } from './compare-routes.ts'

type DifferenceKind = 'incidents' | 'area' | 'vpn' | 'saas' | 'finish' | 'cost'

export interface Difference {
  kind: DifferenceKind
  /**
   * Above 0. `incidents`: how many stop earlier, or later; `area`: how much smaller or larger, as a share of the other
   * route's area, null when that is 0; `vpn`, `saas`, `finish`: weeks, null when only one of the routes ever gets there;
   * `cost`: JPY over the horizon.
   */
  by: number | null
}

export interface RouteVerdict {
  suggestion: RouteSuggestion
  /** The route that is judged: the suggested one, else the chosen. */
  route: string
  /** What it does better than the other, and worse. */
  gains: Difference[]
  losses: Difference[]
}

/** `roadmaps` are of two routes of the pack; a suggestion for a third one leaves the chosen to be judged. */
export function routeVerdict(
  pack: Pick<Pack, 'routes'>,
  assessment: Pick<Assessment, 'reasons' | 'route'>,
  roadmaps: readonly [Roadmap, Roadmap],
): RouteVerdict {
  const suggestion = suggestRoute(pack, assessment.reasons ?? [])
  const wanted =
    roadmaps.find((r) => r.route === suggestion.route) ?? roadmaps.find((r) => r.route === assessment.route)
  const judged = wanted ?? roadmaps[0]
  const other = judged === roadmaps[0] ? roadmaps[1] : roadmaps[0]
  return {
    suggestion,
    route: judged.route,
    gains: differences(judged, other, (x, y) => 1 - x / y),
    losses: differences(other, judged, (x, y) => (x > 0 ? y / x - 1 : null)),
  }
}

/** Less than this share of an area is no difference worth a word. */
const WORTH = 0.01

/** Where `a` is ahead of `b`; `share` tells how much smaller area `x` is than `y`, in the words of whoever is judged. */
function differences(a: Roadmap, b: Roadmap, share: (x: number, y: number) => number | null): Difference[] {
  const x = compareRoutes(a, b)
  const earlier = x.incidents.filter((i) => i.a !== null && (i.b === null || i.a < i.b)).length
  const weeks = (
    kind: DifferenceKind,
    { a: first, b: second }: { a: number | null; b: number | null },
  ): Difference[] => {
    if (first === null || (second !== null && first >= second)) return []
    return [{ kind, by: second === null ? null : second - first }]
  }
  return [
    ...(earlier > 0 ? [{ kind: 'incidents' as const, by: earlier }] : []),
    ...(x.area.a < x.area.b * (1 - WORTH) ? [{ kind: 'area' as const, by: share(x.area.a, x.area.b) }] : []),
    ...weeks('vpn', x.vpnGone),
    ...weeks('saas', x.saasWatched),
    ...weeks('finish', x.finish),
    ...(x.total.a < x.total.b ? [{ kind: 'cost' as const, by: x.total.b - x.total.a }] : []),
  ]
}

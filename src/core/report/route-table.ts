// What the chosen route brings when, beside the other where there is one. It counts and says of neither that it is better.
import { compareRoutes, type Pair } from '../compare/compare-routes.ts'
import type { Roadmap } from '../roadmap/roadmap.ts'
import { table, texts } from './blocks.ts'
import type { Block } from './report.ts'
import type { Context } from './section.ts'

/** So many rows are shown even where both routes say the same. */
const FEW = 4

export function routeTable(context: Context, chosen: Roadmap, other: Roadmap | null, notes: number[]): Block[] {
  const { t, names, write } = context
  const compared = compareRoutes(chosen, other ?? chosen)
  const row = <T>(title: string, { a, b }: Pair<T>, say: (value: T, roadmap: Roadmap) => string): string[] => [
    title,
    say(a, chosen),
    ...(other ? [say(b, other)] : []),
  ]
  const from = (week: number | null, roadmap: Roadmap): string => {
    if (week === null) return t('report.exposure.notReached')
    return week === 0 ? t('report.incidents.now') : write.quarter(roadmap, week)
  }
  /** Left out where neither route has such a day. */
  const day = (title: string, pair: Pair<number | null>): string[][] =>
    pair.a === null && pair.b === null ? [] : [row(title, pair, from)]
  // A finish is the first week after the work.
  const end = (week: number, roadmap: Roadmap): string =>
    week === 0 ? t('figure.none') : write.quarter(roadmap, week - 1)
  // On the board's page stands what the choice of the route changes; what both stop today was told before.
  const later = compared.incidents.filter(({ a, b }) => a !== 0 || b !== 0)
  const differs = ({ a, b }: Pair<number | null>): boolean => from(a, chosen) !== from(b, other ?? chosen)
  const shown = context.kind === 'full' || !other || later.length <= FEW ? later : later.filter(differs)
  const alike = later.length - shown.length
  return table(
    t('report.exposure.table'),
    [
      texts(t('report.exposure.column.event'), 4.6),
      texts(
        other ? t('report.exposure.column.route', { route: names.route(chosen.route) }) : names.route(chosen.route),
        1.9,
      ),
      ...(other ? [texts(names.route(other.route), 1.9)] : []),
    ],
    [
      ...shown.map((pair) =>
        row(t('report.exposure.stopped', { incident: names.incident(pair.incident) }), pair, from),
      ),
      ...(alike > 0
        ? [
            [
              t('report.exposure.alike'),
              ...Array<string>(other ? 2 : 1).fill(t('report.exposure.count', { count: alike })),
            ],
          ]
        : []),
      ...day(t('figure.milestone.vpn-gone'), compared.vpnGone),
      ...day(t('figure.milestone.saas-watched'), compared.saasWatched),
      row(t('report.exposure.end'), compared.finish, end),
      row(t('report.exposure.total'), compared.total, write.yen),
    ],
    notes,
  )
}

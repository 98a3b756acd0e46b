// A difference between two routes as a phrase: what one has ahead of the other.
import { percent } from '#core/figure/format.ts'
import type { Difference } from '#core/compare/route-verdict.ts'
import type { Plan } from './use-plan.ts'

/** `side`: said as what is gained, or as what is given up. */
export function differenceText(
  { t, money }: Pick<Plan, 't' | 'money'>,
  { kind, by }: Difference,
  side: 'gain' | 'loss',
): string {
  const key = `roadmap.compare.${side}.${kind}`
  switch (kind) {
    case 'area':
      return by === null ? t(`${key}Only`) : t(key, { share: percent(by) })
    case 'cost':
      return t(key, { amount: money(by ?? 0) })
    case 'incidents':
    case 'finish':
      return t(key, { count: by ?? 0 })
    case 'vpn':
    case 'saas':
      return by === null ? t(`${key}Only`) : t(key, { count: by })
  }
}

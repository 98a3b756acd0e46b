// What a milestone says. Steps are named by their title, incidents by theirs.
import type { Milestone } from '#core/roadmap/roadmap.ts'
import type { Plan } from './use-plan.ts'

export function milestoneText(
  { t, route, incidentOf }: Pick<Plan, 't' | 'route' | 'incidentOf'>,
  { kind, id }: Milestone,
): string {
  switch (kind) {
    case 'incident-stops':
      return t('roadmap.milestone.incident-stops', { title: incidentOf(id)?.title ?? id })
    case 'step-done':
      return t('roadmap.milestone.step-done', { title: route.value?.steps.find((s) => s.id === id)?.title ?? id })
    case 'vpn-gone':
    case 'saas-watched':
      return t(`roadmap.milestone.${kind}`)
  }
}

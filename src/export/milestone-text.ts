// A milestone of the plan in words, the same in every file and on the screen.
import type { Names } from '#core/report/names.ts'
import type { Milestone } from '#core/roadmap/roadmap.ts'
import type { Translate } from '#core/words.ts'

export function milestoneText(t: Translate, names: Names, route: string, { kind, id }: Milestone): string {
  switch (kind) {
    case 'step-done':
      return t('roadmap.milestone.step-done', { title: names.step(route, id) })
    case 'incident-stops':
      return t('roadmap.milestone.incident-stops', { title: names.incident(id) })
    default:
      return t(`roadmap.milestone.${kind}`)
  }
}

// What the pointed-at measure waits for and what waits for it, in words: the lines on the sheet say it only to the eye.
import type { Links } from './links.ts'
import type { Plan } from './use-plan.ts'

/** Empty while nothing is pointed at. */
export function linksText({ t, measureOf }: Pick<Plan, 't' | 'measureOf'>, { pointed, links }: Links): string {
  if (pointed.value === undefined) return ''
  const titles = (kind: string) =>
    [...links.value]
      .filter(([, link]) => link === kind)
      .map(([id]) => measureOf(id)?.title ?? id)
      .join(t('list.separator'))
  const [needs, neededBy] = [titles('needs'), titles('needed-by')]
  return [
    ...(needs === '' ? [] : [t('roadmap.link.needsText', { titles: needs })]),
    ...(neededBy === '' ? [] : [t('roadmap.link.neededByText', { titles: neededBy })]),
  ].join(t('app.between'))
}

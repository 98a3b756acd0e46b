// The items of the plan of action, in the order of the plan; then what is left out of it, and what no measure closes.
import type { PlannedMeasure, Unfit } from '#core/roadmap/roadmap.ts'
import type { OscalContext } from '../oscal/context.ts'
import { riskUuid } from '../oscal/risks.ts'
import { line, optionalProp, prop, prose } from '../oscal/texts.ts'
import type { PoamItem } from '../oscal/types.ts'

/** Never empty: OSCAL wants an item, so one says that nothing is open. */
export function poamItems(context: OscalContext): PoamItem[] {
  const { chosen, findings } = context
  const without = (q: string) => chosen === null || chosen.unplanned.includes(q)
  const items = [
    ...(chosen?.measures ?? []).map((m) => measureItem(context, m)),
    ...(chosen?.unfit ?? []).filter((u) => u.why !== 'pin').map((u) => leftOutItem(context, u)),
    ...findings.gaps.flatMap((g) => (without(g.question) ? [gapItem(context, g.question)] : [])),
  ]
  return items.length > 0 ? items : [nothingItem(context)]
}

function measureItem(context: OscalContext, m: PlannedMeasure): PoamItem {
  const { assessment, chosen, findings, id, names } = context
  const questions = m.reasons.flatMap((r) => (r.kind === 'gap' ? r.ids : []))
  const open = findings.gaps.filter((g) => questions.includes(g.question))
  const note = assessment.plan.notes?.[m.id] ?? ''
  const late = chosen?.late.find((l) => l.measure === m.id)
  return {
    uuid: id(`measure ${m.id}`),
    title: line(names.measure(m.id)),
    description: prose(names.measureOf(m.id)?.detail ?? m.id),
    props: [
      prop('measure', m.id),
      prop('step', chosen?.steps.find((s) => s.index === m.step)?.id ?? m.step),
      prop('team', m.team),
      prop('start', m.startDate),
      prop('finish', m.finishDate),
      prop('weeks', m.weeks),
      prop('effort', m.effort),
      prop('initial-cost', m.initial),
      prop('yearly-cost', m.yearly),
      prop('status', assessment.plan.status?.[m.id] ?? 'to-do'),
      ...(m.bridging ? [prop('bridging', true)] : []),
      ...(m.pinned ? [prop('pinned', true)] : []),
      ...optionalProp('owner', assessment.plan.owners?.[m.id]),
      ...optionalProp('deadline', assessment.plan.deadlines?.[m.id]),
      ...optionalProp('late-weeks', late?.weeks),
      ...m.reasons.flatMap((r) => r.ids.map((of) => prop(r.kind === 'gap' ? 'closes' : r.kind, of))),
    ],
    ...(open.length > 0 ? { 'related-risks': open.map((g) => ({ 'risk-uuid': riskUuid(context, g.question) })) } : {}),
    ...(note.trim() === '' ? {} : { remarks: prose(note) }),
  }
}

function leftOutItem({ id, names, t }: OscalContext, { measure, why, because }: Unfit): PoamItem {
  return {
    uuid: id(`measure ${measure}`),
    title: line(names.measure(measure)),
    description: prose(
      t('report.roadmap.unfitItem', { measure: names.measure(measure), reason: t(`report.roadmap.unfit.${why}`) }),
    ),
    props: [prop('measure', measure), prop('left-out', why), ...optionalProp('because', because)],
  }
}

function gapItem(context: OscalContext, question: string): PoamItem {
  const { id, names, t } = context
  return {
    uuid: id(`gap ${question}`),
    title: line(names.question(question)),
    description: prose(t('oscal.poam.noMeasure')),
    props: [prop('question', question), prop('unplanned', true)],
    'related-risks': [{ 'risk-uuid': riskUuid(context, question) }],
  }
}

const nothingItem = ({ id, t }: OscalContext): PoamItem => ({
  uuid: id('nothing'),
  title: line(t('oscal.poam.nothing')),
  description: prose(t('oscal.poam.nothingText')),
  props: [prop('nothing-open', true)],
})

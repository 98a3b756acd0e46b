// One risk a gap, in the order of the gaps: which attacks it leaves open, what was decided, and the work that closes it.
import { answerOf } from '#core/assessment/applies.ts'
import { gapFactors } from '#core/gap/gap-factors.ts'
import type { Gap } from '#core/gap/rank-gaps.ts'
import { measuresFor } from '#core/report/gap-costs.ts'
import type { PlannedMeasure } from '#core/roadmap/roadmap.ts'
import type { OscalContext } from './context.ts'
import { answerUuid, replayUuid } from './observations.ts'
import { dayBegins, dayEnds, line, optionalProp, prop, prose, valueText } from './texts.ts'
import type { Remediation, Risk, Task } from './types.ts'

export const riskUuid = ({ id }: OscalContext, question: string): string => id(`risk ${question}`)

export const gapRisks = (context: OscalContext): Risk[] => context.findings.gaps.map((gap) => gapRisk(context, gap))

function gapRisk(context: OscalContext, gap: Gap): Risk {
  const { assessment, computed, findings, names, pack, t } = context
  const { helped, open } = gapFactors(pack, assessment, findings.replays, gap)
  const decision = assessment.decisions?.[gap.question]
  const measures = measuresFor(context, gap.question)
  const question = names.question(gap.question)
  const decided = decision !== undefined && decision.kind !== 'plan'
  const deadline = decided ? decision.expires : lastDay(measures)
  const observed = [
    ...(answerOf(assessment, gap.question) ? [answerUuid(context, gap.question)] : []),
    ...helped.map((incident) => replayUuid(context, incident)),
  ]
  return {
    uuid: riskUuid(context, gap.question),
    title: line(question),
    description: prose(t('oscal.risk.description', { question, level: String(gap.level), target: String(gap.target) })),
    statement: prose(t('oscal.risk.statement', { count: helped.length, open })),
    props: [
      prop('question', gap.question),
      prop('level', gap.level),
      prop('target', gap.target),
      prop('gap', gap.gap),
      prop('priority', gap.priority),
      ...(measures.length === 0 && !decided ? [prop('unplanned', true)] : []),
    ],
    status: statusOf(context, decision?.kind ?? 'plan', measures),
    origins: computed,
    ...(deadline === undefined ? {} : { deadline: dayEnds(deadline) }),
    ...(decided || measures.length > 0
      ? { remediations: [decided ? decidedResponse(context, gap) : plannedResponse(context, gap, measures)] }
      : {}),
    ...(observed.length > 0 ? { 'related-observations': observed.map((uuid) => ({ 'observation-uuid': uuid })) } : {}),
  }
}

function statusOf({ assessment }: OscalContext, kind: string, measures: PlannedMeasure[]): Risk['status'] {
  if (kind === 'accept') return 'deviation-approved'
  const begun = measures.some((m) => (assessment.plan.status?.[m.id] ?? 'to-do') !== 'to-do')
  return kind === 'plan' && begun ? 'remediating' : 'open'
}

const lastDay = (measures: PlannedMeasure[]): string | undefined =>
  measures.reduce<string | undefined>(
    (last, m) => (last === undefined || m.finishDate > last ? m.finishDate : last),
    undefined,
  )

const response = (type: 'mitigate' | 'accept' | 'transfer') => ({ name: 'type', value: type })

function decidedResponse({ assessment, id, t }: OscalContext, { question }: Gap): Remediation {
  const { kind = 'accept', reason = '', owner, to, expires } = assessment.decisions?.[question] ?? {}
  return {
    uuid: id(`response ${question}`),
    lifecycle: 'planned',
    title: line(t(`report.unknown.decision.${kind}`)),
    description: prose(reason || t('report.unknown.noReason')),
    props: [
      response(kind === 'transfer' ? 'transfer' : 'accept'),
      ...optionalProp('owner', owner),
      ...optionalProp('transferred-to', to),
      ...optionalProp('expires', expires),
    ],
  }
}

function plannedResponse(context: OscalContext, { question, target }: Gap, measures: PlannedMeasure[]): Remediation {
  const { id, names, t, write } = context
  const tasks = measures.map((m): Task => ({
    uuid: id(`task ${question} ${m.id}`),
    type: 'action',
    title: line(names.measure(m.id)),
    props: [prop('measure', m.id)],
    timing: { 'within-date-range': { start: dayBegins(m.startDate), end: dayEnds(m.finishDate) } },
  }))
  const last = lastDay(measures) ?? ''
  const reached: Task = {
    uuid: id(`reached ${question}`),
    type: 'milestone',
    title: line(t('oscal.risk.reached', { target: write.stage(target) })),
    timing: { 'on-date': { date: dayEnds(last) } },
    dependencies: tasks.map(({ uuid }) => ({ 'task-uuid': uuid })),
  }
  return {
    uuid: id(`response ${question}`),
    lifecycle: 'planned',
    title: line(t('oscal.risk.planned')),
    description: prose(valueText(measures.map((m) => names.measure(m.id)).join(t('report.items')))),
    props: [response('mitigate')],
    tasks: [...tasks, reached],
  }
}

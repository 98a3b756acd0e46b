// What was said of each question and how it is known; and each real attack run against it, an argument and no proof.
import { answerOf } from '#core/assessment/applies.ts'
import type { Answer, Basis } from '#core/assessment/assessment.ts'
import type { Domain, Question } from '#core/pack/pack.ts'
import type { Replay } from '#core/replay/replay-incident.ts'
import { targetOf } from '#core/gap/rank-gaps.ts'
import type { OscalContext } from './context.ts'
import { instantOr, line, optionalProp, prop, prose, safeHref } from './texts.ts'
import type { Observation } from './types.ts'

const METHODS: Record<Basis, string> = {
  stated: 'INTERVIEW',
  documented: 'EXAMINE',
  observed: 'EXAMINE',
  tested: 'TEST',
}

/** One for every answer to a question of the pack, in pack order; what was not answered was not observed. */
export function answerObservations(context: OscalContext): Observation[] {
  return context.pack.domains.flatMap((domain) =>
    domain.questions.flatMap((question) => {
      const answer = answerOf(context.assessment, question.id)
      return answer ? [answerObservation(context, domain, question, answer)] : []
    }),
  )
}

export const answerUuid = ({ id }: OscalContext, question: string): string => id(`answer ${question}`)
export const replayUuid = ({ id }: OscalContext, incident: string): string => id(`replay ${incident}`)

function answerObservation(context: OscalContext, domain: Domain, question: Question, answer: Answer): Observation {
  const { assessment, at, said, t, write } = context
  const { value, basis, reason = '', note = '', evidence = [], votes = [] } = answer
  const level = typeof value === 'number'
  return {
    uuid: answerUuid(context, question.id),
    title: line(question.text),
    description: level
      ? prose(t('oscal.answer.level', { stage: write.stage(value), text: question.levels[value - 1] ?? '' }))
      : value === 'unknown'
        ? prose(t('oscal.answer.unknown'))
        : prose(t('oscal.answer.notApplicable', { reason: reason || t('report.unknown.noReason') })),
    props: [
      prop('question', question.id),
      prop('domain', domain.id),
      prop('value', value),
      prop('basis', basis),
      prop('weight', question.weight),
      prop('target', targetOf(assessment, domain.id, question.id)),
      ...(question.key ? [prop('key', true)] : []),
      ...(answer.flagged ? [prop('flagged', true)] : []),
      ...optionalProp('by', answer.by),
      ...votes.map((v) => prop('vote', t('figure.alt.pair', { name: v.role, value: String(v.value) }))),
    ],
    methods: [METHODS[basis]],
    types: ['control-objective'],
    origins: said,
    ...(evidence.length > 0 ? { 'relevant-evidence': evidence.map((e) => evidenceOf(context, e)) } : {}),
    collected: instantOr(answer.at, at),
    ...(note.trim() === '' ? {} : { remarks: prose(note) }),
  }
}

function evidenceOf({ t }: OscalContext, { title, link, date }: NonNullable<Answer['evidence']>[number]) {
  const href = safeHref(link)
  const parts = [title, date, href === undefined ? link : undefined].filter((part) => part !== undefined && part !== '')
  return { description: line(parts.join(t('report.list'))), ...(href === undefined ? {} : { href }) }
}

/** One for every incident that applies, in pack order. */
export const replayObservations = (context: OscalContext): Observation[] =>
  context.findings.replays.map((replay) => replayObservation(context, replay))

function replayObservation(context: OscalContext, replay: Replay): Observation {
  const { at, chosen, computed, names, t, write } = context
  const incident = names.incidentOf(replay.incident)
  const stop = chosen?.stops.find((s) => s.incident === replay.incident)?.week
  const facts = incident?.facts ?? []
  return {
    uuid: replayUuid(context, replay.incident),
    title: line(names.incident(replay.incident)),
    description: prose(
      t('oscal.replay', {
        outcome: write.outcome(replay),
        summary: incident?.summary ?? '',
      }),
    ),
    props: [
      prop('incident', replay.incident),
      prop('outcome', replay.outcome),
      prop('best-case', replay.bestCase),
      prop('undetermined', replay.undetermined),
      prop('severity', incident?.severity ?? 1),
      ...optionalProp('stopped-at', replay.stoppedAt),
      ...optionalProp('stops-in-week', stop),
      ...replay.deciding.map((question) => prop('deciding-question', question)),
      ...(replay.cheapest ?? []).map((measure) => prop('cheapest-measure', measure)),
    ],
    // None of OSCAL's own methods: nothing was examined or tested, an attack was followed through the answers.
    methods: ['REPLAY'],
    types: ['historic'],
    origins: computed,
    ...(facts.length > 0
      ? { 'relevant-evidence': facts.map((f) => ({ description: line(`${f.text} (${f.source})`) })) }
      : {}),
    collected: at,
    remarks: prose(t('report.note.replay')),
  }
}

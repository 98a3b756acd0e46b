// One finding a domain that applies: satisfied when every question of it is at its target.
import { answerOf, holds } from '#core/assessment/applies.ts'
import { domainTarget } from '#core/figure/domain-target.ts'
import { BASES } from '#core/assessment/assessment.ts'
import type { Domain } from '#core/pack/pack.ts'
import type { DomainScore } from '#core/score/score-assessment.ts'
import { domainObjectiveOf, type OscalContext } from './context.ts'
import { answerUuid } from './observations.ts'
import { riskUuid } from './risks.ts'
import { line, optionalProp, prop, prose } from './texts.ts'
import type { Finding } from './types.ts'

/** In pack order. */
export function domainFindings(context: OscalContext): Finding[] {
  return context.pack.domains.flatMap((domain) => {
    const score = context.findings.scores.domains[domain.id]
    return score?.applicable ? [domainFinding(context, domain, score)] : []
  })
}

function domainFinding(context: OscalContext, domain: Domain, score: DomainScore): Finding {
  const { assessment, findings, id, pack, t, write } = context
  const asked = domain.questions.filter((q) => holds(q.when, pack, assessment))
  const gaps = findings.gaps.filter((g) => domain.questions.some((q) => q.id === g.question))
  const answered = asked.filter((q) => answerOf(assessment, q.id))
  // A gap that only an open answer makes is no failure yet.
  const known = gaps.some((g) => typeof answerOf(assessment, g.question)?.value === 'number')
  return {
    uuid: id(`domain ${domain.id}`),
    title: line(domain.title),
    description: prose(
      t('oscal.finding', {
        stage: score.stage === null ? t('report.unrated') : write.stage(score.stage),
        maturity: write.maturity(score.maturity),
        range: write.range(score.low ?? 0, score.high ?? 1),
        coverage: write.percent(score.coverage),
        count: gaps.length,
      }),
    ),
    props: [
      prop('domain', domain.id),
      ...optionalProp('stage', score.stage),
      ...optionalProp('maturity', score.maturity),
      ...optionalProp('low', score.low),
      ...optionalProp('high', score.high),
      prop('coverage', score.coverage),
      prop('floor', score.floor),
      ...optionalProp('target', domainTarget(pack, assessment, domain)),
      prop('provisional', score.provisional),
      ...BASES.map((basis) => prop('basis-share', score.basis[basis], { class: basis })),
      ...score.heldBack.map((question) => prop('held-back-by', question)),
    ],
    target: {
      type: 'objective-id',
      'target-id': domainObjectiveOf(domain.id),
      status:
        gaps.length === 0
          ? { state: 'satisfied', reason: 'pass' }
          : { state: 'not-satisfied', reason: known ? 'fail' : 'other' },
    },
    ...(answered.length > 0
      ? { 'related-observations': answered.map((q) => ({ 'observation-uuid': answerUuid(context, q.id) })) }
      : {}),
    ...(gaps.length > 0 ? { 'related-risks': gaps.map((g) => ({ 'risk-uuid': riskUuid(context, g.question) })) } : {}),
  }
}

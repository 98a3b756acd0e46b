// Gaps by section 4 of the model: over-achievement never pays for another gap.
import { applies, levelOf } from '../assessment/applies.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { AnyPack, Level } from '../pack/pack.ts'
import { questionIndex, replayOutcome } from '../replay/replay-incident.ts'

export interface Gap {
  question: string
  /** 1 when unknown or unanswered. */
  level: Level
  target: Level
  /** 1 … 3. */
  gap: number
  /** w · gap · (1 + r), r the share of open incidents that reaching the target would help to stop. */
  priority: number
}

/** The question's own target, else its domain's, else the default. */
export function targetOf(assessment: Assessment, domain: string, question: string): Level {
  const { questions, domains } = assessment.targets
  if (Object.hasOwn(questions, question)) return questions[question] as Level
  if (Object.hasOwn(domains, domain)) return domains[domain] as Level
  return assessment.targets.default
}

/** Only gaps above 0, by priority, then gap, then pack order. */
export function rankGaps(pack: AnyPack, assessment: Assessment): Gap[] {
  const questions = questionIndex(pack)
  const open = pack.incidents.filter((incident) => {
    const outcome = replayOutcome(pack, assessment, incident, questions)
    return outcome !== null && outcome !== 'stopped'
  })
  const gaps = pack.domains.flatMap((domain) =>
    domain.questions.flatMap((question): Gap[] => {
      if (!applies(question, pack, assessment)) return []
      const level = levelOf(assessment, question.id) ?? 1
      const target = targetOf(assessment, domain.id, question.id)
      const gap = target - level
      if (gap <= 0) return []
      const helped = open.filter((incident) =>
        incident.moves.some((move) =>
          move.controls.some(
            (c) =>
              c.question === question.id &&
              c.effect === 'stops' &&
              questions.has(c.question) &&
              (levelOf(assessment, question.id) ?? 0) < c.level &&
              target >= c.level,
          ),
        ),
      ).length
      const r = open.length > 0 ? helped / open.length : 0
      return [{ question: question.id, level, target, gap, priority: question.weight * gap * (1 + r) }]
    }),
  )
  // Array.prototype.sort is stable: equal gaps keep pack order.
  return gaps.sort((a, b) => b.priority - a.priority || b.gap - a.gap)
}

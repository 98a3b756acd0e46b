// What the list shows of an assessment, taken from the core's own figures so that the list and the results agree.
import { askedQuestions } from '#core/assessment/asked.ts'
import type { Assessment } from '#core/assessment/assessment.ts'
import { scoreAssessment } from '#core/score/score-assessment.ts'
import type { Pack } from '#core/pack/pack.ts'
import type { PackEntry } from '#registry.ts'
import type { Figures, NewSummary } from '#storage/database.ts'

const NO_FIGURES: Figures = { answered: 0, asked: 0, stage: null, maturity: null, coverage: 0 }

/** The part of a summary that follows from the inputs; the database keeps the rest. */
export function figuresOf(pack: Pack, assessment: Assessment): Figures {
  const asked = askedQuestions(pack, assessment)
  const { overall } = scoreAssessment(pack, assessment)
  return {
    answered: asked.filter(({ question }) => Object.hasOwn(assessment.answers, question.id)).length,
    asked: asked.length,
    stage: overall.stage,
    maturity: overall.maturity,
    coverage: overall.coverage,
  }
}

/** For a new row. A pack that this app does not have leaves the figures empty. */
export async function summaryOf(assessment: Assessment, at: string, entry: PackEntry | undefined): Promise<NewSummary> {
  const figures = entry ? figuresOf(await entry.load('ja'), assessment) : NO_FIGURES
  return { createdAt: at, updatedAt: at, ...figures }
}

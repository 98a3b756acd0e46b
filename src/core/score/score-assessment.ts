// Scores by section 3 of the model. All sums run in pack order; nothing is rounded here.
import { answerOf, applies } from '../assessment/applies.ts'
import { BASES, type Assessment, type Basis } from '../assessment/assessment.ts'
import type { AnyPack, Domain, Level, Question } from '../pack/pack.ts'

export interface DomainScore {
  /** False when no question of the domain applies; every figure then is null or 0. */
  applicable: boolean
  /** 0 … 1 over what was answered; null when nothing was. */
  score: number | null
  /** 0 … 1 with everything open at its worst, and at its best; null when no question applies. */
  low: number | null
  high: number | null
  /** Share of weight answered, 0 … 1; an unknown counts as answered. */
  coverage: number
  /** 1 … 4; shown truncated to one decimal, never rounded up. */
  maturity: number | null
  stage: number | null
  /** Level of the weakest applying key question; 4 when there is none. */
  floor: number
  /** The key questions that keep the stage below what the mean would give. */
  heldBack: string[]
  provisional: boolean
  /** Share of the weight of level-answers by how they are known. All 0 when there is none. */
  basis: Record<Basis, number>
}

export interface OverallScore {
  score: number | null
  low: number
  high: number
  coverage: number
  maturity: number | null
  stage: number | null
  provisional: boolean
}

export interface FrameworkItemScore {
  /** Weighted mean point value 0 … 1 of the answered questions that map to the item; null when there is none. */
  value: number | null
  /** How many answered questions stand behind it. */
  questions: number
}

export interface Scores {
  overall: OverallScore
  domains: Record<string, DomainScore>
  frameworks: Record<string, Record<string, FrameworkItemScore>>
}

/** Point value of a level, 0 … 1. */
export const pointValue = (level: Level): number => (level - 1) / 3

/** Maturity 1 … 4 as it is shown: truncated to one decimal, so that 2.99 is never called 3.0. */
export const shownMaturity = (maturity: number): number => Math.floor(maturity * 10 + 1e-9) / 10

const EPSILON = 1e-9
const wholeStage = (maturity: number) => Math.floor(maturity + EPSILON)

/**
 * Scores of every domain, the whole, and every framework item.
 * Unknown counts as answered with value 0; unanswered only widens [low, high] and lowers coverage.
 */
export function scoreAssessment(pack: AnyPack, assessment: Assessment): Scores {
  const domains: Record<string, DomainScore> = {}
  for (const domain of pack.domains) domains[domain.id] = scoreDomain(domain, pack, assessment)
  return { overall: scoreOverall(pack, domains), domains, frameworks: scoreFrameworks(pack, assessment) }
}

function scoreDomain(domain: Domain<unknown>, pack: AnyPack, assessment: Assessment): DomainScore {
  const questions = domain.questions.filter((q) => applies(q, pack, assessment))
  let answeredWeight = 0
  let answeredValue = 0
  let weight = 0
  let low = 0
  let high = 0
  let levelWeight = 0
  const byBasis: Record<Basis, number> = { stated: 0, documented: 0, observed: 0, tested: 0 }
  let floor: number = 4
  for (const q of questions) {
    const answer = answerOf(assessment, q.id)
    const level = typeof answer?.value === 'number' ? answer.value : undefined
    weight += q.weight
    if (answer) {
      answeredWeight += q.weight
      answeredValue += level ? q.weight * pointValue(level) : 0
    }
    low += level ? q.weight * pointValue(level) : 0
    high += q.weight * (level ? pointValue(level) : 1)
    if (answer && level) {
      levelWeight += q.weight
      byBasis[answer.basis] += q.weight
    }
    if (q.key) floor = Math.min(floor, level ?? 1)
  }
  const score = answeredWeight > 0 ? answeredValue / answeredWeight : null
  const maturity = score === null ? null : 1 + 3 * score
  const reached = maturity === null ? null : wholeStage(maturity)
  const stage = reached === null ? null : Math.min(reached, floor + 1)
  const heldBack =
    reached !== null && floor + 1 < reached
      ? questions.filter((q) => q.key && keyLevel(q, assessment) === floor).map((q) => q.id)
      : []
  const basis = { ...byBasis }
  for (const b of BASES) basis[b] = levelWeight > 0 ? byBasis[b] / levelWeight : 0
  const coverage = weight > 0 ? answeredWeight / weight : 0
  return {
    applicable: questions.length > 0,
    score,
    low: weight > 0 ? low / weight : null,
    high: weight > 0 ? high / weight : null,
    coverage,
    maturity,
    stage,
    floor,
    heldBack,
    provisional: coverage < 1,
    basis,
  }
}

function keyLevel(question: Question<unknown>, assessment: Assessment): number {
  const value = answerOf(assessment, question.id)?.value
  return typeof value === 'number' ? value : 1
}

function scoreOverall(pack: AnyPack, domains: Record<string, DomainScore>): OverallScore {
  let weight = 0
  let scoreWeight = 0
  let score = 0
  let low = 0
  let high = 0
  let coverage = 0
  let foundation = 4
  for (const domain of pack.domains) {
    const d = domains[domain.id]
    if (!d?.applicable) continue
    weight += domain.weight
    if (d.score !== null) {
      scoreWeight += domain.weight
      score += domain.weight * d.score
    }
    low += domain.weight * (d.low ?? 0)
    high += domain.weight * (d.high ?? 1)
    coverage += domain.weight * d.coverage
    if (domain.foundation) foundation = Math.min(foundation, d.stage ?? 1)
  }
  const mean = scoreWeight > 0 ? score / scoreWeight : null
  const maturity = mean === null ? null : 1 + 3 * mean
  const share = weight > 0 ? coverage / weight : 0
  return {
    score: mean,
    low: weight > 0 ? low / weight : 0,
    high: weight > 0 ? high / weight : 0,
    coverage: share,
    maturity,
    stage: maturity === null ? null : Math.min(wholeStage(maturity), foundation + 1),
    provisional: share < 1,
  }
}

function scoreFrameworks(pack: AnyPack, assessment: Assessment): Scores['frameworks'] {
  const frameworks: Scores['frameworks'] = {}
  const sums = new Map<string, { value: number; weight: number; questions: number }>()
  for (const domain of pack.domains)
    for (const q of domain.questions) {
      const answer = answerOf(assessment, q.id)
      if (!answer || !applies(q, pack, assessment)) continue
      const value = typeof answer.value === 'number' ? pointValue(answer.value) : 0
      for (const [framework, items] of Object.entries(q.maps))
        for (const item of items) {
          const key = `${framework} ${item}`
          const sum = sums.get(key) ?? { value: 0, weight: 0, questions: 0 }
          sum.value += q.weight * value
          sum.weight += q.weight
          sum.questions += 1
          sums.set(key, sum)
        }
    }
  for (const framework of pack.frameworks) {
    const items: Record<string, FrameworkItemScore> = {}
    for (const { id } of framework.items) {
      const sum = sums.get(`${framework.id} ${id}`)
      items[id] = sum ? { value: sum.value / sum.weight, questions: sum.questions } : { value: null, questions: 0 }
    }
    frameworks[framework.id] = items
  }
  return frameworks
}

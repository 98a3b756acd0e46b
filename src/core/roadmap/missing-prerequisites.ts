// What the products of a measure need first and this organization does not yet have. A hint beside the plan: nothing is
// ordered or left out by it.
import { applies, levelOf } from '../assessment/applies.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { Level, Measure, Pack, Prerequisite, Product } from '../pack/pack.ts'

/** From here on a prerequisite has begun to hold. */
const ENOUGH: Level = 2

export interface MissingPrerequisite {
  /** Title and id of the product that needs it; the measure's own or one that they require. */
  product: Pick<Product, 'id' | 'title'>
  question: string
  /** Undefined: unanswered or not known. */
  level: Level | undefined
  reason: string
}

/**
 * Required prerequisites whose question stands below level 2 or has no known answer, also those of required products, each
 * question once and in the pack's order of products. A question that does not apply, or that the measure itself raises,
 * is not missing.
 */
export function missingPrerequisites(
  pack: Pack,
  assessment: Assessment,
  measure: Pick<Measure, 'products' | 'raises'>,
): MissingPrerequisite[] {
  const questions = new Map(pack.domains.flatMap((d) => d.questions.map((q) => [q.id, q])))
  const raised = new Set(measure.raises.map((r) => r.question))
  const needed = required(pack, measure.products)
  const found = new Map<string, MissingPrerequisite>()
  for (const product of pack.products.filter((p) => needed.has(p.id)))
    for (const need of requiredNeeds(product)) {
      const question = need.question === undefined ? undefined : questions.get(need.question)
      if (!question || raised.has(question.id) || found.has(question.id)) continue
      const level = levelOf(assessment, question.id)
      if ((level ?? 0) >= ENOUGH || !applies(question, pack, assessment)) continue
      const { id, title } = product
      found.set(question.id, { product: { id, title }, question: question.id, level, reason: need.reason })
    }
  return [...found.values()]
}

const requiredNeeds = (product: Product): Prerequisite[] =>
  (product.needs ?? []).filter((need) => need.strength === 'required')

/** The products named and all that they require, however far. */
function required(pack: Pack, products: readonly string[]): Set<string> {
  const byId = new Map(pack.products.map((p) => [p.id, p]))
  const reached = new Set(products)
  // A set is walked in the order of its entries, also of those that are added meanwhile.
  for (const id of reached)
    for (const need of requiredNeeds(byId.get(id) ?? NONE)) if (need.product !== undefined) reached.add(need.product)
  return reached
}

const NONE: Product = { id: '', title: '', name: '', definition: '', limit: '' }

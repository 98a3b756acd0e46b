// What must hold over a whole pack beside its shape: unique ids, references that resolve, ladders without a missing rung,
// needs without a cycle (of measures, of required products), routes that place every domain once. All of it in time linear in the pack.
import { checkContradictions } from './check-contradictions.ts'
import { checkGlossary } from './check-glossary.ts'
import { checkIds } from './check-ids.ts'
import { checkLadders } from './check-ladders.ts'
import { checkNeeds } from './check-needs.ts'
import { checkProducts } from './check-products.ts'
import { checkReferences } from './check-references.ts'
import { checkRoutes } from './check-routes.ts'
import type { Fault } from './fault.ts'
import { isRecord, type Row } from './rows.ts'

/** A value of any shape; what cannot be read raises nothing here, because the shape's own check names it. */
export function checkPack(value: unknown): Fault[] {
  if (!isRecord(value)) return []
  const pack: Row = { value, path: [] }
  const checks = [
    checkIds,
    checkReferences,
    checkLadders,
    checkNeeds,
    checkProducts,
    checkRoutes,
    checkGlossary,
    checkContradictions,
  ]
  return checks.flatMap((check) => check(pack))
}

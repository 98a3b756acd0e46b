// What must hold over a whole pack beside its shape: unique ids, references that resolve, ladders without a missing rung,
// needs without a cycle, routes that place every domain once. All of it in time linear in the pack.
import { checkIds } from './check-ids.ts'
import { checkLadders } from './check-ladders.ts'
import { checkNeeds } from './check-needs.ts'
import { checkReferences } from './check-references.ts'
import { checkRoutes } from './check-routes.ts'
import type { Fault } from './fault.ts'
import { isRecord, type Row } from './rows.ts'

/** A value of any shape; what cannot be read raises nothing here, because the shape's own check names it. */
export function checkPack(value: unknown): Fault[] {
  if (!isRecord(value)) return []
  const pack: Row = { value, path: [] }
  return [checkIds, checkReferences, checkLadders, checkNeeds, checkRoutes].flatMap((check) => check(pack))
}

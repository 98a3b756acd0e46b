// What a page and its planner say to each other. `id` is the page's: answers to an older question can be told apart.
import type { Assessment } from '../assessment/assessment.ts'
import type { AnyPack } from '../pack/pack.ts'
import type { PlanOptions, Roadmap } from './roadmap.ts'
import type { Variant } from './what-if-variant.ts'
import type { WhatIf } from './what-if.ts'

/** A new plan puts an end to the one before. */
export type PlannerRequest =
  | { type: 'plan'; id: number; pack: AnyPack; assessment: Assessment; options: PlanOptions }
  | { type: 'cancel'; id: number }

/** After `done`, `cancelled` or `failed` nothing more comes for an id. `done` has the best plan. */
export type PlannerReply =
  | { type: 'progress'; id: number; schedules: number; budget: number }
  | { type: 'roadmap'; id: number; roadmap: Roadmap }
  | { type: 'done'; id: number; roadmap: Roadmap }
  | { type: 'cancelled'; id: number }
  | { type: 'failed'; id: number; message: string }

/** A new question puts an end to the one before. */
export interface WhatIfRequest {
  id: number
  pack: AnyPack
  assessment: Assessment
  roadmap: Roadmap
  variants: Variant[]
  options: PlanOptions
}

/** One answer a variant, in their order. */
export type WhatIfReply =
  | { type: 'answer'; id: number; answer: WhatIf }
  | { type: 'done'; id: number }
  | { type: 'failed'; id: number; message: string }

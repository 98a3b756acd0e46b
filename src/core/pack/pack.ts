// The shape of a pack: one versioned set of content. A pack in its source form holds every text as { ja, en };
// at run time a pack is in one language and its texts are strings. Nothing here is ever computed from answers.

/** A text as authors write it: every language beside the others. */
export interface SourceText {
  ja: string
  en: string
}

/** Where a level stands: 1 Traditional, 2 Initial, 3 Advanced, 4 Optimal (the stages of CISA ZTMM 2.0). */
export type Level = 1 | 2 | 3 | 4
/** What may be wanted of a question: level 1 is never a target. */
export type Rung = 2 | 3 | 4

/** Every field named must hold one of the values named. An empty condition always holds. */
export type Condition = Record<string, string[]>

export interface BySize {
  small: number
  medium: number
  large: number
}

/** Where a statement comes from: a document of the pack's list and a heading in it. */
export interface Source {
  document: string
  heading: string
}

export interface Stage<T = string> {
  id: string
  title: T
  summary: T
}

export interface ProfileField<T = string> {
  id: string
  text: T
  help?: T
  options: { value: string; text: T }[]
  default: string
}

export interface Question<T = string> {
  id: string
  text: T
  why: T
  levels: [T, T, T, T]
  evidence: T[]
  weight: 1 | 2 | 3
  key?: boolean
  short?: boolean
  asks: string[]
  when?: Condition
  maps: Record<string, string[]>
  source: Source[]
}

export interface Domain<T = string> {
  id: string
  title: T
  summary: T
  weight: number
  foundation?: boolean
  questions: Question<T>[]
}

export interface Measure<T = string> {
  id: string
  title: T
  detail: T
  domain: string
  team: string
  products: string[]
  raises: { question: string; to: Rung }[]
  needs: string[]
  /** Person-days. */
  effort: BySize
  /** Calendar weeks when the team has the capacity. */
  weeks: BySize
  /** JPY: stated assumptions that the user may overwrite. */
  cost: { initial: BySize; yearly: BySize }
  bridging?: boolean
  source: Source[]
}

export interface Control {
  question: string
  level: Level
  effect: 'stops' | 'slows' | 'detects'
  confidence: 'low' | 'medium' | 'high'
  claim: 'source' | 'ours'
}

export interface Move<T = string> {
  id: string
  text: T
  tactic?: string
  controls: Control[]
}

/** What a source says would have helped, kept apart from our own grading. */
export interface Claim<T = string> {
  product: string
  text: T
  /** Where we see it differently, in our words. */
  remark?: T
  source: Source
}

export interface Incident<T = string> {
  id: string
  title: T
  summary: T
  date: string
  sector: string
  severity: 1 | 2 | 3
  when?: Condition
  moves: Move<T>[]
  facts: { text: T; source: string }[]
  claims?: Claim<T>[]
}

export interface RouteStep<T = string> {
  id: string
  title: T
  outcome: T
  domains: string[]
}

export interface Route<T = string> {
  id: string
  title: T
  why: T
  /** Plain reasons for coming that speak for this route; the set-up screen suggests the route with most ticks. */
  reasons?: { id: string; text: T }[]
  steps: RouteStep<T>[]
}

export interface Product<T = string> {
  id: string
  title: T
  name: T
  definition: T
  limit: T
}

export interface Team<T = string> {
  id: string
  title: T
  /** Default person-days a week by size. Absent: 5 for every size. */
  capacity?: BySize
}

export interface Framework<T = string> {
  id: string
  title: T
  version: string
  source: string
  /** Licence line and what a mapping to this framework does not mean. */
  note?: T
  items: { id: string; title: T }[]
}

/** A figure of the world that may stand beside the results, always with its year and source. */
export interface ReferenceLoss<T = string> {
  id: string
  title: T
  /** JPY. */
  amount: number
  year: number
  source: string
}

export interface Pack<T = string> {
  id: string
  version: string
  title: T
  stages: [Stage<T>, Stage<T>, Stage<T>, Stage<T>]
  profile: ProfileField<T>[]
  domains: Domain<T>[]
  measures: Measure<T>[]
  incidents: Incident<T>[]
  routes: Route<T>[]
  products: Product<T>[]
  teams: Team<T>[]
  frameworks: Framework<T>[]
  /** Documents that `source` fields name. */
  documents?: { id: string; title: T }[]
  /** Roles that `asks` names. */
  roles?: { id: string; title: T }[]
  losses?: ReferenceLoss<T>[]
}

export type SourcePack = Pack<SourceText>
/** What scoring, gaps and replays accept: they never read a text. */
export type AnyPack = Pack<unknown>

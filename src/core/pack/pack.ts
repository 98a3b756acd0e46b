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
  /** What effort and cost rest on, in one line. */
  assumption?: T
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
  /** A citation is one text for both languages where it names only a publication and a number. */
  facts: { text: T; source: T | string }[]
  claims?: Claim<T>[]
}

export interface RouteStep<T = string> {
  id: string
  title: T
  outcome: T
  /** What is different when the step is done, for whom. */
  audience?: { staff: T; it: T; management: T }
  /** A test one can make at the end of the step: passed or not. */
  exit?: T
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

/** What a product needs before it can do its work: another product, or level 2 of a question. Exactly one is named. */
export interface Prerequisite<T = string> {
  product?: string
  question?: string
  strength: 'required' | 'recommended'
  reason: T
}

export interface Product<T = string> {
  id: string
  title: T
  name: T
  definition: T
  limit: T
  /** One of the nine technologies of the approach itself; the others stand around them. */
  nine?: boolean
  needs?: Prerequisite<T>[]
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
  /** Where there is no room for the title. */
  short?: T
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

/** Words of one kind: a list a language in the source form, one list once translated. */
export type WordList<T> = T extends SourceText ? Record<keyof SourceText, string[]> : string[]

/** A word of the field and what it means. It is the only word for its thing in the texts of the pack. */
export interface Term<T = string> {
  id: string
  term: T
  /** How the Japanese word is read, in kana: its place in the list. */
  reading?: string
  /** Other forms that texts may use: abbreviations, inflections. */
  also?: WordList<T>
  /** Words for the same thing that texts do not use; readers may still look for them. */
  avoid?: WordList<T>
  /** Known to everyone: texts keep to the word, but it is not marked in them. */
  everyday?: boolean
  definition: T
}

/** One answer's side of a contradiction: a level of at least, or of at most. Exactly one of the two is named. */
export interface Bound {
  question: string
  atLeast?: Rung
  atMost?: 1 | 2 | 3
}

/** Answers that can hardly be true together. */
export interface ContradictionRule<T = string> {
  id: string
  when: { all: Bound[] }
  /** What does not fit together, naming the subjects of both answers. */
  text: T
  /** The cheapest check that settles it. */
  check: T
  source?: Source[]
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
  glossary?: Term<T>[]
  contradictions?: ContradictionRule<T>[]
}

export type SourcePack = Pack<SourceText>
/** What scoring, gaps and replays accept: they never read a text. */
export type AnyPack = Omit<Pack<unknown>, 'glossary'>

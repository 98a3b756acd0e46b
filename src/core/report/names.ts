// Titles by id. An id that the pack does not know stands for itself, so that an old assessment still reads.
import type { Domain, Incident, Measure, Pack, Question } from '../pack/pack.ts'

export interface Names {
  question: (id: string) => string
  measure: (id: string) => string
  incident: (id: string) => string
  domain: (id: string) => string
  team: (id: string) => string
  route: (id: string) => string
  product: (id: string) => string
  document: (id: string) => string
  /** Title of stage 1 … 4. */
  stage: (stage: number) => string
  /** "2. Protect devices" without the number. */
  step: (route: string, step: string) => string
  /** As the paper calls it: "2.5" is the fifth of the second domain. */
  number: (id: string) => string
  questionOf: (id: string) => { question: Question; domain: Domain } | undefined
  measureOf: (id: string) => Measure | undefined
  incidentOf: (id: string) => Incident | undefined
}

export function namesOf(pack: Pack): Names {
  const questions = new Map(
    pack.domains.flatMap((domain) => domain.questions.map((question) => [question.id, { question, domain }])),
  )
  const numbers = new Map(
    pack.domains.flatMap((domain, d) =>
      domain.questions.map(({ id }, q) => [id, `${String(d + 1)}.${String(q + 1)}`] as const),
    ),
  )
  const byId = <T extends { id: string }>(items: T[] | undefined): Map<string, T> =>
    new Map((items ?? []).map((i) => [i.id, i]))
  const measures = byId(pack.measures)
  const incidents = byId(pack.incidents)
  const titled = (items: { id: string; title: string }[] | undefined) => {
    const known = byId(items)
    return (id: string): string => known.get(id)?.title ?? id
  }
  return {
    question: (id) => questions.get(id)?.question.text ?? id,
    measure: titled(pack.measures),
    incident: titled(pack.incidents),
    domain: titled(pack.domains),
    team: titled(pack.teams),
    route: titled(pack.routes),
    product: titled(pack.products),
    document: titled(pack.documents),
    stage: (stage) => pack.stages[stage - 1]?.title ?? String(stage),
    step: (route, step) => pack.routes.find((r) => r.id === route)?.steps.find((s) => s.id === step)?.title ?? step,
    number: (id) => numbers.get(id) ?? id,
    questionOf: (id) => questions.get(id),
    measureOf: (id) => measures.get(id),
    incidentOf: (id) => incidents.get(id),
  }
}

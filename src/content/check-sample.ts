// What a sample must hold that a user's file need not: nothing unknown to its pack, and an answer to every question that
// concerns the organization, because a sample opens complete.
import { holds } from '#core/assessment/applies.ts'
import type { Assessment } from '#core/assessment/assessment.ts'
import type { Path } from '#core/pack/fault.ts'
import type { SourcePack } from '#core/pack/pack.ts'
import type { Name } from '#core/pack/rows.ts'

export interface SampleFault {
  path: Path
  sentence: string
}

/** Of a sample whose shape is sound. */
export function checkSample(sample: Assessment, pack: SourcePack): SampleFault[] {
  const { answers, decisions, plan, targets } = sample
  const questions = pack.domains.flatMap((domain) => domain.questions)
  const reasons = pack.routes.flatMap((route) => route.reasons ?? [])
  const exceptions = (plan.capacityExceptions ?? []).map(({ team }, i) => ({
    value: team,
    path: ['plan', 'capacityExceptions', i, 'team'],
  }))
  return [
    ...(sample.pack.version === pack.version
      ? []
      : [{ path: ['pack', 'version'], sentence: `The pack has version ${pack.version}.` }]),
    ...checkProfile(sample, pack),
    ...unknown('route', pack.routes, [{ value: sample.route, path: ['route'] }]),
    ...unknown('reason', reasons, listed(['reasons'], sample.reasons)),
    ...unknown('question', questions, [
      ...keys(['answers'], answers),
      ...keys(['decisions'], decisions),
      ...keys(['targets', 'questions'], targets.questions),
    ]),
    ...unknown('domain', pack.domains, keys(['targets', 'domains'], targets.domains)),
    ...unknown('team', pack.teams, [...keys(['plan', 'capacity'], plan.capacity), ...exceptions]),
    ...unknown('measure', pack.measures, [
      ...(['pins', 'overrides', 'status', 'owners', 'notes'] as const).flatMap((key) => keys(['plan', key], plan[key])),
      ...(['skipped', 'added', 'done'] as const).flatMap((key) => listed(['plan', key], plan[key])),
    ]),
    ...questions
      .filter((question) => holds(question.when, pack, sample) && !Object.hasOwn(answers, question.id))
      .map(({ id }) => ({
        path: ['answers'],
        sentence: `The question "${id}" concerns this organization and has no answer.`,
      })),
  ]
}

const keys = (at: Path, record: object = {}): Name[] =>
  Object.keys(record).map((value) => ({ value, path: [...at, value] }))
const listed = (at: Path, list: readonly string[] = []): Name[] => list.map((value, i) => ({ value, path: [...at, i] }))

function unknown(kind: string, known: readonly { id: string }[], names: readonly Name[]): SampleFault[] {
  const ids = new Set(known.map(({ id }) => id))
  return names
    .filter(({ value }) => !ids.has(value))
    .map(({ value, path }) => ({ path, sentence: `There is no ${kind} "${value}" in the pack.` }))
}

function checkProfile({ profile }: Assessment, pack: SourcePack): SampleFault[] {
  return Object.entries(profile).flatMap(([id, value]) => {
    const field = pack.profile.find((f) => f.id === id)
    if (field?.options.some((option) => option.value === value)) return []
    const sentence = field
      ? `"${value}" is not an option of "${id}".`
      : `There is no profile question "${id}" in the pack.`
    return [{ path: ['profile', id], sentence }]
  })
}

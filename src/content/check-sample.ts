// What a sample must hold that a user's file need not: nothing unknown to its pack, every question that concerns it
// answered, and every text in both languages.
import { holds } from '../core/assessment/applies.ts'
import type { Assessment } from '../core/assessment/assessment.ts'
import type { Path } from '../core/pack/fault.ts'
import type { SourcePack } from '../core/pack/pack.ts'
import { isRecord, name, row, rows, type Row } from '../core/pack/rows.ts'

export interface SampleFault {
  path: Path
  sentence: string
}

/** Of a sample whose shape is sound. */
export function checkSample(sample: Assessment, pack: SourcePack): SampleFault[] {
  const questions = pack.domains.flatMap((domain) => domain.questions)
  const measures = new Set(pack.measures.map((m) => m.id))
  const teams = new Set(pack.teams.map((t) => t.id))
  const asked = new Set(questions.map((q) => q.id))
  const { plan } = sample
  const unknown = (kind: string, known: ReadonlySet<string>, at: Path, ids: readonly string[]): SampleFault[] =>
    ids.flatMap((id, i) => (known.has(id) ? [] : [{ path: [...at, at.length > 0 && isIndexed(at) ? i : id], sentence: `There is no ${kind} "${id}" in the pack.` }]))
  const keys = (kind: string, known: ReadonlySet<string>, at: Path, record: object | undefined): SampleFault[] =>
    unknown(kind, known, at, Object.keys(record ?? {}))
  return [
    ...(sample.pack.version === pack.version ? [] : [{ path: ['pack', 'version'], sentence: `The pack has version ${pack.version}.` }]),
    ...checkProfile(sample, pack),
    ...(pack.routes.some((r) => r.id === sample.route) ? [] : [{ path: ['route'], sentence: `There is no route "${sample.route}" in the pack.` }]),
    ...unknown('reason', new Set(pack.routes.flatMap((r) => (r.reasons ?? []).map((reason) => reason.id))), ['reasons'], sample.reasons ?? []),
    ...keys('question', asked, ['answers'], sample.answers),
    ...keys('question', asked, ['decisions'], sample.decisions),
    ...keys('question', asked, ['targets', 'questions'], sample.targets.questions),
    ...keys('domain', new Set(pack.domains.map((d) => d.id)), ['targets', 'domains'], sample.targets.domains),
    ...keys('team', teams, ['plan', 'capacity'], plan.capacity),
    ...(['pins', 'overrides', 'status', 'owners', 'notes'] as const).flatMap((key) => keys('measure', measures, ['plan', key], plan[key])),
    ...(['skipped', 'added', 'done'] as const).flatMap((key) => unknown('measure', measures, ['plan', key], plan[key] ?? [])),
    ...questions
      .filter((q) => holds(q.when, pack, sample) && !Object.hasOwn(sample.answers, q.id))
      .map((q) => ({ path: ['answers'], sentence: `The question "${q.id}" concerns this organization and has no answer.` })),
  ]
}

const LISTS = new Set(['reasons', 'skipped', 'added', 'done'])
const isIndexed = (path: Path): boolean => LISTS.has(String(path.at(-1)))

function checkProfile(sample: Assessment, pack: SourcePack): SampleFault[] {
  return Object.entries(sample.profile).flatMap(([id, value]) => {
    const field = pack.profile.find((f) => f.id === id)
    if (field?.options.some((option) => option.value === value)) return []
    return [{ path: ['profile', id], sentence: field ? `"${value}" is not an option.` : `There is no profile question "${id}" in the pack.` }]
  })
}

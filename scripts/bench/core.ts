// The core alone, in Node: everything that runs after each answer, and the first roadmap.
import { packs, samples } from '#registry.ts'
import type { Answer, Assessment } from '#core/assessment/assessment.ts'
import type { Pack } from '#core/pack/pack.ts'
import { assess } from '#core/pipeline.ts'
import { planRoadmap } from '#core/roadmap/plan-roadmap.ts'

type Row = [what: string, value: number, unit: string, limit?: number, gate?: boolean]

function medianOf(runs: number, work: () => void): number {
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

/** The same pack n times over, with ids of its own each time: for the growth with the number of questions. */
function multiplied(pack: Pack, n: number): Pack {
  const copies = Array.from({ length: n }, (_, i) => {
    const own = (id: string) => `${id}.${String(i)}`
    return {
      domains: pack.domains.map((d) => ({
        ...d,
        id: own(d.id),
        questions: d.questions.map((q) => ({ ...q, id: own(q.id) })),
      })),
      measures: pack.measures.map((m) => ({
        ...m,
        id: own(m.id),
        domain: own(m.domain),
        needs: m.needs.map(own),
        raises: m.raises.map((r) => ({ ...r, question: own(r.question) })),
      })),
    }
  })
  const incidents = pack.incidents.map((incident) => ({
    ...incident,
    moves: incident.moves.map((m) => ({
      ...m,
      controls: m.controls.map((c) => ({ ...c, question: `${c.question}.0` })),
    })),
  }))
  return { ...pack, domains: copies.flatMap((c) => c.domains), measures: copies.flatMap((c) => c.measures), incidents }
}

function answered(pack: Pack, assessment: Assessment, value: 1): Assessment {
  const answer: Answer = { value, basis: 'stated', at: '2026-11-22T00:00:00Z' }
  return {
    ...assessment,
    answers: Object.fromEntries(pack.domains.flatMap((d) => d.questions.map((q) => [q.id, answer]))),
  }
}

export async function measureCore(): Promise<Row[]> {
  const [entry, sample] = [packs[0], samples[0]]
  if (!entry || !sample) throw new Error('no pack or no sample')
  const pack = await entry.load('ja')
  const assessment = await sample.load('ja')
  const ones = answered(pack, assessment, 1)
  const count = pack.domains.flatMap((d) => d.questions).length
  const six = multiplied(pack, 6)
  const sixTimes = answered(six, assessment, 1)
  const once = medianOf(200, () => assess(pack, ones))
  const sixfold = medianOf(50, () => assess(six, sixTimes))
  return [
    [`assess(): scores, gaps, replays of ${count} questions`, once, 'ms', 3],
    [
      `assess(): growth from ${count} to ${count * 6} questions, exponent`,
      Math.log(sixfold / once) / Math.log(6),
      '',
      1.3,
      true,
    ],
    [
      `first roadmap from all-1 answers, ${pack.measures.length} measures`,
      medianOf(15, () => planRoadmap(pack, ones, { today: '2026-11-22' })),
      'ms',
      50,
    ],
  ]
}

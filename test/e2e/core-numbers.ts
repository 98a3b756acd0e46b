// Runs inside Vite's runner, so that packs and samples come from the sources as the build reads them.
import { packs, samples } from '#registry.ts'
import { assess } from '#core/pipeline.ts'
import { SEARCH, settledRoadmap } from '#core/roadmap/settled-roadmap.ts'
import { shownMaturity } from '#core/score/score-assessment.ts'
import type { Numbers } from './numbers-of.ts'

export async function numbers(id: string, route?: string): Promise<Numbers> {
  const sample = samples.find((s) => s.id === id)
  const pack = await packs[0]?.load('ja')
  if (!sample || !pack) throw new Error(`no sample ${id}`)
  const loaded = await sample.load('ja')
  const assessment = { ...loaded, route: route ?? loaded.route }
  const { scores, replays } = assess(pack, assessment)
  const show = (x: number | null) => (x === null ? '' : shownMaturity(x).toFixed(1))
  const roadmap = settledRoadmap(pack, assessment, { today: '2026-11-22', ...SEARCH })
  return {
    maturity: show(scores.overall.maturity),
    domains: pack.domains.map((d) => show(scores.domains[d.id]?.maturity ?? null)).filter((x) => x !== ''),
    replays: replays.map((r) => `${r.incident} ${r.outcome}`),
    plan: { years: roadmap.costs.filter((c) => c.initial + c.running > 0).map((c) => String(c.year)) },
  }
}

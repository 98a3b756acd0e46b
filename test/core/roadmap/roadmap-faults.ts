// An independent verifier of plans: every promise of the model's section 6 checked with plain loops over the roadmap and
// the inputs, and nothing of the planner in it.
import type { AnyPack, Assessment, PlanEdits, Roadmap } from '#core/index.ts'
import { applies, levelOf } from '#core/assessment/applies.ts'
import { dateOf, dayNumber, fiscalYearOf } from '#core/calendar.ts'

/** Done before the plan begins, or nobody knows when. */
export function isDoneBefore(plan: PlanEdits, start: string, id: string): boolean {
  const finish = plan.actual?.[id]?.finish
  const isSaid = plan.done?.includes(id) === true || plan.status?.[id] === 'done'
  return finish === undefined ? isSaid : finish <= start
}

/** Every promise that the roadmap breaks, as a sentence. */
export function roadmapFaults(pack: AnyPack, { plan, profile, ...rest }: Assessment, roadmap: Roadmap): string[] {
  const assessment = { plan, profile, ...rest }
  const faults: string[] = []
  const fault = (condition: boolean, sentence: string) => {
    if (condition) faults.push(sentence)
  }
  const planned = new Map(roadmap.measures.map((m) => [m.id, m]))
  const left = new Map(roadmap.unfit.filter((u) => u.why !== 'pin').map((u) => [u.measure, u]))
  const moved = new Set(roadmap.unfit.filter((u) => u.why === 'pin').map((u) => u.measure))
  const done = pack.measures.filter((m) => isDoneBefore(plan, roadmap.start, m.id)).map((m) => m.id)
  const dayOf = (week: number) => dayNumber(roadmap.start) + 7 * week
  const questions = new Map(pack.domains.flatMap((d) => d.questions.map((q) => [q.id, q] as const)))
  const today = (id: string) =>
    Math.max(
      levelOf(assessment, id) ?? 1,
      ...pack.measures
        .filter((m) => done.includes(m.id))
        .flatMap((m) => m.raises.filter((r) => r.question === id).map((r) => r.to)),
    )

  for (const m of roadmap.measures) {
    const of = pack.measures.find((x) => x.id === m.id)
    fault(!Number.isInteger(m.start) || m.start < 0, `${m.id} starts at ${String(m.start)}`)
    fault(m.finish !== m.start + m.weeks || m.weeks < 1, `${m.id} lasts wrongly`)
    fault(m.finish > roadmap.horizonWeeks, `${m.id} ends after the horizon`)
    fault(
      m.real === undefined && (m.startDate !== dateOf(dayOf(m.start)) || m.finishDate !== dateOf(dayOf(m.finish) - 1)),
      `${m.id} has wrong dates`,
    )
    fault(m.fiscalYear !== fiscalYearOf(m.startDate, roadmap.fiscalYearStart), `${m.id} has a wrong fiscal year`)
    const { start, finish } = plan.actual?.[m.id] ?? {}
    fault((m.real !== undefined) !== (start !== undefined || finish !== undefined), `${m.id} is really planned`)
    fault(m.real !== undefined && start !== undefined && m.startDate !== start, `${m.id} really began otherwise`)
    fault((m.real === 'finished') !== (finish !== undefined), `${m.id} is really finished`)
    for (const n of m.real ? [] : (of?.needs ?? [])) {
      fault(left.has(n), `${m.id} is planned though ${n}, which it needs, is left out`)
      fault((planned.get(n)?.finish ?? 0) > m.start, `${m.id} starts before ${n}`)
      fault((planned.get(n)?.step ?? 0) > m.step, `${m.id} stands before ${n}, which it needs`)
    }
    fault(plan.skipped?.includes(m.id) ?? false, `${m.id} was skipped`)
    fault(done.includes(m.id), `${m.id} is done`)
    fault(m.reasons.length === 0, `${m.id} has no reason`)
    if (m.real) continue
    for (const f of plan.freezes ?? [])
      fault(f.from <= m.startDate && m.startDate <= f.to, `${m.id} starts in a freeze`)
    const pin = plan.pins?.[m.id]
    if (pin !== undefined) {
      const week = Math.max(0, Math.floor((dayNumber(pin) - dayNumber(roadmap.start)) / 7))
      fault(moved.has(m.id) ? m.start <= week || m.pinned : m.start !== week || !m.pinned, `${m.id} is not at its pin`)
    } else fault(plan.status?.[m.id] !== 'doing' && m.pinned, `${m.id} was never pinned`)
  }
  const opens = (id: string) =>
    plan.gate === 'all' ||
    pack.measures
      .find((m) => m.id === id)
      ?.raises.some((r) => {
        const q = questions.get(r.question)
        return q?.key && applies(q, pack, assessment) && r.to > today(r.question)
      })
  if (plan.gate !== 'none')
    for (const a of roadmap.measures)
      for (const b of roadmap.measures)
        fault(
          !b.real && a.step < b.step && opens(a.id) === true && a.finish > b.start,
          `${b.id} passes the gate before ${a.id}`,
        )

  for (const [team, load] of Object.entries(roadmap.load)) {
    fault(load.length !== roadmap.horizonWeeks, `load of ${team} has ${String(load.length)} weeks`)
    for (let w = 0; w < roadmap.horizonWeeks; w++) {
      const running = roadmap.measures.filter((m) => m.team === team && m.start <= w && w < m.finish)
      const days = running.reduce((sum, m) => sum + m.effort / m.weeks, 0)
      fault(Math.abs(days - (load[w] ?? NaN)) > 1e-6, `load of ${team} is wrong in ${String(w)}`)
      const real = running.filter((m) => m.real).reduce((sum, m) => sum + m.effort / m.weeks, 0)
      // What really runs may be more than there is; the plan adds nothing to it then.
      fault(
        days > Math.max(real, roadmap.capacity[team]?.[w] ?? 0) + 1e-5,
        `${team} is over its capacity in ${String(w)}`,
      )
    }
  }
  for (const { year, initial, running, budget } of roadmap.costs) {
    let once = 0
    let yearly = 0
    let real = 0
    for (let w = 0; w < roadmap.horizonWeeks; w++) {
      if (fiscalYearOf(dateOf(dayOf(w)), roadmap.fiscalYearStart) !== year) continue
      for (const m of roadmap.measures) {
        if (m.start === w) once += m.initial
        if (m.finish <= w) yearly += m.yearly / 52
        if (m.real) real += (m.start === w ? m.initial : 0) + (m.finish <= w ? m.yearly / 52 : 0)
      }
    }
    fault(Math.abs(once - initial) > 1e-3 || Math.abs(yearly - running) > 1, `costs of ${String(year)} are wrong`)
    fault(budget !== (plan.budgets?.[String(year)] ?? null), `budget of ${String(year)} is wrong`)
    fault(budget !== null && once + yearly > Math.max(real, budget) + 1e-3, `budget of ${String(year)} is overdrawn`)
  }
  fault(roadmap.exposure.length !== roadmap.horizonWeeks + 1, 'exposure has a wrong length')
  const area = roadmap.exposure.slice(0, roadmap.horizonWeeks).reduce((sum, e) => sum + e, 0)
  fault(area !== roadmap.area, `the area is ${String(roadmap.area)}, the weeks sum to ${String(area)}`)
  fault(roadmap.lowerBound > roadmap.area, 'the area is below its lower bound')
  for (const u of left.keys()) fault(planned.has(u), `${u} is both planned and left out`)
  return faults
}

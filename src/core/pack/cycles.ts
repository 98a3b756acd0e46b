// Cycles in what needs what: the one walk behind the checks of measures and of products.
import type { Fault } from './fault.ts'
import type { Name } from './rows.ts'

interface Visit {
  id: string
  needs: Name[]
  next: number
}

/** One fault a cycle, at the need that closes it; cycles that share an entry with a named one may wait for the next run. */
export function cycleFaults(needs: ReadonlyMap<string, Name[]>): Fault[] {
  const seen = new Set<string>()
  const faults: Fault[] = []
  for (const id of needs.keys()) if (!seen.has(id)) faults.push(...walk(id, needs, seen))
  return faults
}

/** Depth first without recursion. A closed cycle leaves the trail at once, so that no entry is walked twice. */
function walk(root: string, needs: ReadonlyMap<string, Name[]>, seen: Set<string>): Fault[] {
  const faults: Fault[] = []
  const trail: Visit[] = []
  const onTrail = new Set<string>()
  const enter = (id: string): void => {
    seen.add(id)
    onTrail.add(id)
    trail.push({ id, needs: needs.get(id) ?? [], next: 0 })
  }
  const leave = (): string => {
    const id = trail.pop()?.id ?? ''
    onTrail.delete(id)
    return id
  }
  enter(root)
  for (let top = trail.at(-1); top; top = trail.at(-1)) {
    const need = top.needs[top.next++]
    if (!need) leave()
    else if (onTrail.has(need.value)) {
      const back = [need.value]
      for (let id = leave(); id !== need.value; id = leave()) back.push(id)
      const cycle = [...back, need.value].reverse().join(' → ')
      faults.push({ path: need.path, code: 'cycle', params: { cycle } })
    } else if (needs.has(need.value) && !seen.has(need.value)) enter(need.value)
  }
  return faults
}

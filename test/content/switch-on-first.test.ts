// "Switch on" before "buy": the measure that first brings in one of the nine technologies and spends on it, or a lower rung of
// the same question, sends the reader to what is owned already.
import { expect, test } from 'vitest'
import type { Measure, SourceText } from '#core/pack/pack.ts'
import { pack } from './zero-trust.ts'

const OWNED = {
  ja: /まず、?確かめ|先に確かめ|契約中|契約している|いまの|いまある|今の契約|備わる|手持ち|契約にある|管理ツールにある|付属の|OSに付いて/,
  en: /already|\bown\b|pay for|include|built.in|comes? with|[Cc]heck first|[Ss]ee first|present contract|of your|with your|your (?:company|office)/,
}
const byId = new Map(pack.measures.map((m) => [m.id, m]))

const sameQuestion = (a: Measure<SourceText>, b: Measure<SourceText>): boolean =>
  a.raises.some(({ question }) => b.raises.some((r) => r.question === question))

/** All that must be finished before, however far back. */
function before(measure: Measure<SourceText>): Set<string> {
  const found = new Set<string>()
  const walk = (ids: readonly string[]): void => {
    for (const id of ids) {
      if (found.has(id)) continue
      found.add(id)
      walk(byId.get(id)?.needs ?? [])
    }
  }
  walk(measure.needs)
  return found
}

test('a technology is first brought in by looking at what one owns', () => {
  const nine = new Set(pack.products.filter((product) => product.nine).map(({ id }) => id))
  expect(nine.size).toBe(9)
  const silent = pack.measures.filter((measure) => {
    if (measure.cost.initial.medium + measure.cost.yearly.medium === 0) return false
    const had = new Set([...before(measure)].flatMap((id) => byId.get(id)?.products ?? []))
    const fresh = measure.products.filter((id) => nine.has(id) && !had.has(id))
    const ladder = [...before(measure)].flatMap((id) => byId.get(id) ?? []).filter((m) => sameQuestion(m, measure))
    return (
      fresh.length > 0 &&
      ![measure, ...ladder].some(({ detail }) => OWNED.ja.test(detail.ja) && OWNED.en.test(detail.en))
    )
  })
  expect(silent.map(({ id }) => id)).toEqual([])
})

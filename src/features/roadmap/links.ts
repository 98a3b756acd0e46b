// What a bar waits for and what waits for it, while one points at it. Bars ask for themselves, so that pointing at one
// draws anew only those that are concerned.
import { computed, inject, provide, shallowRef, type ComputedRef, type InjectionKey, type ShallowRef } from 'vue'
import type { Measure } from '#core/pack/pack.ts'

export type Link = 'needs' | 'needed-by'

export interface Links {
  /** The measure that is pointed at, with the mouse or by focus. */
  pointed: ShallowRef<string | undefined>
  /** By measure; planned ones only. */
  links: ComputedRef<ReadonlyMap<string, Link>>
}

const key: InjectionKey<Links> = Symbol('links')

export function provideLinks(measures: () => readonly Pick<Measure, 'id' | 'needs'>[]): Links {
  const pointed = shallowRef<string>()
  const links = computed(() => linksOf(pointed.value, measures()))
  provide(key, { pointed, links })
  return { pointed, links }
}

/** Undefined outside a sheet with links. */
export const useLinks = (): Links | undefined => inject(key, undefined)

/** Direct ones only; of `measures`, which are those of the plan. */
export function linksOf(
  pointed: string | undefined,
  measures: readonly Pick<Measure, 'id' | 'needs'>[],
): ReadonlyMap<string, Link> {
  const found = new Map<string, Link>()
  if (pointed === undefined) return found
  const needs = new Set(measures.find((m) => m.id === pointed)?.needs)
  for (const m of measures) {
    if (needs.has(m.id)) found.set(m.id, 'needs')
    else if (m.needs.includes(pointed)) found.set(m.id, 'needed-by')
  }
  return found
}

// Two values number by number. What stands in one and not in the other is a difference like any other.

export interface Compared {
  /** `results.scores.overall.maturity` */
  path: string
  /** Undefined: it is not there. */
  said: unknown
  again: unknown
  /** How many numbers this line stands for: a series by week is one line. */
  numbers: number
  equal: boolean
}

/** Every number, and every text and mark that belongs to one, in the order of `again`; then what only `said` has. */
export function compareNumbers(said: unknown, again: unknown, path: string): Compared[] {
  if (isSeries(again) || isSeries(said))
    return [{ path, said, again, numbers: Array.isArray(again) ? again.length : 1, equal: same(said, again) }]
  if (isGroup(again) || isGroup(said)) {
    const [from, to] = [isGroup(said) ? said : {}, isGroup(again) ? again : {}]
    const names = [...new Set([...Object.keys(to), ...Object.keys(from)])]
    const list = Array.isArray(again) || Array.isArray(said)
    return names.flatMap((name) =>
      compareNumbers(own(from, name), own(to, name), list ? `${path}[${name}]` : `${path}.${name}`),
    )
  }
  return [{ path, said, again, numbers: numbersIn(again), equal: Object.is(said, again) }]
}

/** What a text says in digits. */
export const digitsOf = (text: string): string[] => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []

const numbersIn = (value: unknown): number =>
  typeof value === 'number' ? 1 : typeof value === 'string' ? digitsOf(value).length : 0

type Group = Record<string, unknown>
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null
const own = (group: Group, name: string): unknown => (Object.hasOwn(group, name) ? group[name] : undefined)
const isSeries = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'number')
const same = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => Object.is(item, b[i]))

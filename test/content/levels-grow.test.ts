// The questions of the product's pack: four levels that differ and grow, and no two questions that ask the same.
import { describe, expect, test } from 'vitest'
import { pack, questions, short } from './zero-trust.ts'

const LANGUAGES = ['ja', 'en'] as const

/** Letters only, so that a comma or a bracket never makes two texts different. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** How often each run of `size` letters stands in a text. */
function runs(text: string, size: number): Map<string, number> {
  const all = [...letters(text)]
  const counts = new Map<string, number>()
  for (let i = 0; i + size <= all.length; i++) {
    const run = all.slice(i, i + size).join('')
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return counts
}

/** Share of runs that two texts have in common: 0 nothing, 1 the same letters (Dice). */
export function likeness(a: string, b: string, size: number): number {
  const [left, right] = [runs(a, size), runs(b, size)]
  let common = 0
  for (const [run, count] of left) common += Math.min(count, right.get(run) ?? 0)
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((total, n) => total + n, 0)
  return (2 * common) / (sum(left) + sum(right))
}

const pairs = <T>(list: readonly T[]): [T, T][] => list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]))

describe.each(LANGUAGES)('in %s', (language) => {
  // Two letters carry a meaning in Japanese, three in English.
  const size = language === 'ja' ? 2 : 3
  const like = (a: string, b: string) => likeness(a, b, size)

  test('no level text stands twice anywhere in the pack', () => {
    const texts = questions.flatMap(({ levels }) => levels.map((level) => letters(level[language])))
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([])
  })

  test('the four levels of a question are four different states', () => {
    const close = questions.flatMap(({ id, levels }) =>
      pairs(levels)
        .filter(([a, b]) => like(a[language], b[language]) > 0.65)
        .map(([a, b]) => `${id}: "${a[language]}" is close to "${b[language]}"`),
    )
    expect(close).toEqual([])
  })

  test('no two questions ask the same', () => {
    const same = pairs(questions)
      .filter(([a, b]) => like(a.text[language], b.text[language]) > 0.65)
      .map(([a, b]) => `${a.id} asks like ${b.id}`)
    expect(same).toEqual([])
  })

  test('this test would notice two questions that ask nearly the same', () => {
    const [a, b] =
      language === 'ja'
        ? [
            '社内で使っているクラウドサービスを、すべて一覧にしていますか。',
            '社内で使うクラウドサービスをすべて一覧にしていますか。',
          ]
        : [
            'Do you keep a list of all cloud services used in the company?',
            'Do you keep a list of all cloud services that the company uses?',
          ]
    expect(like(a, b)).toBeGreaterThan(0.65)
  })
})

describe('the levels grow', () => {
  const faults = (level: number, expected: boolean, ja: RegExp, en: RegExp): string[] =>
    questions.flatMap(({ id, levels }) => {
      const text = levels[level - 1]
      return text && (ja.test(text.ja) !== expected || en.test(text.en) !== expected)
        ? [`${id}: ${text.ja} | ${text.en}`]
        : []
    })

  test('the highest level is automatic, counted or tested', () => {
    const ja = /自動|測|件数|試験|数えて|四半期ごと/
    const en = /automatic|measur|itself|themselves|test|count|track|monthly|quarter/i
    expect(faults(4, true, ja, en)).toEqual([])
  })

  test('the lowest level has no test, no measurement and no deadline', () => {
    expect(faults(1, false, /過去\d|\d+日以内|試験済み|を測/, /last \d|within \d|is measured|was tested/i)).toEqual([])
  })

  test('the second level says what is still missing', () => {
    const ja = /が、|だけ|一部|主な|または|にとどまる|途中|おおむね/
    const en = /but|some|only|main|partly|in part|or |mostly|not |still/i
    expect(faults(2, true, ja, en)).toEqual([])
  })

  test('the third level names a scope, a number or a rule', () => {
    const ja = /全|すべて|一元|過去|強制|必須|どの|か月|以内|ごと|一本化|承認|決ま/
    const en = /all|every|central|enforce|must|last \d|within|any|no |only|approved|everyone|everywhere|nights/i
    expect(faults(3, true, ja, en)).toEqual([])
  })
})

describe('the short questions', () => {
  test('are twenty-five, two to four of every domain', () => {
    expect(short).toHaveLength(25)
    for (const domain of pack.domains) {
      const count = domain.questions.filter((question) => question.short).length
      expect(count, domain.id).toBeGreaterThanOrEqual(2)
      expect(count, domain.id).toBeLessThanOrEqual(4)
    }
  })

  test('hold the weakest links: all but two domains have one among them', () => {
    const without = pack.domains.filter(({ questions: all }) => !all.some((question) => question.short && question.key))
    expect(without.length).toBeLessThanOrEqual(2)
  })

  test('concern every organization, but for remote connections and outside firms', () => {
    for (const { id, when } of short) if (when) expect(id).toMatch(/^vpn\./)
  })
})

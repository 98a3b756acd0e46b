// Two reports of the same findings in two languages: the same blocks, and the same numbers in every text.
import { expect } from 'vitest'
import type { BarsFigure } from '#core/figure/figure.ts'
import type { Block, Language, Report } from '#core/report/report.ts'
import { numbersIn } from './numbers-in.ts'
import { textsOf } from './report-fixture.ts'

/** Money is drawn in what each language counts in. */
const UNIT: Record<Language, number> = { ja: 10_000, en: 1_000_000 }

export function expectSame(japanese: Report, english: Report): void {
  expect(shapeOf(english)).toEqual(shapeOf(japanese))
  expect(spoken(english, 'en')).toEqual(spoken(japanese, 'ja'))
  expect(drawn(english, 'en')).toEqual(drawn(japanese, 'ja'))
}

/** No placeholder, no hole and no value of the machine reaches a page; every note belongs to a block and the other way round. */
export function expectSoundTexts(report: Report): void {
  for (const { id, blocks, footnotes } of report.sections) {
    const named = [...new Set(blocks.flatMap((b) => b.notes ?? []))].sort((a, b) => a - b)
    expect(
      footnotes.map((f) => f.number),
      id,
    ).toEqual(footnotes.map((_, i) => i + 1))
    expect(named, id).toEqual(footnotes.map((f) => f.number))
  }
  for (const { path, text } of textsOf(report)) {
    if (path !== '.pageLabel') expect(text, path).not.toMatch(/[{}]/)
    expect(text, path).not.toMatch(/\b(NaN|undefined|null|Infinity)\b|\[object/)
    expect(text, path).not.toMatch(/\breport\.\w|\bfigure\.\w/)
    if (!MAY_BE_EMPTY.test(path)) expect(text.trim(), path).not.toBe('')
  }
}
const MAY_BE_EMPTY = /^\.(badge|contentsTitle|inputsHash|logo)$/

function shapeOf(report: Report): unknown {
  return report.sections.map(({ id, blocks, footnotes }) => ({
    id,
    notes: footnotes.map((f) => f.number),
    blocks: blocks.map((b) => [b.kind, b.notes ?? [], sizeOf(b)]),
  }))
}

function sizeOf(block: Block): unknown {
  if (block.kind === 'table') return [block.columns.map((c) => [c.align, c.width]), block.rows.map((r) => r.length)]
  if (block.kind === 'list' || block.kind === 'key-figures') return block.items.length
  if (block.kind === 'form')
    return [block.before, block.choices, block.ticks, block.after, block.lines].map((l) => l.length)
  if (block.kind === 'figure') return block.figure.kind
  return block.kind === 'heading' ? block.level : ''
}

const isMoney = (block: unknown): boolean =>
  typeof block === 'object' && block !== null && 'figure' in block && (block.figure as { kind: string }).kind === 'bars'

/** The numbers of every text; what bars say of money is compared in yen below. */
function spoken(report: Report, language: Language): Record<string, number[]> {
  const texts = report.sections.flatMap((section, s) => [
    ...textsOf({ ...section, blocks: section.blocks.filter((b) => !isMoney(b)) }, `.${String(s)}`),
  ])
  const cover = textsOf({ ...report, sections: [] })
  return Object.fromEntries([...cover, ...texts].map(({ path, text }) => [path, numbersIn(text, language)]))
}

/** Every number of every figure; amounts in yen. */
function drawn(report: Report, language: Language): unknown {
  const figures = report.sections.flatMap((s) => s.blocks.flatMap((b) => (b.kind === 'figure' ? [b.figure] : [])))
  return figures.map((figure) => (figure.kind === 'bars' ? inYen(figure, UNIT[language]) : numbersOf(figure)))
}

const inYen = ({ series, limits }: BarsFigure, unit: number) => ({
  series: series.map((s) => [s.role, s.values.map((v) => Math.round(v * unit))]),
  limits: limits?.map((l) => (l === null ? null : Math.round(l * unit))),
})

function numbersOf(value: unknown): unknown {
  if (typeof value === 'string') return undefined
  if (Array.isArray(value)) return value.map(numbersOf)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, numbersOf(inner)]))
}

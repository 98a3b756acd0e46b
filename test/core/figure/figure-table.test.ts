import { describe, expect, test } from 'vitest'
import { costFigure } from '#core/figure/cost-figure.ts'
import { exposureFigure } from '#core/figure/exposure-figure.ts'
import { figureAlt } from '#core/figure/figure-alt.ts'
import { figureTable } from '#core/figure/figure-table.ts'
import type { Figure } from '#core/figure/figure.ts'
import { ganttFigure } from '#core/figure/gantt-figure.ts'
import { intervalFigure } from '#core/figure/interval-figure.ts'
import { radarFigure } from '#core/figure/radar-figure.ts'
import { stripFigure } from '#core/figure/strip-figure.ts'
import { replayIncident } from '#core/replay/replay-incident.ts'
import { assessment, en, incident, ja, pack, roadmap, scores } from './figure-fixture.ts'

const replay = replayIncident(pack, assessment, incident)
if (!replay) throw new Error('the incident applies')
const figures: Figure[] = [
  radarFigure(en, pack, assessment, scores, roadmap),
  costFigure(en, roadmap, 'en'),
  exposureFigure(en, pack, roadmap, null),
  ganttFigure(en, pack, roadmap, { rows: true }),
  intervalFigure(en, pack, assessment, scores),
  stripFigure(en, incident, replay),
]

test.each(figures)('the table of a $kind has a cell for every column', (figure) => {
  const table = figureTable(figure, en, 'en')
  expect(table.caption).not.toBe('')
  expect(table.rows.length).toBeGreaterThan(0)
  for (const row of table.rows) {
    expect(row).toHaveLength(table.columns.length)
    expect(row.every((cell) => cell !== '')).toBe(true)
  }
})

describe('tables', () => {
  const rowsOf = (kind: Figure['kind']) =>
    figures.flatMap((f) => (f.kind === kind ? figureTable(f, en, 'en').rows : []))

  test('say the maturity of every series', () => {
    expect(rowsOf('radar')).toEqual([
      ['Identity', '2.0', '3.0', '3.2'],
      ['Devices', '3.0', '3.0', '3.0'],
    ])
    expect(rowsOf('interval')[0]).toEqual(['Identity', '2.0', '1.7–2.5', '3.2', '2'])
  })

  test('say a limit only where there is one', () => {
    expect(rowsOf('bars')).toEqual([
      ['FY2026', '1.235', '0', '2'],
      ['FY2027', '0', '0.52', '–'],
    ])
  })

  test('give dates for weeks; work ends the day before its finish', () => {
    expect(rowsOf('curve')).toEqual([
      ['4 January 2027', '1.5', '–'],
      ['15 March 2027', '0', 'A theft'],
    ])
    expect(rowsOf('gantt').slice(0, 3)).toEqual([
      ['0. Now', '–', '–'],
      ['1. Identities', '4 January 2027', '14 March 2027'],
      ['Require MFA', '4 January 2027', '14 March 2027'],
    ])
  })

  test('say the state of every move in words', () => {
    expect(rowsOf('strip')).toEqual([
      ['In', 'Gets through'],
      ['On', 'Noticed'],
      ['Almost', 'Gets through (1 open answer)'],
      ['Lost', 'Harm done'],
    ])
  })
})

describe('descriptions', () => {
  const altOf = (kind: Figure['kind']) =>
    figures.flatMap((f) => (f.kind === kind ? [figureAlt(f, en, 'en')] : [])).join()

  test('name the figure and its values', () => {
    expect(altOf('strip')).toContain('In: Gets through; On: Noticed')
    expect(altOf('curve')).toContain('Safety first starts at 1.5 and reaches 0 on 15 March 2027')
    expect(altOf('gantt')).toContain('0. Now has no work')
  })

  test('say so when there is nothing to see', () => {
    const empty: Figure = { kind: 'radar', axes: [], min: 1, max: 4, series: [] }
    expect(figureAlt(empty, ja, 'ja')).toContain('示す値はありません')
  })
})

// Maturity by domain and of the whole, as formulas over the answers: a reader can change an answer and see.
import { domainTarget } from '#core/figure/domain-target.ts'
import type { Domain } from '#core/pack/pack.ts'
import { columnName, rangeIn } from '../../ooxml/address.ts'
import type { Cell } from '../../ooxml/workbook.ts'
import type { Sources } from '../plan.ts'
import { flag, formula, tableSheet, type Column, type Table } from '../table-sheet.ts'

const EPSILON = '0.000000001'
/** A share 0 … 1 on the scale of maturity. */
const scaled = (share: number | null): number | null => (share === null ? null : 1 + 3 * share)

export function scoresSheet(sources: Sources, answers: Table): Table {
  const { t, pack, assessment, findings } = sources
  const { domains, overall } = findings.scores
  const bottom = answers.sheet.rows.length - 1
  const all = (id: string): string => {
    const column = answers.ids.indexOf(id)
    return rangeIn(answers.sheet.name, { top: 1, left: column, bottom, right: column })
  }
  const of = (domain: Domain) => domains[domain.id]
  const row = new Map(pack.domains.map((d, i) => [d.id, i + 2]))
  /** Questions of the row's domain that apply: 1, else 0. */
  const mine = (at: At): string => `(${all('domain')}=${at('domain')})*${all('applies')}`
  const sumOf = (...factors: string[]): string => `SUMPRODUCT(${factors.join('*')})`
  const value = (at: At): string => sumOf(mine(at), all('answered'), all('weight'), all('points'))
  const weight = (at: At): string => sumOf(mine(at), all('weight'))
  const answered = (at: At): string => sumOf(mine(at), all('answered'), all('weight'))
  const open = (at: At): string => sumOf(mine(at), `(${all('level')}="")`, all('weight'))
  const unless = (nothing: string, otherwise: string): string => `IF(${nothing}=0,"",${otherwise})`
  const lowestKey = (at: At): string =>
    `4-SUMPRODUCT(MAX(${mine(at)}*${all('key')}*(4-(${all('level')}="")-${all('level')})))`
  const stage = (at: At): string =>
    `IF(${at('maturity')}="","",MIN(INT(${at('maturity')}+${EPSILON}),${at('floor')}+1))`

  const columns: Column<Domain>[] = [
    { id: 'domain', width: 24, value: (d) => d.title, total: () => t('workbook.overall') },
    { id: 'weight', width: 8, value: (d) => d.weight },
    { id: 'foundation', width: 8, value: (d) => flag(d.foundation) },
    {
      id: 'maturity',
      width: 10,
      format: 'two',
      value: (d, at) => formula(unless(answered(at), `1+3*${value(at)}/${answered(at)}`), of(d)?.maturity ?? null),
      total: mean(overall.maturity),
    },
    {
      id: 'stage',
      width: 8,
      value: (d, at) => formula(stage(at), of(d)?.stage ?? null),
      total: (_, at) => formula(overallStage(at('maturity')), overall.stage),
    },
    {
      id: 'low',
      width: 10,
      format: 'two',
      value: (d, at) => formula(unless(weight(at), `1+3*${value(at)}/${weight(at)}`), scaled(of(d)?.low ?? null)),
      total: mean(scaled(overall.low)),
    },
    {
      id: 'high',
      width: 10,
      format: 'two',
      value: (d, at) =>
        formula(unless(weight(at), `1+3*(${value(at)}+${open(at)})/${weight(at)}`), scaled(of(d)?.high ?? null)),
      total: mean(scaled(overall.high)),
    },
    {
      id: 'coverage',
      width: 9,
      format: 'percent',
      value: (d, at) =>
        formula(unless(weight(at), `${answered(at)}/${weight(at)}`), of(d)?.applicable ? (of(d)?.coverage ?? 0) : null),
      total: mean(overall.coverage),
    },
    { id: 'floor', width: 10, value: (d, at) => formula(lowestKey(at), of(d)?.floor ?? 4) },
    {
      id: 'target',
      width: 8,
      format: 'two',
      value: (d, at) =>
        formula(
          unless(weight(at), `${sumOf(mine(at), all('weight'), all('target'))}/${weight(at)}`),
          domainTarget(pack, assessment, d),
        ),
    },
  ]
  return tableSheet(t, 'scores', columns, pack.domains)

  /** By the weights of the domains that have a value. */
  function mean(now: number | null): (range: string) => Cell {
    const weights = `B2:B${String(pack.domains.length + 1)}`
    return (range) => {
      const sum = `SUMPRODUCT((${range}<>"")*${weights})`
      return formula(`IF(${sum}=0,"",SUMPRODUCT(${weights},${range})/${sum})`, now)
    }
  }
  /** At most one above the lowest foundation; one without an answer counts as the lowest. */
  function overallStage(maturity: string): string {
    const letter = columnName(4)
    const foundations = pack.domains
      .filter((d) => d.foundation && of(d)?.applicable)
      .map((d) => `IF(${letter}${String(row.get(d.id) ?? 0)}="",1,${letter}${String(row.get(d.id) ?? 0)})`)
    return `IF(${maturity}="","",MIN(INT(${maturity}+${EPSILON}),MIN(${['4', ...foundations].join(',')})+1))`
  }
}

type At = (id: string) => string

// The first sheet: whose data it is, and what every column of every sheet means.
import type { Style } from '../../ooxml/styles.ts'
import type { Cell, CellLike, Sheet } from '../../ooxml/workbook.ts'
import type { Sources } from '../plan.ts'
import type { Table } from '../table-sheet.ts'

const HEAD: Style = { bold: true, fill: 'e3ecec', wrap: true, line: true }
const text = (value: string, style: Style = {}): Cell => ({ value, style: { wrap: true, ...style } })

export function aboutSheet({ t, report, pack, chosen, names }: Sources, tables: readonly Table[]): Sheet {
  const fact = (name: string, value: CellLike): CellLike[] => [
    text(t(`workbook.about.${name}`), { bold: true }),
    typeof value === 'string' ? text(value) : value,
  ]
  const notes = [report.badge, report.confidentiality, t('report.note.assumption'), t('report.note.replay')]
  const facts = [
    fact('organization', report.organization),
    fact('date', { value: report.date, style: { format: 'date', align: 'left' } }),
    fact('state', report.state),
    fact('pack', `${pack.title} ${pack.version}`),
    ...(chosen ? [fact('route', names.route(chosen.route))] : []),
    ...notes.filter((n) => n !== '').map((note) => fact('note', note)),
  ]
  return {
    name: t('workbook.about.name'),
    columns: [{ width: 24 }, { width: 64 }, { width: 90 }],
    rows: [
      [{ value: t('workbook.title'), style: { bold: true, size: 16, colour: '0b5c6b' } }],
      [text(t('workbook.about.name'), { bold: true }), text(t('workbook.about.text'))],
      ...facts,
      [],
      ['sheet', 'column', 'means'].map((name) => text(t(`workbook.about.${name}`), HEAD)),
      ...tables.flatMap((table) => [
        [
          text(table.sheet.name, { bold: true, fill: 'f4f2ec' }),
          text('', { fill: 'f4f2ec' }),
          text(t(`workbook.${table.id}.about`), { fill: 'f4f2ec' }),
        ],
        ...table.columns.map(({ title, means }) => [null, text(title, { line: true }), text(means, { line: true })]),
      ]),
    ],
    colour: '1b1f24',
  }
}

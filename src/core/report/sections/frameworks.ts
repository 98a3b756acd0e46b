// The same answers seen through each framework: items beside each other with the value of the questions that touch them.
// A reference, never a certification.
import type { Framework } from '../../pack/pack.ts'
import { numbers, paragraph, table, texts } from '../blocks.ts'
import { footnotes } from '../footnotes.ts'
import { frameworkName } from '../framework-name.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'

export const section: Section = {
  id: 'frameworks',
  kinds: ['full'],
  order: 140,
  compose(context) {
    const { t, pack } = context
    const notes = footnotes()
    const mapped = pack.frameworks.filter((f) => answeredItems(context, f).length > 0)
    if (mapped.length === 0) return null
    const meaning = notes.note(t('report.frameworks.meaning'))
    return {
      id: 'frameworks',
      title: t('report.frameworks.title'),
      reference: true,
      headline: t('report.frameworks.headline', { count: mapped.length }),
      blocks: [
        paragraph(t('report.frameworks.text'), [meaning]),
        ...mapped.flatMap((f) => frameworkTable(context, f, meaning)),
      ],
      footnotes: notes.all(),
    }
  },
}

const answeredItems = ({ scores }: Context, framework: Framework): { title: string; value: number; count: number }[] =>
  framework.items.flatMap(({ id, title }) => {
    const score = scores.frameworks[framework.id]?.[id]
    return score === undefined || score.value === null ? [] : [{ title, value: score.value, count: score.questions }]
  })

/** Two items a row: a column of short names and a number leaves half of the page white. */
function frameworkTable(context: Context, framework: Framework, note: number): Block[] {
  const { t, write } = context
  const items = answeredItems(context, framework)
  const half = Math.ceil(items.length / 2)
  const cells = (item: (typeof items)[number] | undefined): string[] =>
    item
      ? [
          item.title,
          t('report.frameworks.value', { value: write.maturity(1 + 3 * item.value), count: write.whole(item.count) }),
        ]
      : Array<string>(2).fill(t('figure.none'))
  const columns = [texts(t('report.frameworks.column.item'), 4.2), numbers(t('report.frameworks.column.value'), 0.9)]
  return table(
    t('report.frameworks.table', {
      framework: frameworkName(t, framework),
      answered: items.length,
      items: framework.items.length,
    }),
    [...columns, ...columns],
    Array.from({ length: half }, (_, i) => [...cells(items[i]), ...cells(items[half + i])]),
    [note],
  )
}

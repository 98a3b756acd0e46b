// Where we stand: the stage with its interval, what holds it back, and every domain now, after the plan and as wanted.
import { domainTarget } from '../../figure/domain-target.ts'
import { basisShare } from '../../figure/basis-share.ts'
import { intervalFigure } from '../../figure/interval-figure.ts'
import { foundationStep, radarFigure } from '../../figure/radar-figure.ts'
import { heldBack } from '../../score/held-back.ts'
import { figure, heading, list, numbers, table, texts } from '../blocks.ts'
import { footnotes } from '../footnotes.ts'
import { standingSentence } from '../standing-sentence.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'

const RADAR_HEIGHT = 210

export const section: Section = {
  id: 'standing',
  kinds: ['board', 'full'],
  order: 20,
  compose(context) {
    const { t, pack, assessment, scores, chosen } = context
    const notes = footnotes()
    const formula = notes.note(t('report.note.maturity'))
    const expected = foundationStep(pack, chosen) ? [notes.note(t('report.note.expected'))] : []
    const radar = radarFigure(t, pack, assessment, scores, chosen)
    // Fewer than three axes make no area.
    const shown = radar.axes.length >= 3 ? radar : intervalFigure(t, pack, assessment, scores)
    const caption = t(shown.kind === 'radar' ? 'report.standing.radar' : 'report.standing.interval')
    return {
      id: 'standing',
      title: t('report.standing.title'),
      headline: standingSentence(context),
      blocks: [
        keyFigures(context),
        ...holding(context),
        ...(radar.axes.length > 0
          ? [figure(context, shown, caption, { notes: [formula, ...expected], height: RADAR_HEIGHT })]
          : []),
        ...domainTable(context, [formula, ...expected]),
      ],
      footnotes: notes.all(),
    }
  },
}

function keyFigures({ t, pack, scores, write }: Context): Block {
  const { overall } = scores
  const basis = basisShare(pack, scores)
  return {
    kind: 'key-figures',
    items: [
      {
        label: t('figure.column.stage'),
        value: overall.stage === null ? t('report.unrated') : write.stage(overall.stage),
      },
      { label: t('figure.column.maturity'), value: write.maturity(overall.maturity) },
      { label: t('figure.column.range'), value: write.range(overall.low, overall.high) },
      { label: t('report.coverage'), value: write.percent(overall.coverage) },
      { label: t('report.standing.seen'), value: write.percent(basis.observed + basis.tested) },
    ],
  }
}

/** Foundations that hold the whole, and key questions that hold a domain. */
function holding({ t, pack, scores, names, write }: Context): Block[] {
  const { foundations, questions } = heldBack(pack, scores)
  const items = [
    ...foundations.map((id) =>
      t('report.standing.foundation', { domain: names.domain(id), stage: write.stage(scores.domains[id]?.stage ?? 1) }),
    ),
    ...questions.map(({ domain, question }) =>
      t('report.standing.key', {
        domain: names.domain(domain),
        question: names.question(question),
        stage: write.stage(scores.domains[domain]?.floor ?? 1),
      }),
    ),
  ]
  return items.length > 0 ? [heading(t('report.standing.heldBack')), ...list(items)] : []
}

function domainTable(context: Context, notes: number[]): Block[] {
  const { t, pack, assessment, scores, chosen, write } = context
  const foundation = foundationStep(pack, chosen)
  const last = chosen?.steps.findLast((s) => s.finish !== null)
  const later = [foundation, last].flatMap((s, i, all) => (s && all.indexOf(s) === i ? [s] : []))
  const rows = pack.domains.map((domain) => {
    const now = scores.domains[domain.id]
    if (!now?.applicable)
      return [domain.title, t('report.notApplicable'), ...Array<string>(later.length + 4).fill(t('figure.none'))]
    return [
      domain.title,
      write.stage(now.stage),
      write.maturity(now.maturity),
      write.range(now.low ?? 0, now.high ?? 1),
      ...later.map((s) => write.maturity(s.scores.domains[domain.id]?.maturity ?? null)),
      write.maturity(domainTarget(pack, assessment, domain)),
      write.percent(now.coverage),
    ]
  })
  const columns = [
    texts(t('figure.column.domain'), 2.6),
    texts(t('figure.column.stage'), 1.8),
    numbers(t('figure.column.maturity'), 1.2),
    numbers(t('figure.column.range'), 1.5),
    ...later.map((s) => numbers(t('figure.series.after', { step: String(s.index) }), 1.5)),
    numbers(t('figure.column.target')),
    numbers(t('report.coverage')),
  ]
  return table(t('report.standing.table'), columns, rows, notes)
}

// Where everything comes from, and what lets another person compute the same: pack, version, day, and the hash of the inputs.
import { heading, list, paragraph, table, texts } from '../blocks.ts'
import { frameworkName } from '../framework-name.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'

export const section: Section = {
  id: 'sources',
  kinds: ['full'],
  order: 170,
  compose(context) {
    const { t, pack } = context
    const documents = (pack.documents ?? []).map((d) => d.title)
    return {
      id: 'sources',
      title: t('report.sources.title'),
      reference: true,
      headline: t('report.sources.headline', { title: pack.title, version: pack.version }),
      blocks: [
        ...record(context),
        ...(documents.length > 0 ? [heading(t('report.sources.documents')), ...list(documents)] : []),
        ...incidentSources(context),
        ...frameworkSources(context),
      ],
      footnotes: [],
    }
  },
}

function record({ t, pack, assessment, date, inputsHash, write }: Context): Block[] {
  return [
    ...table(
      t('report.sources.record'),
      [texts(t('report.assumptions.column.field'), 2), texts(t('report.assumptions.column.value'), 6)],
      [
        [t('report.sources.pack'), t('figure.noted', { text: pack.title, note: `${pack.id} ${pack.version}` })],
        [t('report.sources.answered'), `${assessment.pack.id} ${assessment.pack.version}`],
        [t('report.sources.assessment'), assessment.id],
        [t('report.sources.date'), write.date(date)],
        // In groups, so that it can break and be read aloud.
        [
          t('report.sources.hash'),
          inputsHash === '' ? t('report.sources.noHash') : inputsHash.replace(/.{8}(?=.)/g, '$& '),
        ],
      ],
    ),
    paragraph(t('report.sources.recompute')),
  ]
}

function incidentSources({ t, pack, write }: Context): Block[] {
  return table(
    t('report.sources.incidents'),
    [
      texts(t('report.incidents.column.incident'), 3),
      texts(t('report.sources.date'), 1.4),
      texts(t('report.money.column.source'), 5),
    ],
    pack.incidents.map(({ title, date, facts }) => [
      title,
      write.date(date),
      [...new Set(facts.map((f) => f.source))].join('\n') || t('report.noSource'),
    ]),
  )
}

function frameworkSources({ t, pack }: Context): Block[] {
  return table(
    t('report.method.frameworks'),
    [
      texts(t('report.sources.framework'), 3),
      texts(t('report.sources.address'), 3),
      texts(t('report.sources.licence'), 4),
    ],
    pack.frameworks.map((f) => [frameworkName(t, f), f.source, f.note ?? t('figure.none')]),
  )
}

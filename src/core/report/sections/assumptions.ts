// What was set rather than answered: the organization's situation, the targets, and the bounds of the plan; each with where
// it comes from.
import { heading, numbers, table, texts } from '../blocks.ts'
import { footnotes } from '../footnotes.ts'
import { planSettings } from '../plan-settings.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'

export const section: Section = {
  id: 'assumptions',
  kinds: ['full'],
  order: 160,
  compose(context) {
    const { t, pack, chosen } = context
    const notes = footnotes()
    const capacity = pack.teams.length > 0 ? [notes.note(t('report.note.capacity'))] : []
    return {
      id: 'assumptions',
      title: t('report.assumptions.title'),
      headline: t('report.assumptions.headline'),
      blocks: [
        ...profileTable(context),
        ...targetTable(context),
        ...(chosen ? planSettings(context, chosen) : []),
        ...teamTable(context, capacity),
      ],
      footnotes: notes.all(),
    }
  },
}

function profileTable({ t, pack, assessment }: Context): Block[] {
  return table(
    t('report.assumptions.profile'),
    [texts(t('report.assumptions.column.field'), 3.4), texts(t('report.assumptions.column.value'), 3), source(t)],
    pack.profile.map((field) => {
      const given = assessment.profile[field.id]
      const value = given ?? field.default
      return [
        field.text,
        field.options.find((o) => o.value === value)?.text ?? value,
        t(given === undefined ? 'report.assumptions.pack' : 'report.assumptions.own'),
      ]
    }),
  )
}

const source = (t: Context['t']) => texts(t('report.assumptions.column.source'), 1.4)

/** The default, then what differs from it. */
function targetTable({ t, assessment, names, write }: Context): Block[] {
  const { targets } = assessment
  return [
    heading(t('report.assumptions.targets')),
    ...table(
      t('report.assumptions.targetTable'),
      [texts(t('report.assumptions.column.field'), 5), texts(t('figure.column.target'), 1.4)],
      [
        [t('report.assumptions.everything'), write.stage(targets.default)],
        ...Object.entries(targets.domains).map(([id, level]) => [names.domain(id), write.stage(level)]),
        ...Object.entries(targets.questions).map(([id, level]) => [
          t('report.domains.numbered', { number: names.number(id), text: names.question(id) }),
          write.stage(level),
        ]),
      ],
    ),
  ]
}

/** What each team gives a week when nothing is said of a period. */
function teamTable({ t, pack, assessment, chosen, write }: Context, notes: number[]): Block[] {
  const exceptions = assessment.plan.capacityExceptions ?? []
  return table(
    t('report.assumptions.teams'),
    [
      texts(t('report.money.column.team'), 2.4),
      numbers(t('report.assumptions.column.capacity'), 1.6),
      texts(t('report.assumptions.column.exceptions'), 3.4),
      source(t),
    ],
    pack.teams.map((team) => {
      const own = assessment.plan.capacity?.[team.id]
      const usual = own ?? commonest(chosen?.capacity[team.id] ?? [])
      const except = exceptions
        .filter((e) => e.team === team.id)
        .map((e) =>
          t('report.assumptions.exception', {
            from: write.date(e.from),
            to: write.date(e.to),
            days: write.number(e.capacity),
          }),
        )
      return [
        team.title,
        usual === undefined ? t('figure.none') : write.number(usual),
        write.some(except, except.length) || t('figure.none'),
        t(own === undefined ? 'report.assumptions.pack' : 'report.assumptions.own'),
      ]
    }),
    notes,
  )
}

/** Exceptions are shorter than what they except from. */
function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce<[number, number] | undefined>(
    (most, at) => (most && most[1] >= at[1] ? most : at),
    undefined,
  )?.[0]
}

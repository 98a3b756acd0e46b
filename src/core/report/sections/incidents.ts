// Which real incidents would have hit, what decides each, and when the plan stops it.
import type { Replay } from '../../replay/replay-incident.ts'
import { heading, list, paragraph, table, texts } from '../blocks.ts'
import { footnotes } from '../footnotes.ts'
import { incidentSentence } from '../incident-sentence.ts'
import type { Block } from '../report.ts'
import type { Context, Section } from '../section.ts'
import { tallyOf } from '../tally.ts'

const MOST_QUESTIONS = 4

export const section: Section = {
  id: 'incidents',
  kinds: ['board', 'full'],
  order: 30,
  compose(context) {
    const { t, replays, chosen, names } = context
    const notes = footnotes()
    const base = { id: 'incidents', title: t('report.incidents.title'), headline: incidentSentence(context) }
    if (replays.length === 0) return { ...base, blocks: [paragraph(t('report.incidents.none'))], footnotes: [] }
    const argument = notes.note(t('report.note.replay'))
    const sources = notes.note(t('report.note.incidentSources'))
    const deciding = [...new Set(replays.flatMap((r) => r.deciding))]
    return {
      ...base,
      blocks: [
        keyFigures(context),
        ...table(
          t('report.incidents.table'),
          [
            texts(t('report.incidents.column.incident'), 3.3),
            texts(t('report.incidents.column.outcome'), 1.5),
            texts(t('report.incidents.column.turning'), 4.2),
            ...(chosen ? [texts(t('report.incidents.column.when'), 1.4)] : []),
          ],
          replays.map((r) => [
            t('report.incidents.named', {
              incident: names.incident(r.incident),
              date: context.write.date(names.incidentOf(r.incident)?.date ?? ''),
            }),
            context.write.outcome(r),
            turningPoint(context, r),
            ...(chosen ? [stopOf(context, r)] : []),
          ]),
          [argument, sources],
        ),
        ...(deciding.length > 0
          ? [
              heading(t('report.incidents.deciding')),
              paragraph(t('report.incidents.decidingText', { count: tallyOf(replays).undetermined })),
              ...list(deciding.slice(0, MOST_QUESTIONS).map(names.question)),
              ...(deciding.length > MOST_QUESTIONS
                ? [paragraph(t('report.moreQuestions', { count: deciding.length - MOST_QUESTIONS }))]
                : []),
            ]
          : []),
      ],
      footnotes: notes.all(),
    }
  },
}

function keyFigures({ t, replays }: Context): Block {
  const { count, hit, noticed, stopped, undetermined } = tallyOf(replays)
  const item = (key: string, value: number) => ({
    label: t(`report.incidents.tally.${key}`),
    value: t('report.outOf', { value, count }),
  })
  return {
    kind: 'key-figures',
    items: [item('hit', hit), item('noticed', noticed), item('stopped', stopped), item('undetermined', undetermined)],
  }
}

/** Where it stops, which open answers decide, or what would stop it for the least effort. */
function turningPoint({ t, names, write }: Context, replay: Replay): string {
  if (replay.stoppedAt !== null) {
    const move = names.incidentOf(replay.incident)?.moves.find((m) => m.id === replay.stoppedAt)
    return t('report.incidents.stoppedAt', { move: move?.text ?? replay.stoppedAt })
  }
  if (replay.undetermined)
    return t('report.incidents.dependsOn', { questions: write.some(replay.deciding.map(names.question), 1) })
  if (replay.cheapest === null) return t('report.incidents.noMeasure')
  return t('report.incidents.cheapest', { measures: write.some(replay.cheapest.map(names.measure), 1) })
}

function stopOf({ t, chosen, write }: Context, replay: Replay): string {
  const week = chosen?.stops.find((s) => s.incident === replay.incident)?.week ?? null
  if (!chosen || week === null) return t('report.incidents.never')
  return week === 0 ? t('report.incidents.now') : write.quarter(chosen, week)
}
